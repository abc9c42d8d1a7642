import { breakBetween, periodsOf } from "../compare/series.ts";
import { yearly } from "../indicators/period.ts";
import type { Region } from "../regions/region.ts";
import type { GoalContext } from "./context.ts";
import type { GoalRule, MemberVerdict, PathPoint } from "./goal.ts";
import { growthIn } from "./growth.ts";
import { declared, membersAt } from "./members.ts";
import { reachedBy } from "./milestone.ts";
import { referenceOf } from "./reference.ts";
import { holdIn } from "./threshold.ts";
import { evidence, tally } from "./verdict.ts";

/** How many regions pass, over time. */
export interface Counted {
  readonly points: readonly PathPoint[];
  /** Regions the goal speaks of. */
  readonly total: number;
}

/** How the regions of a rule fare in a period; `null` for a rule that is not decided region by region over time. */
function holder(
  rule: GoalRule,
  context: GoalContext,
): { readonly regions: readonly Region[]; readonly hold: (period: string) => readonly MemberVerdict[] } | null {
  const { atlas } = context;
  switch (rule.kind) {
    case "every":
    case "at-least": {
      const regions = membersAt(atlas, rule.level, rule.group);
      return { regions, hold: (period) => holdIn(period, regions, rule, context) };
    }
    case "milestone": {
      const regions = rule.regions.flatMap((code) => atlas.regions.byCode.get(code) ?? []);
      return { regions, hold: (period) => holdIn(period, regions, reachedBy(rule), context) };
    }
    case "growth-above": {
      const reference = referenceOf(context, rule.indicator, rule.reference);
      const regions = membersAt(atlas, rule.level, rule.group).filter(({ code }) => code !== reference?.code);
      return { regions, hold: (period) => growthIn(period, regions, rule.indicator, reference, context) };
    }
    default:
      return null;
  }
}

/**
 * How many of a goal's regions pass in each period, ascending: those that pass for sure, up to those that do not fail for
 * sure. Periods with data for fewer than half of the regions are left out, and parts of years beside whole ones. `null` for a rule without periods.
 */
export function countsOver(rule: GoalRule, context: GoalContext): Counted | null {
  const held = holder(rule, context);
  if (!held || !("indicator" in rule) || !declared(context.atlas, rule.indicator)) return null;
  const { regions, hold } = held;
  const breaks = context.figures.breaks(rule.indicator);
  const codes = regions.map(({ code }) => code);
  const covered = periodsOf(context.atlas, context.figures, rule.indicator, codes).filter((period) => {
    const { total, withData } = tally(hold(period));
    return withData > 0 && withData * 2 >= total;
  });
  const points: PathPoint[] = [];
  for (const period of yearly(covered)) {
    const members = hold(period);
    const { total, passed, failed } = tally(members);
    const { quality } = evidence(members);
    const afterBreak = breakBetween(breaks, points.at(-1)?.period, period);
    points.push({ period, value: passed, low: passed, high: total - failed, quality, afterBreak });
  }
  return { points, total: regions.length };
}
