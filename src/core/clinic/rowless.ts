import type { Place } from "../regions/lookup.ts";
import type { Problem } from "./problem.ts";

/**
 * Codes of the places that no row joins, by level: of the levels that matched rows are of, and before any row matched of
 * the level of most rows' likeliest places; none where nothing is likely. Places without a level go under "".
 */
export function rowless(
  places: readonly Place[],
  match: ArrayLike<number>,
  problems: readonly Problem[],
): ReadonlyMap<string, readonly string[]> {
  const reached = new Uint8Array(places.length);
  for (let row = 0; row < match.length; row++) {
    const at = match[row] as number;
    if (at >= 0) reached[at] = 1;
  }
  const levels = new Set(places.filter((_, at) => reached[at]).map(levelOf));
  const likely = levels.size === 0 ? likelyLevel(places, problems) : undefined;
  if (likely !== undefined) levels.add(likely);
  const found = new Map([...levels].map((level): [string, string[]] => [level, []]));
  for (const [at, place] of places.entries()) if (!reached[at]) found.get(levelOf(place))?.push(place.code);
  return found;
}

function levelOf({ level = "" }: Place): string {
  return level;
}

function likelyLevel(places: readonly Place[], problems: readonly Problem[]): string | undefined {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const rows = new Map<string, number>();
  for (const { candidates, count } of problems) {
    const place = byCode.get(candidates[0]?.code ?? "");
    if (place) rows.set(levelOf(place), (rows.get(levelOf(place)) ?? 0) + count);
  }
  return [...rows].sort((a, b) => b[1] - a[1])[0]?.[0];
}
