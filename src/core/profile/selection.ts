import { periodsOf } from "../compare/series.ts";
import type { Figures } from "../indicators/figures.ts";
import { yearsLast } from "../indicators/period.ts";
import type { Atlas } from "../package/atlas.ts";

/**
 * The period in which a set of regions is told: the one asked for where any of them has a value in it, else the latest
 * in which all have one, a whole year where one is, else the best covered one, the later of equals; `null` where none has
 * any value.
 */
export function selectionPeriod(
  atlas: Atlas,
  figures: Figures,
  indicator: string,
  codes: readonly string[],
  asked: string | null,
): string | null {
  const withData = (period: string) =>
    codes.filter((code) => figures.of(indicator, code, period).value !== null).length;
  const periods = periodsOf(atlas, figures, indicator, codes);
  if (asked !== null && periods.includes(asked) && withData(asked) > 0) return asked;
  let best: string | null = null;
  let most = 0;
  for (const period of periods.sort(yearsLast).toReversed()) {
    const found = withData(period);
    if (found === codes.length) return period;
    if (found > most) {
      best = period;
      most = found;
    }
  }
  return best;
}
