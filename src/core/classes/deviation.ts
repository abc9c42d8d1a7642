/** Widths tried, in standard deviations. */
const STEPS = [1, 1 / 2, 1 / 3, 1 / 4];

/**
 * Inner breaks around the mean in steps of the population standard deviation (divided by n): an odd `count` has a class
 * centred on the mean (±½, ±1½ steps), an even one a break at it. A step is one deviation, or a half, a third or a
 * quarter, the widest at which every break lies within the data; breaks outside are dropped when even a quarter is too
 * wide, so there may be fewer classes.
 */
export function deviationBreaks(sorted: Float64Array, count: number): readonly number[] {
  const n = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const deviation = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n);
  const least = sorted[0] as number;
  const most = sorted[n - 1] as number;
  const inside = (value: number) => least <= value && value < most;
  let breaks: readonly number[] = [];
  for (const step of STEPS) {
    breaks = Array.from({ length: count - 1 }, (_, i) => mean + (i + 1 - count / 2) * step * deviation);
    if (breaks.every(inside)) return breaks;
  }
  return breaks.filter(inside);
}
