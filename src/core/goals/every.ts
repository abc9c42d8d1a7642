import type { GoalContext } from "./context.ts";
import type { Goal, GoalRule, Verdict } from "./goal.ts";
import { holdAgainst, worstMargin } from "./threshold.ts";
import { emptyVerdict, everyStatus, memberwise, tally } from "./verdict.ts";

/**
 * Every region of a level must pass a threshold. Read in the latest period with data in at least half of the regions.
 * Regions without data keep the goal from being met but do not fail it. The distance is that of the worst region.
 */
export function checkEvery(goal: Goal, rule: Extract<GoalRule, { kind: "every" }>, context: GoalContext): Verdict {
  const { period, members } = holdAgainst(rule, context);
  if (members.length === 0) return emptyVerdict(goal);
  return memberwise(goal, {
    status: everyStatus(tally(members)),
    period,
    level: rule.level,
    members,
    distance: worstMargin(members, rule.op, rule.target),
    group: rule.group,
  });
}
