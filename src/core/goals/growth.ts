import { periodsOf } from "../compare/series.ts";
import type { Cell } from "../indicators/cell.ts";
import { worstQuality } from "../indicators/quality.ts";
import type { Region } from "../regions/region.ts";
import type { GoalContext } from "./context.ts";
import type { Goal, GoalRule, MemberVerdict, Verdict } from "./goal.ts";
import { judge, spanOf } from "./judge.ts";
import { bestCovered, cellsOf, declared, membersAt } from "./members.ts";
import { type Reference, referenceOf } from "./reference.ts";
import { worstMargin } from "./threshold.ts";
import { emptyVerdict, everyStatus, memberVerdict, memberwise, tally } from "./verdict.ts";

/** One value less another, in their unit, with bounds; a missing one of them leaves the first cell's absence. */
function difference(cell: Cell, reference: Cell): Cell {
  const span = spanOf(cell);
  const against = spanOf(reference);
  if (!span || !against) return { ...cell, value: null, low: null, high: null, absence: cell.absence ?? "incomplete" };
  const low = span.low - against.high;
  const high = span.high - against.low;
  return {
    ...cell,
    value: span.value - against.value,
    low: low === high ? null : low,
    high: low === high ? null : high,
    quality: worstQuality([cell.quality, reference.quality]),
    sources: [...new Set([...cell.sources, ...reference.sources])],
  };
}

/** Regions held against a reference in one period; all without data where there is none. */
export function growthIn(
  period: string | null,
  regions: readonly Region[],
  indicator: string,
  reference: Reference | null,
  context: GoalContext,
): MemberVerdict[] {
  const against = period === null ? null : (reference?.at(period) ?? null);
  return cellsOf(context, indicator, regions, period).map((cell, index) => {
    const gap = against ? difference(cell, against) : cell;
    return memberVerdict(regions[index]?.code ?? "", gap, judge(spanOf(gap), ">", 0));
  });
}

/**
 * Every region must grow faster than a reference in the same period: a region, or a declared value. A member's value is
 * the difference to it; members without data are `none` and keep the goal from being met. The distance is the worst
 * difference. The period is the best covered one in which the reference has a value.
 */
export function checkGrowth(
  goal: Goal,
  rule: Extract<GoalRule, { kind: "growth-above" }>,
  context: GoalContext,
): Verdict {
  const { indicator, level, group } = rule;
  if (!declared(context.atlas, indicator)) return emptyVerdict(goal);
  const reference = referenceOf(context, indicator, rule.reference);
  const regions = membersAt(context.atlas, level, group).filter(({ code }) => code !== reference?.code);
  if (regions.length === 0) return emptyVerdict(goal);
  const codes = regions.map(({ code }) => code);
  const periods = reference ? (reference.periods ?? periodsOf(context.atlas, context.figures, indicator, codes)) : [];
  const period = bestCovered(context, indicator, regions, periods);
  const members = growthIn(period, regions, indicator, reference, context);
  const verdict = memberwise(goal, {
    status: everyStatus(tally(members)),
    period,
    level,
    members,
    distance: worstMargin(members, ">", 0),
    group,
  });
  const span = reference && period !== null ? spanOf(reference.at(period)) : null;
  return span ? { ...verdict, reference: { code: reference?.code ?? null, ...span } } : verdict;
}
