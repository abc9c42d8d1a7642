import { computed } from "@preact/signals";
import type { TravelQuestion } from "../core/jobs/reach.ts";
import { DEFAULT_VIEW } from "../core/project/view.ts";
import { DEFAULT_SPEEDS, type Speeds } from "../core/roads/speeds.ts";
import { view } from "./address.ts";
import { byRoad } from "./byroad.ts";
import { stated } from "./stated.ts";

/** The speeds in force: the usual ones with those that were changed. */
export const speeds = computed<Speeds>(() => ({
  ...DEFAULT_SPEEDS,
  byClass: { ...DEFAULT_SPEEDS.byClass, ...view.value.classSpeeds },
}));

/** How times to a kind of facility are counted: over roads only once these have been searched. */
export function methodFor(kind: string): "straight" | "road" {
  return view.value.way === "road" && byRoad.value?.has(kind) ? "road" : "straight";
}

/** What travel to a kind of facility is counted from, as it is or under the what-if. */
export function travelQuestion(kind: string, assumed: boolean): TravelQuestion {
  const { detour, speed, walk, changes } = assumed ? view.value : DEFAULT_VIEW;
  return {
    facilities: stated.value.facilities.filter((one) => one.kind === kind),
    changes: changes.filter((one) => one.change !== "add" || one.kind === kind),
    factors: { detour, speed, walk },
    speeds: assumed ? speeds.value : DEFAULT_SPEEDS,
  };
}
