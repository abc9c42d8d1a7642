import type { Cell } from "../indicators/cell.ts";
import type { Indicator } from "../indicators/definition.ts";
import type { Figures } from "../indicators/figures.ts";
import { comparePeriods, yearsLast } from "../indicators/period.ts";
import type { Atlas } from "../package/atlas.ts";
import type { Region } from "../regions/region.ts";

/** An indicator that tells something of a region, in the period it is told for. */
export interface KeyFigure {
  readonly indicator: Indicator;
  readonly period: string;
  readonly cell: Cell;
}

/** The region's value in the period asked for, else its latest one, of a whole year where there is one; `null` without any. */
function latestCell(figures: Figures, indicator: Indicator, region: Region, period: string | null): KeyFigure | null {
  const periods = figures.periods(indicator.id, region.level).map((cover) => cover.period);
  const order = [
    ...(period !== null && periods.includes(period) ? [period] : []),
    ...periods.sort(yearsLast).toReversed(),
  ];
  for (const one of order) {
    const cell = figures.of(indicator.id, region.code, one);
    if (cell.value !== null) return { indicator, period: one, cell };
  }
  return null;
}

/**
 * The most telling indicators of a region besides `current`: those with a value here, first the best of each theme and
 * then the rest. Better is a value that is no sample, then one of the period asked for or later, then an indicator with
 * a direction; ties stand as declared. At most `count`.
 */
export function keyFigures(
  atlas: Atlas,
  figures: Figures,
  region: Region,
  current: string,
  period: string | null,
  count: number,
): readonly KeyFigure[] {
  const found = atlas.indicators
    .filter(({ id, levels }) => id !== current && levels.includes(region.level))
    .flatMap((indicator) => latestCell(figures, indicator, region, period) ?? [])
    .map((figure) => ({ figure, worth: worthOf(figure, period) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ figure }) => figure);
  const themes = new Set<string>();
  const first = found.filter(({ indicator }) => !themes.has(indicator.theme) && themes.add(indicator.theme));
  return [...first, ...found.filter((figure) => !first.includes(figure))].slice(0, count);
}

function worthOf({ indicator, period: own, cell }: KeyFigure, period: string | null): number {
  const real = cell.quality === "sample" ? 0 : 4;
  const recent = period === null || comparePeriods(own, period) >= 0 ? 2 : 0;
  return real + recent + (indicator.direction === "neither" ? 0 : 1);
}
