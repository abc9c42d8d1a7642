import type { GoalContext } from "./context.ts";
import type { Goal, GoalRule, Verdict } from "./goal.ts";
import { evidencePeriod, shownLevel } from "./members.ts";
import { holdIn } from "./threshold.ts";
import { countDistance, emptyVerdict, everyStatus, memberwise, tally } from "./verdict.ts";

/** A milestone as a threshold: the flag is 1 where it has been reached. */
export function reachedBy({ indicator }: Extract<GoalRule, { kind: "milestone" }>) {
  return { indicator, op: "=", target: 1 } as const;
}

/**
 * Each named region must have reached a milestone: its flag is 1 in the period that speaks for the regions. Regions
 * the package does not hold are left out. The distance counts regions.
 */
export function checkMilestone(
  goal: Goal,
  rule: Extract<GoalRule, { kind: "milestone" }>,
  context: GoalContext,
): Verdict {
  const { byCode } = context.atlas.regions;
  const regions = rule.regions.flatMap((code) => byCode.get(code) ?? []);
  if (regions.length === 0) return emptyVerdict(goal);
  const period = evidencePeriod(context, rule.indicator, regions);
  const members = holdIn(period, regions, reachedBy(rule), context);
  const counts = tally(members);
  return memberwise(goal, {
    status: everyStatus(counts),
    period,
    level: shownLevel(context.atlas, regions),
    members,
    distance: countDistance(counts, counts.total),
    group: null,
  });
}
