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

/** The last day a period may have, as an ISO date: 2023 ends on 2023-12-31, 2023Q2 on 2023-06-31; `null` if no year leads it. */
export function periodEnd(period: string): string | null {
  const match = /^(\d{4})(?:-(\d{2})|-?([QH])([1-4]))?/.exec(period);
  if (!match) return null;
  const [, year, month, part, number] = match;
  const last = month ?? String(part ? Number(number) * (part === "Q" ? 3 : 6) : 12).padStart(2, "0");
  return `${year}-${last}-31`;
}
