import type { Figures } from "../indicators/figures.ts";
import { type Quality, worstQuality } from "../indicators/quality.ts";
import type { Group } from "../regions/region.ts";
import { type Grouped, gini, type TheilParts, theilParts, williamson } from "./inequality.ts";

/** How unequal regions are in one period; the measures are `null` with fewer than two regions, or a negative value. */
export interface Disparity {
  readonly gini: number | null;
  readonly theil: TheilParts | null;
  readonly williamson: number | null;
  /** Regions with both a value and a weight, and all regions. */
  readonly withData: number;
  readonly total: number;
  readonly quality: Quality;
}

/**
 * Inequality among regions: an indicator per head (GDP per head, income) weighted by a count (population). Regions
 * without a value or with no weight are left out and counted; `groups` takes Theil T apart, with regions in none of
 * them together as group `""`. None of the measures is defined where a value is negative: they are `null` then. Throws for
 * unknown indicators.
 */
export function disparity(
  figures: Figures,
  indicator: string,
  weight: string,
  codes: readonly string[],
  groups: readonly Group[],
  period: string,
): Disparity {
  const items: Grouped[] = [];
  const qualities: Quality[] = [];
  for (const code of codes) {
    const value = figures.of(indicator, code, period);
    const people = figures.of(weight, code, period);
    if (value.value === null || people.value === null || people.value <= 0) continue;
    const group = groups.find(({ members }) => members.includes(code))?.id ?? "";
    items.push({ value: value.value, weight: people.value, group });
    qualities.push(value.quality, people.quality);
  }
  const enough = items.length >= 2 && items.every(({ value }) => value >= 0);
  return {
    gini: enough ? gini(items) : null,
    theil: enough ? theilParts(items) : null,
    williamson: enough ? williamson(items) : null,
    withData: items.length,
    total: codes.length,
    quality: worstQuality(qualities),
  };
}
