import type { Place } from "./lookup.ts";
import { namesOf, normaliseName } from "./names.ts";

/** A place that a text may have meant. */
export interface Candidate {
  readonly code: string;
  readonly name: string;
  /** Likeness from 0 to 1. */
  readonly score: number;
}

/**
 * The places whose names, or codes, are most like a text, best first, at most `limit` (5). Likeness is 1 - edit distance
 * (Levenshtein) / length of the longer; below 0.4 nothing is offered. For a number in scientific notation: the codes of
 * that length that begin with its digits. Looks at every place: meant for one row at a time.
 */
export function nearestPlaces(places: readonly Place[], text: string, limit = 5): readonly Candidate[] {
  const lossy = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i.exec(text.trim());
  if (lossy) {
    const digits = `${lossy[1]}${lossy[2] ?? ""}`.replace(/0+$/, "");
    const length = Number(lossy[3]) + 1;
    return places
      .filter(({ code }) => code.length === length && code.startsWith(digits))
      .slice(0, limit)
      .map(({ code, name }) => ({ code, name, score: 0.5 }));
  }
  const wanted = normaliseName(text);
  if (wanted === "") return [];
  const numeric = /^\d+$/.test(wanted);
  return places
    .map((place) => ({
      code: place.code,
      name: place.name,
      score: Math.max(...(numeric ? [place.code] : namesOf(place)).map((key) => likeness(key, wanted))),
    }))
    .filter(({ score }) => score >= 0.4)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

function likeness(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  if (Math.abs(one.length - other.length) > longer * 0.6) return 0;
  let before = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const swap = (before[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (before[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    before = row;
  }
  return 1 - (before[other.length] as number) / longer;
}
