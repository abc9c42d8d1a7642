import { type Figure, type FigureColumns, figuresIn } from "../indicators/columns.ts";

/** Values of one indicator out of all proportion to what is known of it. */
export interface Disproportion {
  readonly indicator: string;
  /** Their usual ratio to the known values, as the power of ten nearest to it: 4 for 10,000 times. */
  readonly power: number;
  /** How many of the values stand in that ratio, or one alone. */
  readonly count: number;
  readonly of: number;
  /** Row of the figure where it is one alone; `null` for nearly all of them. */
  readonly at: number | null;
}

/** Powers of ten from which a ratio is pointed out, of all values and of one among others. */
const ALL = 1.5;
const ONE = 2;
/** Regions that both have, at least. */
const FEW = 3;

/**
 * Points out a mix-up of units: where the median ratio of new values to known ones of the same regions is 30 times or
 * more, or a thirtieth or less, that of the indicator; else single values that are 100 times or a hundredth of the known
 * one of their region, the median held against. Known is the figure of the period nearest to the new one. Zeros and
 * negative values say nothing.
 */
export function disproportions(figures: FigureColumns, known: readonly FigureColumns[]): readonly Disproportion[] {
  const series = new Map<string, Map<string, Figure[]>>();
  for (const one of known.flatMap((columns) => [...figuresIn(columns)])) {
    if (!one.value || one.value < 0) continue;
    const regions = series.get(one.indicator) ?? new Map<string, Figure[]>();
    series.set(one.indicator, regions);
    const list = regions.get(one.code);
    if (list) list.push(one);
    else regions.set(one.code, [one]);
  }
  const ratios = new Map<string, { at: number; log: number }[]>();
  let at = -1;
  for (const one of figuresIn(figures)) {
    at++;
    if (!one.value || one.value < 0) continue;
    const nearest = nearestTo(one.period, series.get(one.indicator)?.get(one.code) ?? []);
    if (!nearest) continue;
    const list = ratios.get(one.indicator) ?? [];
    list.push({ at, log: Math.log10(one.value / nearest) });
    ratios.set(one.indicator, list);
  }
  const found: Disproportion[] = [];
  for (const [indicator, list] of ratios) {
    const middle = median(list.map(({ log }) => log));
    if (list.length >= FEW && Math.abs(middle) >= ALL) {
      const count = list.filter(({ log }) => Math.abs(log - middle) < 1).length;
      found.push({ indicator, power: Math.round(middle), count, of: list.length, at: null });
      continue;
    }
    for (const { at, log } of list) {
      const off = list.length >= FEW ? log - middle : log;
      if (Math.abs(off) >= ONE) found.push({ indicator, power: Math.round(off), count: 1, of: list.length, at });
    }
  }
  return found;
}

function nearestTo(period: string, series: readonly Figure[]): number | null {
  const year = Number(period.slice(0, 4));
  let best: Figure | null = null;
  const far = (one: Figure) => Math.abs(Number(one.period.slice(0, 4)) - year);
  for (const one of series) if (!best || far(one) < far(best)) best = one;
  return best?.value ?? null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
