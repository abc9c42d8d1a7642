import type { SeriesBreak } from "./definition.ts";

/** The same period a calendar year earlier (`2023` to `2022`, `2023-06` to `2022-06`); `null` if no year leads it. */
export function yearBefore(period: string): string | null {
  const match = /^(\d{4})(\D.*)?$/.exec(period);
  return match ? `${String(Number(match[1]) - 1).padStart(4, "0")}${match[2] ?? ""}` : null;
}

/** The first and the last month of a period (2023Q2: 2023-04 and 2023-06); the text itself twice if no year leads it. */
function monthsOf(period: string): readonly [first: string, last: string] {
  const [, year, month, part, number = 1] = /^(\d{4})(?:-(\d{2})|-?([QH])([1-4]))?/.exec(period) ?? [];
  if (!year) return [period, period];
  const length = month ? 1 : part ? (part === "Q" ? 3 : 6) : 12;
  const last = Number(month ?? Number(number) * length);
  const written = (one: number) => `${year}-${String(one).padStart(2, "0")}`;
  return [written(last - length + 1), written(last)];
}

/**
 * Orders periods by the time they end, and of those that end together what began later first, so that a year comes after
 * its months, quarters and halves. Periods without a year stand by their text.
 */
export function comparePeriods(one: string, other: string): number {
  const [[from, to], [start, end]] = [monthsOf(one), monthsOf(other)];
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return text(to, end) || text(start, from) || text(one, other);
}

const isYear = (period: string) => /^\d{4}$/.test(period);

/** The whole years among periods, all of them where none is one: what holds for a year is not told from a part of it. */
export function yearly(periods: readonly string[]): readonly string[] {
  return periods.some(isYear) ? periods.filter(isYear) : periods;
}

/** Puts whole years after all else, where the last one is to be taken; other order stays in a stable sort. */
export function yearsLast(one: string, other: string): number {
  return Number(isYear(one)) - Number(isYear(other));
}

/** Whether a series break lies between two periods, in either order: what ends before it begins and what does not. */
export function breaksBetween(breaks: readonly SeriesBreak[], one: string, other: string): boolean {
  const [from, to] = [monthsOf(one)[1], monthsOf(other)[1]].sort();
  return breaks.some(({ period }) => {
    const [start] = monthsOf(period);
    return (from as string) < start && start <= (to as string);
  });
}

/** The last day a period may have, as an ISO date: 2023 ends on 2023-12-31, 2023Q2 on 2023-06-31; `null` if no year leads it. */
export function periodEnd(period: string): string | null {
  return /^\d{4}/.test(period) ? `${monthsOf(period)[1]}-31` : null;
}
