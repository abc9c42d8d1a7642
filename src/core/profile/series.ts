import { quantileOf } from "../classes/quantile.ts";
import type { TrendPoint } from "../figures/trend.ts";
import type { Figures } from "../indicators/figures.ts";
import { comparePeriods } from "../indicators/period.ts";
import type { Region } from "../regions/region.ts";

/** Points of a region's own values in every period its level has; missing values stay as `null`. Hollow where provisional or estimated. */
export function regionSeries(figures: Figures, indicator: string, region: Region): readonly TrendPoint[] {
  return figures.periods(indicator, region.level).map(({ period, afterBreak, provisional }) => {
    const { value, low, high, quality } = figures.of(indicator, region.code, period);
    return { period, value, low, high, afterBreak, hollow: provisional || quality === "estimate" };
  });
}

/**
 * The median (type 7) of the values of some regions of one level, period by period. `null` where fewer than half of them
 * have a value, so that the line does not follow who happened to publish.
 */
export function medianSeries(
  figures: Figures,
  indicator: string,
  level: string,
  codes: readonly string[],
): readonly TrendPoint[] {
  return figures.periods(indicator, level).map(({ period, afterBreak, provisional }) => {
    const values = codes.flatMap((code) => figures.of(indicator, code, period).value ?? []).sort((a, b) => a - b);
    const enough = values.length > 0 && values.length * 2 >= codes.length;
    return { period, value: enough ? quantileOf(values, 1, 2) : null, afterBreak, hollow: provisional };
  });
}

/** A value of a series that compares with the others; bounds are `null` where it is certain. */
export interface ComparablePoint {
  readonly period: string;
  readonly value: number;
  readonly low?: number | null;
  readonly high?: number | null;
}

/**
 * The values up to a period that may be compared with it: none from before the last series break and none of periods of
 * another length, as a quarter is beside years; missing ones left out.
 */
export function comparableUntil(points: readonly TrendPoint[], until: string): readonly ComparablePoint[] {
  let run: ComparablePoint[] = [];
  for (const { period, value, low = null, high = null, afterBreak } of points) {
    if (comparePeriods(period, until) > 0) break;
    if (afterBreak) run = [];
    if (value !== null && lengthOf(period) === lengthOf(until)) run.push({ period, value, low, high });
  }
  return run;
}

/** What tells years, halves, quarters and months apart: the period without its digits. */
function lengthOf(period: string): string {
  return period.replace(/\d/g, "");
}
