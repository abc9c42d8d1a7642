import { boundedAggregate } from "../compare/bounded.ts";
import { breakBetween } from "../compare/series.ts";
import { absent, type Cell } from "../indicators/cell.ts";
import { comparePeriods, yearly } from "../indicators/period.ts";
import type { GoalContext } from "./context.ts";
import type { Goal, GoalRule, PathPoint, Verdict } from "./goal.ts";
import { judge, margin, spanOf } from "./judge.ts";
import { declared, shownLevel } from "./members.ts";
import { latestPoint } from "./path.ts";
import { emptyVerdict, memberVerdict, tally } from "./verdict.ts";

/** The region's own value, else the sum of its children at the coarsest level below it where all of them have one. */
function totalOf({ atlas, figures }: GoalContext, indicator: string, code: string, period: string): Cell {
  const own = figures.of(indicator, code, period);
  if (own.value !== null) return own;
  const children = atlas.regions.childrenOf.get(code) ?? [];
  const below = atlas.regions.levels.find(({ id }) => children.some(({ level }) => level === id));
  const parts = children.filter(({ level }) => level === below?.id).map((child) => child.code);
  if (parts.length === 0) return absent();
  const { cell, withData, total } = boundedAggregate(atlas, figures, indicator, parts, period);
  return withData === total ? cell : absent("incomplete");
}

/**
 * The value of one region must reach a target: its published value, else the sum of its children where all have one.
 * Read in the latest period that has such a value, of whole years where any has, sample values only where there are no
 * others. The verdict's level is `null` where the region's own level is not shown.
 */
export function checkTotal(goal: Goal, rule: Extract<GoalRule, { kind: "total" }>, context: GoalContext): Verdict {
  const { atlas, figures } = context;
  const { indicator, region: code, op, target } = rule;
  const region = atlas.regions.byCode.get(code);
  if (!region || !declared(atlas, indicator)) return emptyVerdict(goal);
  const breaks = figures.breaks(indicator);
  const periods = new Set<string>();
  for (const { id } of atlas.regions.levels)
    for (const { period } of figures.periods(indicator, id)) periods.add(period);
  const known = [...periods]
    .sort(comparePeriods)
    .filter((period) => totalOf(context, indicator, code, period).value !== null);
  const path: PathPoint[] = [];
  for (const period of yearly(known)) {
    const cell = totalOf(context, indicator, code, period);
    const span = spanOf(cell);
    if (!span) continue;
    const afterBreak = breakBetween(breaks, path.at(-1)?.period, period);
    path.push({ period, ...span, quality: cell.quality, afterBreak });
  }
  const point = latestPoint(path);
  const cell = point ? totalOf(context, indicator, code, point.period) : absent();
  const span = spanOf(cell);
  const member = memberVerdict(code, cell, judge(span, op, target));
  const { status, value, low, high, quality } = member;
  return {
    goal: goal.id,
    status,
    period: point?.period ?? null,
    level: shownLevel(atlas, [region]),
    readings: [{ group: null, status, value, low, high, quality, members: [code], path }],
    members: [member],
    ...tally([member]),
    distance: span && margin(span, op, target),
    quality,
    sources: member.sources,
  };
}
