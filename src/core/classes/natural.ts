/**
 * Inner breaks of the optimal natural classes (Fisher 1958, Jenks 1977): of all ways to cut the ascending `sorted`
 * values into `count` classes, the one with the smallest sum of squared deviations from the class means. Exact, by
 * dynamic programming over the distinct values; a row takes O(n log n), since the last cut never moves left as values
 * or classes are added (Wang & Song 2011, The R Journal 3:2). Breaks lie midway between the values on either side.
 * `count` must not exceed the number of distinct values.
 */
export function naturalBreaks(sorted: Float64Array, count: number): readonly number[] {
  const values = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const sums = prefixSums(sorted, values.length);
  /** Where the last of k + 1 classes begins when the values up to i are cut: `starts[k][i]`. */
  const starts: Int32Array[] = [new Int32Array(values.length)];
  let costs = firstCosts(sums);
  for (let k = 1; k < count; k++) {
    const next = cutOnce(sums, costs, starts[k - 1] as Int32Array, k, count - 1 - k);
    starts.push(next.starts);
    costs = next.costs;
  }
  const breaks: number[] = [];
  for (let k = count - 1, end = values.length - 1; k > 0; k--) {
    const start = starts[k]?.[end] as number;
    breaks.unshift(midway(values[start - 1] as number, values[start] as number));
    end = start - 1;
  }
  return breaks;
}

/** The number halfway between two, or the lower one where no number lies between. */
export function midway(lower: number, upper: number): number {
  const middle = lower + (upper - lower) / 2;
  return middle < upper ? middle : lower;
}

/** Sums over the distinct values before each, with their repetitions. */
interface Sums {
  readonly weight: Float64Array;
  readonly sum: Float64Array;
  readonly square: Float64Array;
}

/** Values are taken from their median, which keeps the digits of squares of large numbers that lie close together. */
function prefixSums(sorted: Float64Array, distinct: number): Sums {
  const weight = new Float64Array(distinct + 1);
  const sum = new Float64Array(distinct + 1);
  const square = new Float64Array(distinct + 1);
  const shift = sorted[sorted.length >> 1] as number;
  let n = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) {
      n++;
      weight[n] = weight[n - 1] as number;
      sum[n] = sum[n - 1] as number;
      square[n] = square[n - 1] as number;
    }
    const value = (sorted[i] as number) - shift;
    weight[n] = (weight[n] as number) + 1;
    sum[n] = (sum[n] as number) + value;
    square[n] = (square[n] as number) + value * value;
  }
  return { weight, sum, square };
}

/** Squared deviations from the mean of the values before each. */
function firstCosts({ weight, sum, square }: Sums): Float64Array {
  return square.map((squares, i) => (i === 0 ? 0 : squares - (sum[i] as number) ** 2 / (weight[i] as number)));
}

/**
 * Adds one class to the best cuts into `k`. A cost at n is that of the first n distinct values. With S and W the sums of
 * values and weights and C the costs so far, a last class from j to i makes C[j] + square[i] - square[j] - d²/w, where
 * d = S[i] - S[j] and w = W[i] - W[j]; comparing products instead of quotients spares a division a candidate.
 *
 * `rest` more classes will be added. As the last cut never moves left with them, only the values from here on can end
 * this class: the last cut of all values, then that of the values before it, and so on, `rest` times.
 */
function cutOnce(
  { weight, sum, square }: Sums,
  before: Float64Array,
  earlier: Int32Array,
  k: number,
  rest: number,
): { readonly costs: Float64Array; readonly starts: Int32Array } {
  const n = earlier.length;
  const costs = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const starts = new Int32Array(n);
  const cut = (i: number, least: number, most: number): number => {
    const weightHere = weight[i + 1] as number;
    const sumHere = sum[i + 1] as number;
    const squareHere = square[i + 1] as number;
    const last = Math.min(most, i);
    let at = Math.max(least, k, earlier[i] as number);
    let best = Number.POSITIVE_INFINITY;
    for (let j = at; j <= last; j++) {
      const d = sumHere - (sum[j] as number);
      const w = weightHere - (weight[j] as number);
      const squares = squareHere - (square[j] as number);
      const cost = before[j] as number;
      if ((squares + (cost - best)) * w < d * d) {
        best = squares - (d * d) / w + cost;
        at = j;
      }
    }
    costs[i + 1] = best;
    starts[i] = at;
    return at;
  };
  const fill = (from: number, to: number, least: number, most: number): void => {
    const middle = (from + to) >> 1;
    const at = cut(middle, least, most);
    if (from < middle) fill(from, middle - 1, least, at);
    if (middle < to) fill(middle + 1, to, at, most);
  };
  let from = n - 1;
  for (let i = 0; i < rest; i++) from = Math.max(k, cut(from, k, from) - 1);
  fill(from, n - 1, k, n - 1);
  return { costs, starts };
}
