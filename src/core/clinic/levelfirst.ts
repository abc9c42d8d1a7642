import type { JoinReport } from "../regions/join.ts";
import type { Place } from "../regions/lookup.ts";
import { type Candidate, nearestPlaces } from "../regions/nearest.ts";
import type { Table } from "../table/table.ts";

/** Most like places of the level that are put before others, so that there is room for these. */
const MOST = 3;

/** The level that most matched rows are of; `undefined` where none matched. */
export function usualLevel(places: readonly Place[], match: ArrayLike<number>): string | undefined {
  const counts = new Map<string, number>();
  let usual: string | undefined;
  for (let row = 0; row < match.length; row++) {
    const level = places[match[row] as number]?.level;
    if (level === undefined) continue;
    const count = (counts.get(level) ?? 0) + 1;
    counts.set(level, count);
    if (usual === undefined || count > (counts.get(usual) ?? 0)) usual = level;
  }
  return usual;
}

/**
 * Candidates of rows with those of the level that the table is of before the others. Where a text is no place's name, the
 * most alike of that level are among them even if places of other levels are more so.
 */
export function ofLevelFirst(
  places: readonly Place[],
  table: Table,
  { key, match }: Pick<JoinReport, "key" | "match">,
  candidates: (row: number) => readonly Candidate[],
): (row: number) => readonly Candidate[] {
  const level = usualLevel(places, match);
  if (level === undefined) return candidates;
  const at = table.columns.indexOf(key ?? "");
  const own = places.filter((place) => place.level === level);
  const codes = new Set(own.map(({ code }) => code));
  const known = new Map<string, readonly Candidate[]>();
  const nearest = (text: string) => {
    const found = known.get(text) ?? nearestPlaces(own, text, MOST);
    known.set(text, found);
    return found;
  };
  return (row) => {
    const all = candidates(row);
    const first =
      all[0]?.score === 1 ? all.filter(({ code }) => codes.has(code)) : nearest(table.rows[row]?.[at] ?? "");
    const there = new Set(first.map(({ code }) => code));
    return [...first, ...all.filter(({ code }) => !there.has(code))];
  };
}
