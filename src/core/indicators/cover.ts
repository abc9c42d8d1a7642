import type { PeriodCover } from "./figures.ts";
import { breaksBetween, comparePeriods, yearsLast } from "./period.ts";
import type { Values } from "./values.ts";

/**
 * The periods an indicator has at a level, ascending, each with how many regions have a value. An indicator that only
 * rests on travel minutes has the one period `timeless`.
 */
export function createCover(values: Values, timeless: string): (id: string, level: string) => readonly PeriodCover[] {
  const covers = new Map<string, readonly PeriodCover[]>();

  /** Periods in which there may be a value: own ones, those of all inputs, and those of the parts for a roll-up. */
  const candidates = (id: string, level: string): Set<string> => {
    const rule = values.derivation(id);
    const own = values.observedPeriods(id, level);
    const found = new Set(own);
    if (rule.timeless) found.add(timeless);
    for (const input of rule.inputs) for (const period of candidates(input, level)) found.add(period);
    if (own || rule.inputs.length > 0 || rule.formula || rule.indicator.kind !== "count") return found;
    for (const below of values.levelsBelow(level)) for (const period of candidates(id, below)) found.add(period);
    return found;
  };

  return (id, level) => {
    const key = `${id}\n${level}`;
    const known = covers.get(key);
    if (known) return known;
    const rule = values.derivation(id);
    const found: PeriodCover[] = [];
    for (const period of [...candidates(id, level)].sort(comparePeriods)) {
      const withData = values.at(id, level, period).reduce((sum, cell) => sum + (cell.value === null ? 0 : 1), 0);
      if (withData === 0) continue;
      const before = found.at(-1)?.period;
      const afterBreak = before !== undefined && breaksBetween(rule.breaks, before, period);
      found.push({ period, withData, afterBreak, provisional: rule.provisional.has(period) });
    }
    covers.set(key, found);
    return found;
  };
}

/**
 * The last period in which at least half of `regions` have a value, a whole year where one is, else the last of the best
 * covered; `null` for none.
 */
export function latestOf(covers: readonly PeriodCover[], regions: number): string | null {
  const most = Math.max(...covers.map((cover) => cover.withData));
  return (
    covers
      .toSorted((a, b) => yearsLast(a.period, b.period))
      .findLast((cover) => cover.withData >= Math.min(regions / 2, most))?.period ?? null
  );
}
