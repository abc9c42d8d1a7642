import { namesOf, normaliseName } from "../regions/names.ts";
import type { Region } from "../regions/region.ts";

/**
 * Whether a region answers to what is typed into a table's filter: each word must occur in its code, one of its names, or
 * one of the `keys` given, which are normalised already (pinyin, say). An empty filter lets everything through.
 */
export function matchesFilter(region: Region, query: string, keys: readonly string[] = []): boolean {
  const words = query
    .split(/[\s\u3000]+/)
    .map(normaliseName)
    .filter((word) => word !== "");
  if (words.length === 0) return true;
  const own = [region.code.toLowerCase(), normaliseName(region.nameEn), ...namesOf(region), ...keys];
  return words.every((word) => own.some((key) => key.includes(word)));
}
