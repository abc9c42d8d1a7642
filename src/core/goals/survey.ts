import { checkGoal } from "./check.ts";
import type { GoalContext } from "./context.ts";
import { distancesOf } from "./distance.ts";
import type { Goal } from "./goal.ts";
import type { Measure, Measured } from "./measure.ts";
import { shiftsOf } from "./shift.ts";

/**
 * A measure of a goal with the period its verdict stands on, which is `null` where that has none. `context` is what is
 * assumed, `present` what is without the what-if. `null` where there is nothing to map.
 */
export function survey(
  goal: Goal,
  measure: Measure,
  context: GoalContext,
  present: GoalContext,
): (Measured & { readonly period: string | null }) | null {
  const verdict = checkGoal(goal, context);
  const found =
    measure === "distance"
      ? distancesOf(goal, verdict, context)
      : shiftsOf(goal, checkGoal(goal, present), verdict, context);
  return found && { ...found, period: verdict.period };
}
