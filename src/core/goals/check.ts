import type { Figures } from "../indicators/figures.ts";
import type { Atlas } from "../package/atlas.ts";
import type { TravelFactors } from "../reach/straight.ts";
import { checkAtLeast } from "./atleast.ts";
import { checkCombination } from "./combination.ts";
import type { GoalContext } from "./context.ts";
import { checkEvery } from "./every.ts";
import type { Goal, Verdict } from "./goal.ts";
import { checkGrowth } from "./growth.ts";
import { checkMilestone } from "./milestone.ts";
import { checkShare } from "./share.ts";
import { checkTotal } from "./total.ts";
import { emptyVerdict } from "./verdict.ts";
import { checkWithin } from "./within.ts";

/**
 * The verdict on a goal, with its evidence. Unrounded values decide; an interval that straddles the target leaves it
 * `uncertain`; a process, or a rule that names an indicator, group or region the package does not hold, is `none`.
 * Throws for travel factors out of range.
 */
export function checkGoal(goal: Goal, context: GoalContext): Verdict {
  const { rule } = goal;
  switch (rule.kind) {
    case "every":
      return checkEvery(goal, rule, context);
    case "at-least":
      return checkAtLeast(goal, rule, context);
    case "share":
      return checkShare(goal, rule, context);
    case "total":
      return checkTotal(goal, rule, context);
    case "growth-above":
      return checkGrowth(goal, rule, context);
    case "within":
      return checkWithin(goal, rule, context);
    case "milestone":
      return checkMilestone(goal, rule, context);
    case "all":
    case "any":
      return checkCombination(goal, rule, context, (part) => checkGoal(part, context));
    case "process":
      return emptyVerdict(goal);
  }
}

/** The verdicts on all goals of an atlas, in the order of the package. */
export function checkGoals(atlas: Atlas, figures: Figures, factors: TravelFactors): Verdict[] {
  return atlas.goals.map((goal) => checkGoal(goal, { atlas, figures, ...factors }));
}
