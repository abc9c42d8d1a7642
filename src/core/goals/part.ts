import type { Goal, GoalPart, Verdict } from "./goal.ts";

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

/** Whether an id is that of a goal or of one of its parts, at any depth. */
export function isWithin(id: string | null, goal: string): boolean {
  return id === goal || (id?.startsWith(`${goal}.`) ?? false);
}

/** The goal, or the part of one, with an id; `null` where there is none. */
export function goalNamed(goals: readonly Goal[], id: string | null): Goal | null {
  for (const goal of goals) {
    if (goal.id === id) return goal;
    const part = isWithin(id, goal.id) ? goalNamed(partGoals(goal), id) : null;
    if (part) return part;
  }
  return null;
}

/** The verdict on the goal, or on the part of one, with an id; `null` where there is none. */
export function verdictNamed(verdicts: readonly Verdict[], id: string | null): Verdict | null {
  for (const verdict of verdicts) {
    if (verdict.goal === id) return verdict;
    const part = isWithin(id, verdict.goal) ? verdictNamed(verdict.parts ?? [], id) : null;
    if (part) return part;
  }
  return null;
}
