import { checkGoal } from "./check.ts";
import type { GoalContext } from "./context.ts";
import { distancesOf } from "./distance.ts";
import type { Goal } from "./goal.ts";
import type { Measure, Measured } from "./measure.ts";
import { shiftsOf } from "./shift.ts";
import { travelTimes } from "./traveltime.ts";

/** What measures are taken against. */
export interface Grounds {
  /** As the what-if has it, and without it. */
  readonly context: GoalContext;
  readonly present: GoalContext;
  /** Minutes at which classes of travel times end, ascending. */
  readonly cutoffs: readonly number[];
}

/**
 * A measure of a goal with the period its verdict stands on, which is `null` where that has none; `null` where there is
 * nothing to map.
 */
export function survey(
  goal: Goal,
  measure: Measure,
  { context, present, cutoffs }: Grounds,
): (Measured & { readonly period: string | null }) | null {
  const verdict = checkGoal(goal, context);
  const take = {
    distance: () => distancesOf(goal, verdict, context),
    change: () => shiftsOf(goal, checkGoal(goal, present), verdict, context),
    minutes: () => travelTimes(goal, verdict, context, cutoffs),
  };
  const found = take[measure]();
  return found && { ...found, period: verdict.period };
}
