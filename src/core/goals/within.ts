import { minutesCell, straightReach } from "../reach/minutes.ts";
import { unreached } from "../reach/straight.ts";
import type { GoalContext } from "./context.ts";
import type { Goal, GoalRule, Verdict } from "./goal.ts";
import { judge } from "./judge.ts";
import { membersAt } from "./members.ts";
import { worstMargin } from "./threshold.ts";
import { emptyVerdict, everyStatus, memberVerdict, memberwise, tally } from "./verdict.ts";

/**
 * The seat of every region of a level must lie within so many minutes of an open facility, by the travel of the
 * context. A region whose interval straddles the limit is uncertain. Facilities
 * without a position are counted in `travel` and widen nothing; `travel.unconfirmed` names the members that would not
 * meet the goal for sure by confirmed facilities alone; members that no road connects have no data and are named in
 * `travel.notConnected`. There is no period. The distance is that of the worst region.
 */
export function checkWithin(
  goal: Goal,
  rule: Extract<GoalRule, { kind: "within" }>,
  context: Omit<GoalContext, "figures">,
): Verdict {
  const { atlas, reachTo = straightReach(atlas, context) } = context;
  const regions = membersAt(atlas, rule.level, rule.group);
  if (regions.length === 0) return emptyVerdict(goal);
  const reach = reachTo(rule.facility);
  const rows = regions.map(({ code }) => reach.byCode.get(code) ?? unreached(code, "no-position"));
  const members = rows.map((row) => memberVerdict(row.code, minutesCell(row), judge(row.minutes, "<=", rule.minutes)));
  const unconfirmed = rows.filter(
    ({ minutes, confirmed }) =>
      judge(minutes, "<=", rule.minutes) === "met" && judge(confirmed, "<=", rule.minutes) !== "met",
  );
  return {
    ...memberwise(goal, {
      status: everyStatus(tally(members)),
      period: null,
      level: rule.level,
      members,
      distance: worstMargin(members, "<=", rule.minutes),
      group: rule.group,
    }),
    travel: {
      method: reach.method,
      detour: reach.detour,
      speed: reach.speed,
      placed: reach.placed.length,
      unplaced: reach.unplaced.length,
      notConnected: rows.flatMap(({ code, gap }) => (gap === "not-connected" ? [code] : [])),
      unconfirmed: unconfirmed.map(({ code }) => code),
    },
  };
}
