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
