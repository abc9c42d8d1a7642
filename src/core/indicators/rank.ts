import type { Direction } from "./definition.ts";
import type { Rank } from "./figures.ts";

/**
 * The place of a value among others, 1 for the smallest where less is better, else for the largest. Equal unrounded
 * values share a rank, and the next rank is skipped (1, 2, 2, 4). Missing values do not count; `null` has no rank.
 */
export function rankOf(value: number | null, among: readonly (number | null)[], direction: Direction): Rank | null {
  if (value === null) return null;
  let ahead = 0;
  let equal = 0;
  let of = 0;
  for (const other of among) {
    if (other === null) continue;
    of++;
    if (other === value) equal++;
    else if (direction === "less" ? other < value : other > value) ahead++;
  }
  return { rank: ahead + 1, of, tied: equal > 1 };
}

/**
 * The places of all values of a column among themselves, by the rules of `rankOf`; `null` for missing values. One sort
 * for all of them, where `rankOf` would look at the whole column once a value.
 */
export function ranksOf(values: readonly (number | null)[], direction: Direction): readonly (number | null)[] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => (direction === "less" ? a - b : b - a));
  const places = new Map<number, number>();
  for (const [ahead, value] of sorted.entries()) if (!places.has(value)) places.set(value, ahead + 1);
  return values.map((value) => (value === null ? null : (places.get(value) ?? null)));
}
