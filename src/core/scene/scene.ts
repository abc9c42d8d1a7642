import type { MultiPolygon } from "geojson";
import type { Text } from "../words/text.ts";

/**
 * Patterns that say without colour what a region is. `missing` is the hatch of regions without data; `low` the lines of
 * the low arm of a diverging palette in black and white, which the screen never shows.
 */
export type Pattern = "none" | "missing" | "not" | "uncertain" | "low";

/** A region's fill. Colours are `#rrggbb`. */
export interface AreaMark {
  readonly code: string;
  readonly fill: string;
  readonly pattern: Pattern;
  /** True where a class, filter or goal highlights others. */
  readonly dim: boolean;
}

/** An area that no region bounds, such as a band of minutes; drawn over the regions and under their borders. */
export interface BandMark {
  readonly fill: string;
  readonly geometry: MultiPolygon;
}

/** A circle: a proportional symbol, or the dot of a village. Radii in px at the camera that fits the whole. */
export interface CircleMark {
  readonly code: string;
  readonly lng: number;
  readonly lat: number;
  readonly radius: number;
  readonly fill: string;
  readonly hollow: boolean;
  readonly dim: boolean;
}

/** A place drawn over the regions, such as an exit. */
export interface PlaceMark {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
  /** True where the position is only known roughly. */
  readonly rough: boolean;
  /** True where only a what-if puts it there. */
  readonly assumed: boolean;
}

/** A name the map would like to write. Lower `priority` comes first. */
export interface LabelWish {
  readonly code: string;
  readonly text: string;
  /** A second line, such as the value at county level. */
  readonly below: string | null;
  readonly role: "coarse" | "fine";
  readonly lng: number;
  readonly lat: number;
  readonly priority: number;
  /** Fill of the region it stands on, for ink and halo; `null` over a pale fill. */
  readonly ground: string | null;
  /** Zoom steps above the whole-city camera from which it may appear. */
  readonly from: number;
  /** Zoom steps from which the second line is written too; from the start where left out. */
  readonly belowFrom?: number;
  /** True where the region is dimmed. */
  readonly dim?: boolean;
  /** True for the name of a dot, written beside its place and not over it. */
  readonly beside?: boolean;
  /** True for the name of a place that a grey dot marks, such as a town where its county is coloured. */
  readonly seat?: boolean;
  /** Radius in px, at the whole-city camera, of a circle at its place, which the name keeps clear of where it can. */
  readonly circle?: number;
  /** True for names that stand above others of the same size, such as a town's among those of villages. */
  readonly strong?: boolean;
}

/** An outline drawn just inside a set of regions, for the groups that are compared. */
export interface GroupOutline {
  readonly id: string;
  /** Codes of regions whose union is outlined; they stand at `level`. */
  readonly codes: readonly string[];
  readonly level: string;
  readonly colour: string;
  /** True for the second of two groups, so that they stand apart without their colours. */
  readonly dashed: boolean;
}

/** A row or cell of the legend. */
export interface LegendClass {
  readonly label: string;
  /** What the label means in numbers, where it is a word. */
  readonly detail?: string;
  readonly count: number;
  readonly fill: string;
  readonly pattern: Pattern;
  /** The two ends of a range as they are printed in the label. */
  readonly ends?: readonly [string, string];
  /** Lower and upper edge; `null` for words. */
  readonly from: number | null;
  readonly to: number | null;
  readonly codes: readonly string[];
}

export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly fill: string;
}

/** Everything a legend of any form needs. */
export interface Legend {
  readonly form: "classes" | "circles" | "verdicts" | "words" | "bare";
  /** Unit, or the legend's heading. */
  readonly heading: string;
  /** Method, number of classes and how they close, in words. */
  readonly method: string;
  readonly classes: readonly LegendClass[];
  readonly missing: LegendClass | null;
  readonly bins: readonly HistogramBin[];
  /** Inner breaks with their labels, and a target if one is marked. */
  readonly ticks: readonly { readonly value: number; readonly label: string; readonly target: boolean }[];
  readonly domain: readonly [number, number] | null;
  /** Circle sizes for a legend of nested circles, largest first; radius in px at the whole-city camera. */
  readonly circles: readonly { readonly value: number; readonly label: string; readonly radius: number }[];
  /** What the places drawn over the regions are; one row a kind, and more for those roughly placed or assumed. */
  readonly places?: readonly (Pick<PlaceMark, "kind" | "rough" | "assumed"> & { readonly label: string })[];
  /** Short notes for the foot: schematic lines, approximate cells, dots. */
  readonly notes: readonly string[];
  /** Warnings about the classes: fewer made than asked, neighbouring colours close, totals shaded. */
  readonly warnings: readonly string[];
}

/** What the map shows, as data. Two renderers draw it: WebGL in `map`, SVG in `scene/svg`. */
export interface Scene {
  readonly title: string;
  readonly subtitle: string;
  /** Level of the regions that carry values, and of the shapes that are filled for it. */
  readonly level: string;
  readonly shapeLevel: string;
  /** Whether the filled shapes are approximate cells and so drawn dashed. */
  readonly approximate: boolean;
  readonly areas: readonly AreaMark[];
  readonly bands: readonly BandMark[];
  readonly circles: readonly CircleMark[];
  /** A way over roads, in degrees; `null` for none. */
  readonly route: readonly (readonly [lng: number, lat: number])[] | null;
  readonly places: readonly PlaceMark[];
  readonly labels: readonly LabelWish[];
  readonly groups: readonly GroupOutline[];
  readonly legend: Legend;
  /** Whether anything drawn rests on sample values. */
  readonly sample: boolean;
  readonly theme: "light" | "dark";
}

/** Sentences on sources for the foot of an export, and notes in full. */
export interface Provenance {
  readonly sources: readonly Text[];
  readonly notes: readonly Text[];
}
