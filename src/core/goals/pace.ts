import { breakBetween } from "../compare/series.ts";
import { type Quality, worstQuality } from "../indicators/quality.ts";
import { segments } from "../indicators/trend.ts";
import type { Span } from "../reach/straight.ts";
import type { GoalContext } from "./context.ts";
import type { Goal, PathPoint, Verdict } from "./goal.ts";
import { judge } from "./judge.ts";
import { momentOf } from "./moment.ts";
import { latestPoint } from "./path.ts";
import { type Projection, project } from "./projection.ts";
import { type Way, waysOf } from "./way.ts";

/** Where the straight line to a target starts. */
export interface Start extends Span {
  readonly period: string;
  readonly quality: Quality;
  /** True where the package declares the value, false where it is read from the data. */
  readonly declared: boolean;
}

/**
 * Why there is no straight line: no baseline is declared (`no-start`) or it has no value (`no-value`), a series break lies
 * after it (`break`), one of the two ends is a sample (`mixed`), nothing was measured after it (`early`), there is no
 * deadline or it does not come after the start (`no-deadline`).
 */
export type Obstacle = "no-start" | "no-value" | "break" | "mixed" | "early" | "no-deadline";

/** A change a year, in the unit of the target, and the period it is counted from. */
export interface Rate extends Span {
  readonly from: string;
}

/** How a reading moves towards its target. All values are in the unit of the target; bounds hold for independent ends. */
export interface Pace extends Way {
  readonly deadline: string | null;
  readonly upwards: boolean;
  /** The point that the verdict is read from. */
  readonly latest: PathPoint;
  readonly met: boolean;
  readonly start: Start | null;
  readonly obstacle: Obstacle | null;
  /** Where the straight line from the start to the target at the deadline stands at the latest point. */
  readonly due: Span | null;
  /** How far the latest point is ahead of the line; negative means behind. */
  readonly ahead: Span | null;
  /** Change a year since the start, or since the first comparable period; `null` for a single one. */
  readonly past: Rate | null;
  /** Change a year that is still needed until the deadline; `null` without one, and once it has passed. */
  readonly needed: Span | null;
  /** Whether the deadline lies before, or at, the latest point. */
  readonly over: boolean;
  /** Periods that the trend rests on: since the last break, up to the latest, all samples or none. */
  readonly comparable: readonly PathPoint[];
  /** Whether periods of the other kind were left out of the trend. */
  readonly mixed: boolean;
  readonly projection: Projection;
  /** The worst quality of what the pace rests on; a trend is an estimate at best. */
  readonly quality: Quality;
}

const isSample = ({ quality }: { readonly quality: Quality }) => quality === "sample";

/** The points that may be compared with the latest: its run between two breaks, up to it, of its kind. */
function comparableTo(latest: PathPoint, points: readonly PathPoint[]) {
  const run = segments(points).find((one) => one.includes(latest)) ?? [latest];
  const until = run.slice(0, run.indexOf(latest) + 1);
  const alike = until.filter((point) => isSample(point) === isSample(latest));
  return { comparable: alike, mixed: alike.length < until.length };
}

function startOf({ baseline }: Goal, { points }: Way): Start | null {
  if (!baseline) return null;
  const { period, value } = baseline;
  if (value !== null) return { period, value, low: value, high: value, quality: "official", declared: true };
  const found = points.find((point) => point.period === period);
  return found
    ? { period, value: found.value, low: found.low, high: found.high, quality: found.quality, declared: false }
    : null;
}

function obstacleOf(goal: Goal, way: Way, start: Start | null, latest: PathPoint): Obstacle | null {
  if (!start) return goal.baseline ? "no-value" : "no-start";
  if (breakBetween(way.breaks, start.period, latest.period)) return "break";
  if (!start.declared && isSample(start) !== isSample(latest)) return "mixed";
  const [from, now] = [momentOf(start.period), momentOf(latest.period)];
  if (from === null || now === null || now <= from) return "early";
  const until = goal.deadline === null ? null : momentOf(goal.deadline);
  return until === null || until <= from ? "no-deadline" : null;
}

function isUpwards(goal: Goal, way: Way, from: number): boolean {
  if (way.op !== "=") return way.op.startsWith(">");
  return goal.direction ? goal.direction === "more" : from < way.target;
}

/** What is needed a year to bring one span to another in so many years. */
function rate(to: Span, from: Span, years: number): Span {
  return {
    value: (to.value - from.value) / years,
    low: (to.low - from.high) / years,
    high: (to.high - from.low) / years,
  };
}

const exactly = (value: number): Span => ({ value, low: value, high: value });

function pastOf(start: Start | null, comparable: readonly PathPoint[], latest: PathPoint): Rate | null {
  const from = start ?? comparable[0];
  const [before, now] = [momentOf(from?.period ?? ""), momentOf(latest.period)];
  if (!from || before === null || now === null || now <= before) return null;
  return { ...rate(latest, from, now - before), from: from.period };
}

/** Part of the way from start to deadline that has passed at the latest point, applied to the line. */
function dueAt(start: Start, target: number, part: number): Span {
  const at = (value: number) => value + (target - value) * part;
  return { value: at(start.value), low: at(start.low), high: at(start.high) };
}

function aheadOf(latest: Span, due: Span, upwards: boolean): Span {
  const gap = rate(latest, due, 1);
  return upwards ? gap : { value: -gap.value, low: -gap.high, high: -gap.low };
}

function paceOf(goal: Goal, verdict: Verdict, way: Way): Pace | null {
  const { points, target, op } = way;
  const latest = points.find(({ period }) => period === verdict.period) ?? latestPoint(points);
  const now = latest && momentOf(latest.period);
  if (!latest || now == null) return null;
  const start = startOf(goal, way);
  const obstacle = obstacleOf(goal, way, start, latest);
  const until = goal.deadline === null ? null : momentOf(goal.deadline);
  const from = start && momentOf(start.period);
  const { comparable, mixed } = comparableTo(latest, points);
  const upwards = isUpwards(goal, way, start?.value ?? latest.value);
  const onLine = obstacle === null && start !== null && from !== null && until !== null;
  const due = onLine ? dueAt(start, target, Math.min(1, (now - from) / (until - from))) : null;
  const reached = judge(latest, op, target) === "met";
  const sights = comparable.map((point) => ({ ...point, moment: momentOf(point.period) ?? now }));
  const past = pastOf(obstacle === null || obstacle === "no-deadline" ? start : null, comparable, latest);
  return {
    ...way,
    deadline: goal.deadline,
    upwards,
    latest,
    met: reached,
    start,
    obstacle,
    due,
    ahead: due && aheadOf(latest, due, upwards),
    past,
    needed: until !== null && until > now ? rate(exactly(target), latest, until - now) : null,
    over: until !== null && until <= now,
    comparable,
    mixed,
    projection: project(sights, { target, upwards, deadline: until, met: reached }),
    quality: worstQuality([...(due && start ? [start] : []), ...comparable].map(({ quality }) => quality)),
  };
}

/**
 * The pace of a goal, one for each reading that has periods: how it moved, where a straight line to the target would have
 * it, what is needed from now on, and when the trend would meet the target (`project`). Nothing is computed across a break
 * in the series or from samples beside published values. Empty for goals without periods.
 */
export function pacesOf(goal: Goal, verdict: Verdict, context: GoalContext): readonly Pace[] {
  return waysOf(goal, verdict, context).flatMap((way) => paceOf(goal, verdict, way) ?? []);
}
