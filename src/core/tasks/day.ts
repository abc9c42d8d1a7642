/** A span of days that a text names: one day, a month or a year. Days are ISO dates, so they compare as text. */
export interface When {
  /** As it was written, in half width: `2024`, `2024-06` or `2024-06-30`. */
  readonly text: string;
  readonly first: string;
  readonly last: string;
}

const two = (number: number) => String(number).padStart(2, "0");

/** Days of a month of the Gregorian calendar; months count from 1. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Reads an ISO date, month or year; `null` for any other text and for days that do not exist, such as 2023-02-29. */
export function readWhen(text: string): When | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim());
  if (!match) return null;
  const [written, year = "", month, day] = match;
  if (month === undefined) return { text: written, first: `${year}-01-01`, last: `${year}-12-31` };
  const number = Number(month);
  if (number < 1 || number > 12) return null;
  const length = daysIn(Number(year), number);
  if (day === undefined) {
    return { text: written, first: `${year}-${month}-01`, last: `${year}-${month}-${two(length)}` };
  }
  return Number(day) >= 1 && Number(day) <= length ? { text: written, first: written, last: written } : null;
}

/** The month a span ends in, as `2024-06`. */
export function monthOf({ last }: When): string {
  return last.slice(0, 7);
}
