import type { Cell } from "../indicators/cell.ts";
import { type Quality, worstQuality } from "../indicators/quality.ts";

/** A source, how many values rest on it, and the worst quality among these. */
export interface Citation {
  readonly source: string;
  readonly values: number;
  readonly quality: Quality;
}

/** The sources that values rest on, most used first, ties in order of first use. Missing values count for none. */
export function citationsOf(cells: readonly Pick<Cell, "value" | "quality" | "sources">[]): readonly Citation[] {
  const qualities = new Map<string, Quality[]>();
  for (const { value, quality, sources } of cells) {
    if (value === null) continue;
    for (const source of sources) qualities.set(source, [...(qualities.get(source) ?? []), quality]);
  }
  return [...qualities]
    .map(([source, found]) => ({ source, values: found.length, quality: worstQuality(found) }))
    .sort((a, b) => b.values - a.values);
}
