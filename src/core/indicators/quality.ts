/** How far a value can be trusted, best first. */
export const QUALITIES = ["official", "published", "unverified", "estimate", "sample"] as const;
export type Quality = (typeof QUALITIES)[number];

/** The worst of the qualities given; `official` for none, since nothing weakens the result. */
export function worstQuality(qualities: Iterable<Quality>): Quality {
  let worst = 0;
  for (const quality of qualities) worst = Math.max(worst, QUALITIES.indexOf(quality));
  return QUALITIES[worst] as Quality;
}

/** How many values have each quality. Cells without a value do not count. */
export function qualityCounts(
  cells: Iterable<{ readonly value: number | null; readonly quality: Quality }>,
): Record<Quality, number> {
  const counts: Record<Quality, number> = { official: 0, published: 0, unverified: 0, estimate: 0, sample: 0 };
  for (const cell of cells) if (cell.value !== null) counts[cell.quality]++;
  return counts;
}
