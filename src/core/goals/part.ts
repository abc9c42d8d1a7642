import type { Goal, GoalPart } from "./goal.ts";

/**
 * A part of a combination as a goal of its own: with its own id, name, unit and rule, and the deadline and source of the
 * whole. A baseline whose value is read from the data holds for the parts as well.
 */
function partGoal(goal: Goal, { id, name, unit, rule }: GoalPart): Goal {
  const baseline = goal.baseline?.value === null ? goal.baseline : null;
  return { ...goal, id: `${goal.id}.${id}`, name, unit, rule, baseline, direction: null, decimals: null, needs: null };
}

/** The parts of a goal as goals, in order; none for a goal that is no combination. */
export function partGoals(goal: Goal): readonly Goal[] {
  const { rule } = goal;
  return rule.kind === "all" || rule.kind === "any" ? rule.parts.map((part) => partGoal(goal, part)) : [];
}
