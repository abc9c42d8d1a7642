import type { Goal } from "../goals/goal.ts";
import type { Indicator, Theme } from "../indicators/definition.ts";
import type { Observation } from "../indicators/observation.ts";
import type { Laid } from "../indicators/observed.ts";
import type { Quality } from "../indicators/quality.ts";
import type { Facility } from "../reach/facility.ts";
import type { Group, Regions } from "../regions/region.ts";
import type { Layer } from "../regions/shape.ts";
import type { Task } from "../tasks/task.ts";
import type { Text } from "../words/text.ts";
import type { Issue } from "./issue.ts";
import type { Resource } from "./resource.ts";

/** Where figures come from. */
export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly url: string | null;
  readonly licence: Text | null;
}

/** A published fact on a region that is no number of a series. */
export interface Remark {
  readonly code: string;
  readonly title: Text;
  readonly period: string | null;
  readonly text: Text;
  readonly quality: Quality;
  readonly source: string;
  readonly note: Text | null;
}

/** What the page opens with. */
export interface Start {
  readonly level: string;
  readonly indicator: string;
  readonly period: string | null;
}

/** A package that has been read, as far as its resources have arrived. Immutable: more resources make a new one. */
export interface Atlas {
  readonly title: Text;
  /** Name of the place, such as 肇庆市, for the header. */
  readonly place: Text;
  /** The character in the seal. */
  readonly seal: string;
  /** Code of the region that is the whole. */
  readonly root: string;
  readonly start: Start;
  /** Ids of the two groups the comparison opens with. */
  readonly groupsAtStart: readonly [string, string] | null;
  readonly regions: Regions;
  readonly layers: ReadonlyMap<string, Layer>;
  readonly groups: readonly Group[];
  readonly themes: readonly Theme[];
  readonly indicators: readonly Indicator[];
  readonly goals: readonly Goal[];
  readonly goalThemes: readonly Theme[];
  readonly facilities: readonly Facility[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly observations: readonly Observation[];
  /** What a person added to them. */
  readonly laid?: Laid;
  readonly remarks: readonly Remark[];
  readonly tasks: readonly Task[];
  /** Notes on boundaries and the like, printed under the legend and in full on paper. */
  readonly notes: readonly {
    readonly id: string;
    readonly short: Text;
    readonly full: Text;
    readonly levels: readonly string[];
  }[];
  readonly issues: readonly Issue[];
  /** Every resource the package declares, in its order. */
  readonly resources: readonly Resource[];
  /** Paths of the resources still to come; roads are never among them. */
  readonly pending: readonly string[];
}
