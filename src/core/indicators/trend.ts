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
