import { midway } from "./natural.ts";

/**
 * Inner breaks that put about as many values into each of `count` classes: the quantiles i / count of the ascending
 * `sorted` values. A quantile that hits a value moves midway to the next larger one, which changes no class under
 * `(a, b]`. Quantiles that lie between the same two values make one break.
 */
export function quantileBreaks(sorted: Float64Array, count: number): readonly number[] {
  const breaks = new Map<number, number>();
  const most = sorted[sorted.length - 1] as number;
  for (let i = 1; i < count; i++) {
    const quantile = quantileOf(sorted, i, count);
    if (quantile >= most) break;
    const next = upperBound(sorted, quantile);
    if (breaks.has(next)) continue;
    breaks.set(next, sorted[next - 1] === quantile ? midway(quantile, sorted[next] as number) : quantile);
  }
  return [...breaks.values()];
}

/**
 * The quantile `part / whole` of ascending values by linear interpolation between order statistics: type 7 of Hyndman &
 * Fan (1996), the default of R and NumPy. Throws a `RangeError` without values.
 */
export function quantileOf(sorted: ArrayLike<number>, part: number, whole: number): number {
  if (sorted.length === 0) throw new RangeError(`quantile ${part}/${whole} of no values`);
  const place = ((sorted.length - 1) * part) / whole;
  const below = Math.floor(place);
  const lower = sorted[below] as number;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return lower + (place - below) * (upper - lower);
}

/** Index of the first of the ascending values that is larger than `value`; their number if none is. */
export function upperBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
