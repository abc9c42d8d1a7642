import { computed } from "@preact/signals";
import type { TravelQuestion } from "../core/jobs/reach.ts";
import { DEFAULT_VIEW, type View } from "../core/project/view.ts";
import { DEFAULT_SPEEDS, type Speeds } from "../core/roads/speeds.ts";
import { view } from "./address.ts";
import { byRoad } from "./byroad.ts";
import { stated } from "./stated.ts";

/** The usual speeds with those that were changed. */
function speedsWith(classSpeeds: View["classSpeeds"]): Speeds {
  return { ...DEFAULT_SPEEDS, byClass: { ...DEFAULT_SPEEDS.byClass, ...classSpeeds } };
}

/** The speeds in force. */
export const speeds = computed<Speeds>(() => speedsWith(view.value.classSpeeds));

/** How times to a kind of facility are counted: over roads only once these have been searched. */
export function methodFor(kind: string): "straight" | "road" {
  return view.value.way === "road" && byRoad.value?.has(kind) ? "road" : "straight";
}

/** What a what-if over roads supposes. */
export type Supposed = Pick<View, "detour" | "speed" | "walk" | "changes" | "classSpeeds">;

/** What travel to a kind of facility is counted from under a what-if. */
export function travelUnder(kind: string, { detour, speed, walk, changes, classSpeeds }: Supposed): TravelQuestion {
  return {
    facilities: stated.value.facilities.filter((one) => one.kind === kind),
    changes: changes.filter((one) => one.change !== "add" || one.kind === kind),
    factors: { detour, speed, walk },
    speeds: speedsWith(classSpeeds),
  };
}

/** What travel to a kind of facility is counted from, as it is or under the what-if in sight. */
export function travelQuestion(kind: string, assumed: boolean): TravelQuestion {
  return travelUnder(kind, assumed ? view.value : DEFAULT_VIEW);
}
