import type { GoalContext } from "./context.ts";
import type { Goal, GoalRule, Verdict } from "./goal.ts";
import { judge, spanOf } from "./judge.ts";
import { cellsOf, evidencePeriod, shownLevel } from "./members.ts";
import { countDistance, emptyVerdict, everyStatus, memberVerdict, memberwise, tally } from "./verdict.ts";

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
  const cells = cellsOf(context, rule.indicator, regions, period);
  const members = cells.map((cell, index) =>
    memberVerdict(regions[index]?.code ?? "", cell, judge(spanOf(cell), "=", 1)),
  );
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
