import type { Quality } from "../indicators/quality.ts";
import type { Text } from "../words/text.ts";

/** Where a region's seat is, in WGS84 degrees. */
export interface Position {
  readonly lng: number;
  readonly lat: number;
  /** Radius in metres within which the true place lies; `null` if unknown. */
  readonly accuracy: number | null;
  readonly quality: Quality;
}

/** A level of the hierarchy, such as county or town. The first level of a package has one region, the whole. */
export interface Level {
  readonly id: string;
  /** As on the switch: 县, "Counties". */
  readonly name: Text;
  /** As in a sentence: 个县, "counties"; see `words/sentences`. */
  readonly noun: { readonly zh: string; readonly one: string; readonly other: string };
  /** Whether it is offered on the level switch. */
  readonly shown: boolean;
  /** How many regions the package announces, for the time until they have arrived. */
  readonly count?: number;
}

/** A unit of the map and the table. */
export interface Region {
  readonly code: string;
  readonly level: string;
  /** Official full name. */
  readonly name: string;
  /** English name without its kind, such as `Lengkeng`. */
  readonly nameEn: string;
  /** As on the map: 金利 for 金利镇. */
  readonly short: string;
  readonly aliases: readonly string[];
  /** Names of units that merged into this one, or its own earlier names. */
  readonly former: readonly string[];
  /** The same in English, in the same order. */
  readonly formerEn: readonly string[];
  /** Code of the region above; `null` for the whole. */
  readonly parent: string | null;
  /** 镇, 街道, 乡, 县, 市辖区 and so on. */
  readonly kind: string;
  readonly position: Position | null;
  readonly note: Text | null;
}

/** A named set of regions, such as the east or the west. Members may stand at different levels. */
export interface Group {
  readonly id: string;
  readonly name: Text;
  readonly short: Text;
  /** The name inside a sentence: 西部四县, "the west". */
  readonly said: Text;
  readonly members: readonly string[];
  readonly note: Text | null;
  readonly colour: string | null;
}

/** All regions of a package, ordered as declared. */
export interface Regions {
  readonly levels: readonly Level[];
  readonly all: readonly Region[];
  readonly byCode: ReadonlyMap<string, Region>;
  readonly byLevel: ReadonlyMap<string, readonly Region[]>;
  readonly childrenOf: ReadonlyMap<string, readonly Region[]>;
}
