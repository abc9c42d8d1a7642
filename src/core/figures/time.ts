import { comparePeriods, periodEnd } from "../indicators/period.ts";

/** The end of a period in years (`2023-06` is 2023.5, `2023Q2` and `2023H1` likewise); `null` where no year leads it. */
export function periodNumber(period: string): number | null {
  const [year, month] = periodEnd(period)?.split("-") ?? [];
  return year ? Number(year) + Number(month) / 12 : null;
}

/** Where periods stand on an axis of time, in years; by their order where one of them has no year. */
export function periodNumbers(periods: readonly string[]): ReadonlyMap<string, number> {
  const sorted = [...new Set(periods)].sort(comparePeriods);
  const numbers = sorted.map(periodNumber);
  const known = numbers.every((number) => number !== null);
  return new Map(sorted.map((period, i) => [period, known ? (numbers[i] as number) : i]));
}
