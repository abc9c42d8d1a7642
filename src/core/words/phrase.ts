import type { Indicator } from "../indicators/definition.ts";
import { periodEnd } from "../indicators/period.ts";
import { type Lang, pick } from "./text.ts";

/** An indicator's name inside a sentence: its phrase, else its name, "Urbanisation rate" as "urbanisation rate"; "GDP" stays. */
export function nameInside({ name, phrase }: Pick<Indicator, "name" | "phrase">, lang: Lang): string {
  if (phrase) return pick(phrase, lang);
  const said = pick(name, lang);
  return lang === "en" && /^[A-Z][a-z]/.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said;
}

/** Whether a period had ended on a day, an ISO date; without a day, or for a period that names no year, it had. */
export function hasEnded(period: string | null, today: string | null): boolean {
  const end = period === null ? null : periodEnd(period);
  return today === null || end === null || end < today;
}

/** The English verb before a value: "was", and for a period that still runs "is". */
export function verbOf(ended: boolean): string {
  return ended ? "was" : "is";
}
