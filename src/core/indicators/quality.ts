/** How far a value can be trusted, best first. */
export const QUALITIES = ["official", "published", "unverified", "estimate", "sample"] as const;
export type Quality = (typeof QUALITIES)[number];

/** The worst of the qualities given; `official` for none, since nothing weakens the result. */
export function worstQuality(qualities: Iterable<Quality>): Quality {
  let worst = 0;
  for (const quality of qualities) worst = Math.max(worst, QUALITIES.indexOf(quality));
  return QUALITIES[worst] as Quality;
}
