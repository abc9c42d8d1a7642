const SUFFIX = ":distance";

/** Id of the indicator that holds the distances to a goal's target. */
export function distanceId(goal: string): string {
  return goal + SUFFIX;
}

/** Id of the goal whose distances an indicator holds; `null` for any other indicator. */
export function goalOfDistance(indicator: string): string | null {
  return indicator.endsWith(SUFFIX) ? indicator.slice(0, -SUFFIX.length) : null;
}
