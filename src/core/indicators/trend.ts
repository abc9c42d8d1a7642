/** `steady` means that every value is the same. */
export type Trend = "rising" | "falling" | "steady" | "mixed";

/** Cuts points, ascending by period, into runs that no series break crosses. A point after a break starts a run. */
export function segments<Point extends { readonly afterBreak: boolean }>(
  points: readonly Point[],
): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && !point.afterBreak) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/**
 * Whether values in the order of time only rise, only fall, stay, or do both; unrounded values decide, and one standstill
 * among rises makes it `mixed`. Missing values are passed over; fewer than two values have no trend.
 */
export function trendOf(values: readonly (number | null)[]): Trend | null {
  const present = values.filter((value) => value !== null);
  if (present.length < 2) return null;
  const steps = present.slice(1).map((value, i) => Math.sign(value - (present[i] as number)));
  const [first] = steps;
  if (steps.some((step) => step !== first)) return "mixed";
  return first === 1 ? "rising" : first === -1 ? "falling" : "steady";
}
