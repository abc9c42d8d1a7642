import type { GoalContext } from "./context.ts";
import type { Goal, GoalRule, Verdict, VerdictStatus } from "./goal.ts";
import { holdAgainst } from "./threshold.ts";
import { countDistance, emptyVerdict, memberwise, type Tally, tally } from "./verdict.ts";

function statusOf({ total, withData, passed, failed }: Tally, count: number): VerdictStatus {
  if (withData === 0) return "none";
  if (passed >= count) return "met";
  return total - failed < count ? "not" : "uncertain";
}

/**
 * At least `count` regions of a level must pass a threshold. Met as soon as so many pass for sure, not met once the
 * undecided and those without data could no longer make up the number. The distance counts regions.
 */
export function checkAtLeast(goal: Goal, rule: Extract<GoalRule, { kind: "at-least" }>, context: GoalContext): Verdict {
  const { period, members } = holdAgainst(rule, context);
  if (members.length === 0) return emptyVerdict(goal);
  const counts = tally(members);
  return memberwise(goal, {
    status: statusOf(counts, rule.count),
    period,
    level: rule.level,
    members,
    distance: countDistance(counts, rule.count),
    group: rule.group,
  });
}
