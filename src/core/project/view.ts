import type { ClassSpec } from "../classes/classification.ts";
import type { GoalEdit } from "../goals/edit.ts";
import type { VerdictStatus } from "../goals/goal.ts";
import type { FacilityChange } from "../reach/change.ts";
import { ALL_TASKS, type TaskFilter } from "../tasks/listed.ts";
import type { Lang } from "../words/text.ts";
import type { ClassSpeeds } from "./classspeeds.ts";

export const TABS = ["table", "profile", "goals", "compare"] as const;
export type Tab = (typeof TABS)[number];

/** What is shown: all of it stands in the address. `null` means the default of the package or of the indicator. */
export interface View {
  /** Address of another package, its folder or its descriptor; `null` for the one that ships. */
  readonly package: string | null;
  readonly level: string | null;
  readonly indicator: string | null;
  readonly period: string | null;
  /** Only what the reader changed. */
  readonly classes: Partial<ClassSpec>;
  /** The same classes for all periods. */
  readonly hold: boolean;
  readonly selection: readonly string[];
  readonly tab: Tab;
  /** Region in the profile when nothing or several are selected. */
  readonly region: string | null;
  /** Goal that colours the map. */
  readonly goal: string | null;
  /** Highlighted legend rows: class numbers from 0, `missing` as -1. */
  readonly highlight: readonly number[];
  /** Groups compared: ids, or lists of codes joined by `+`. */
  readonly groups: readonly [string, string] | null;
  /** Group the table is cut to, `null` for all. */
  readonly part: string | null;
  /** Text the table is filtered by. */
  readonly filter: string;
  readonly sort: { readonly by: "value" | "name" | "code"; readonly descending: boolean };
  /** Layers over the map, such as `exit`, `service`. */
  readonly layers: readonly string[];
  /** Travel by straight line, or over the roads that are open. */
  readonly way: "straight" | "road";
  /** Straight-line travel: detour factor and speed in km/h. */
  readonly detour: number;
  readonly speed: number;
  /** Travel over roads: speed to the road and from it in km/h, and speeds of road classes other than usual. */
  readonly walk: number;
  readonly classSpeeds: ClassSpeeds;
  /** What-if changes of the package's facilities. */
  readonly changes: readonly FacilityChange[];
  /** Minutes within which travel is counted, ascending. */
  readonly cutoffs: readonly number[];
  /** Changes to goals, as a scenario makes them. */
  readonly edits: readonly GoalEdit[];
  /** Whether official and published evidence counts alone. */
  readonly strict: boolean;
  /** Verdict the list of goals is cut to; `null` for all. */
  readonly verdict: VerdictStatus | null;
  /** What the goals' tab lists. */
  readonly list: "goals" | "tasks";
  readonly tasks: TaskFilter;
  /** Day on which tasks may be overdue, as an ISO date; `null` for today. */
  readonly day: string | null;
  /** Whether the sheets of all goals are shown, for printing. */
  readonly sheets: boolean;
  readonly lang: Lang | null;
  readonly theme: "light" | "dark" | null;
}

/** The view a link without parameters gives. */
export const DEFAULT_VIEW: View = {
  package: null,
  level: null,
  indicator: null,
  period: null,
  classes: {},
  hold: true,
  selection: [],
  tab: "table",
  region: null,
  goal: null,
  highlight: [],
  groups: null,
  part: null,
  filter: "",
  sort: { by: "value", descending: true },
  layers: [],
  way: "straight",
  detour: 1.3,
  speed: 40,
  walk: 5,
  classSpeeds: {},
  changes: [],
  cutoffs: [15, 30, 45, 60],
  edits: [],
  strict: false,
  verdict: null,
  list: "goals",
  tasks: ALL_TASKS,
  day: null,
  sheets: false,
  lang: null,
  theme: null,
};

/** A kept view with words of its own. */
export interface Slide {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly view: View;
}
