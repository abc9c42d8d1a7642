import type { SeriesBreak } from "../indicators/definition.ts";
import type { Text } from "../words/text.ts";
import type { GoalContext } from "./context.ts";
import { countsOver } from "./counts.ts";
import type { Comparator, Goal, PathPoint, Verdict } from "./goal.ts";
import { declared } from "./members.ts";

/** One reading of a goal over time, in the unit of the target it is held against. */
export interface Way {
  /** Group that is read; `null` where the rule names none. */
  readonly group: string | null;
  readonly op: Comparator;
  readonly target: number;
  readonly unit: Text;
  /** Whether it counts regions that pass. */
  readonly counted: boolean;
  /** All periods with evidence, ascending. */
  readonly points: readonly PathPoint[];
  /** Breaks of the series the points come from. */
  readonly breaks: readonly SeriesBreak[];
}

const PERCENT: Text = { zh: "%", en: "%" };
const COUNT: Text = { zh: "个", en: "" };

/**
 * The readings of a goal over time: shares and totals in their own unit, of all other rules the number of regions that
 * pass. None for travel time, combinations (whose parts have their own) and processes, and without any period.
 */
export function waysOf(goal: Goal, verdict: Verdict, context: GoalContext): readonly Way[] {
  const { rule } = goal;
  if (!("indicator" in rule) || !declared(context.atlas, rule.indicator)) return [];
  const breaks = context.figures.breaks(rule.indicator);
  if (rule.kind === "share" || rule.kind === "total") {
    const { op, target } = rule;
    const unit = rule.kind === "share" ? PERCENT : goal.unit;
    return verdict.readings.flatMap(({ group, path }) =>
      path?.length ? [{ group, op, target, unit, counted: false, points: path, breaks }] : [],
    );
  }
  const counts = countsOver(rule, context);
  if (!counts?.points.length) return [];
  const target = rule.kind === "at-least" ? rule.count : counts.total;
  return [{ group: null, op: ">=", target, unit: COUNT, counted: true, points: counts.points, breaks }];
}
