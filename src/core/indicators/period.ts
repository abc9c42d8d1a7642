import type { SeriesBreak } from "./definition.ts";

/** The same period a calendar year earlier (`2023` to `2022`, `2023-06` to `2022-06`); `null` if no year leads it. */
export function yearBefore(period: string): string | null {
  const match = /^(\d{4})(\D.*)?$/.exec(period);
  return match ? `${String(Number(match[1]) - 1).padStart(4, "0")}${match[2] ?? ""}` : null;
}

/** Whether a series break lies between two periods, in either order. Periods compare as text. */
export function breaksBetween(breaks: readonly SeriesBreak[], one: string, other: string): boolean {
  const [from, to] = one < other ? [one, other] : [other, one];
  return breaks.some((found) => from < found.period && found.period <= to);
}
