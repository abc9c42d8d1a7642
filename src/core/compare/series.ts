import type { SeriesBreak } from "../indicators/definition.ts";
import type { Figures } from "../indicators/figures.ts";
import { breaksBetween, comparePeriods, yearly } from "../indicators/period.ts";
import type { Quality } from "../indicators/quality.ts";
import type { Atlas } from "../package/atlas.ts";
import type { Group } from "../regions/region.ts";
import { shareOfWhole } from "./share.ts";

/** A group's share of the whole in one period, in percent. */
export interface SharePoint {
  readonly period: string;
  readonly value: number;
  /** Bounds; equal to the value where it is certain. */
  readonly low: number;
  readonly high: number;
  readonly quality: Quality;
  readonly sources: readonly string[];
  /** True where a series break lies between this point and the one before: no line joins them. */
  readonly afterBreak: boolean;
}

/** Periods in which an indicator has a value at the level of any of the regions, ascending. */
export function periodsOf(atlas: Atlas, figures: Figures, indicator: string, codes: readonly string[]): string[] {
  const levels = new Set<string>();
  for (const code of codes) {
    const level = atlas.regions.byCode.get(code)?.level;
    if (level !== undefined) levels.add(level);
  }
  const periods = new Set<string>();
  for (const level of levels) for (const { period } of figures.periods(indicator, level)) periods.add(period);
  return [...periods].sort(comparePeriods);
}

/** Whether a series break lies after `before` and not after `period`; never without a period before. */
export function breakBetween(breaks: readonly SeriesBreak[], before: string | undefined, period: string): boolean {
  return before !== undefined && breaksBetween(breaks, before, period);
}

/**
 * A group's share of the root over time, in percent, for an indicator that adds up. Periods in which a member or the
 * root has no value are left out, and parts of years where a whole one has a share. Throws for indicators that are not counts and for members that contain one another.
 */
export function shareSeries(atlas: Atlas, figures: Figures, group: Group, indicator: string): SharePoint[] {
  const breaks = figures.breaks(indicator);
  const shareIn = (period: string) => shareOfWhole(atlas, figures, group.members, indicator, period);
  const known = periodsOf(atlas, figures, indicator, group.members).filter((period) => shareIn(period).value !== null);
  const points: SharePoint[] = [];
  for (const period of yearly(known)) {
    const { value, low, high, quality, sources } = shareIn(period);
    if (value === null) continue;
    const afterBreak = breakBetween(breaks, points.at(-1)?.period, period);
    points.push({ period, value, low: low ?? value, high: high ?? value, quality, sources, afterBreak });
  }
  return points;
}
