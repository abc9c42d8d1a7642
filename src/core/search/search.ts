import { normaliseName } from "../regions/names.ts";
import { type EntryKind, type IndexedEntry, KINDS, type SearchIndex } from "./entry.ts";

/** Best first: a key that is the query, begins with it, holds it. */
export type MatchRank = 0 | 1 | 2;

export interface Hit {
  readonly id: string;
  readonly label: string;
  readonly rank: MatchRank;
}

/** What was found of one kind: the best hits, and how many there are in all. */
export interface HitGroup {
  readonly kind: EntryKind;
  readonly hits: readonly Hit[];
  readonly total: number;
}

/**
 * Entries that answer to a query, grouped by kind, at most `limit` (5) a group; kinds without any are left out. Exact
 * matches come before beginnings and those before the rest; within a rank a match of the label comes first, then the
 * order of the index. A query without letters or digits finds nothing.
 */
export function search(
  index: SearchIndex,
  query: string,
  { limit = 5 }: { readonly limit?: number } = {},
): readonly HitGroup[] {
  const wanted = normaliseName(query);
  if (wanted === "") return [];
  const found = new Map<EntryKind, { readonly hit: Hit; readonly order: number }[]>(KINDS.map((kind) => [kind, []]));
  for (const entry of index.entries) {
    const best = bestMatch(entry, wanted);
    if (best)
      found.get(entry.kind)?.push({ hit: { id: entry.id, label: entry.label, rank: best.rank }, order: best.order });
  }
  return [...found]
    .filter(([, hits]) => hits.length > 0)
    .map(([kind, hits]) => ({
      kind,
      hits: hits
        .sort((a, b) => a.order - b.order)
        .slice(0, limit)
        .map(({ hit }) => hit),
      total: hits.length,
    }));
}

/** How well a key matches: 0 the same, 1 its beginning, 2 somewhere inside; `null` not at all. */
function rankKey(key: string, wanted: string): MatchRank | null {
  const at = key.indexOf(wanted);
  if (at < 0) return null;
  if (at > 0) return 2;
  return key.length === wanted.length ? 0 : 1;
}

function bestMatch(entry: IndexedEntry, wanted: string): { readonly rank: MatchRank; readonly order: number } | null {
  let best: { readonly rank: MatchRank; readonly order: number } | null = null;
  for (const [i, key] of entry.keys.entries()) {
    const rank = rankKey(key, wanted);
    if (rank === null) continue;
    const order = rank * 2 + (i === 0 ? 0 : 1);
    if (!best || order < best.order) best = { rank, order };
  }
  return best;
}
