/**
 * Inner breaks of the optimal natural classes (Fisher 1958, Jenks 1977): of all ways to cut the ascending `sorted`
 * values into `count` classes, the one with the smallest sum of squared deviations from the class means. Exact, by
 * dynamic programming over the distinct values; a row takes O(n log n), since the best cut never moves left as values
 * are added (Wang & Song 2011, the R package Ckmeans.1d.dp). Breaks lie midway between the values on either side.
 * `count` must not exceed the number of distinct values.
 */
export function naturalBreaks(sorted: Float64Array, count: number): readonly number[] {
  const { values, weights } = collapse(sorted);
  const n = values.length;
  const shift = values[n >> 1] ?? 0;
  const weight = new Float64Array(n + 1);
  const sum = new Float64Array(n + 1);
  const square = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    const value = (values[i] as number) - shift;
    const times = weights[i] as number;
    weight[i + 1] = (weight[i] as number) + times;
    sum[i + 1] = (sum[i] as number) + times * value;
    square[i + 1] = (square[i] as number) + times * value * value;
  }
  /** Squared deviations of the distinct values `from` to `to`, both included, from their mean. */
  const spread = (from: number, to: number): number => {
    const added = (sum[to + 1] as number) - (sum[from] as number);
    const times = (weight[to + 1] as number) - (weight[from] as number);
    return (square[to + 1] as number) - (square[from] as number) - (added * added) / times;
  };

  let before = new Float64Array(n);
  let row = new Float64Array(n);
  for (let i = 0; i < n; i++) before[i] = spread(0, i);
  /** `starts[k][i]`: where the last of k + 1 classes begins when the values up to i are cut. */
  const starts: Int32Array[] = [new Int32Array(n)];
  for (let k = 1; k < count; k++) {
    const start = new Int32Array(n);
    const last = k === count - 1;
    const fill = (from: number, to: number, least: number, most: number): void => {
      if (from > to) return;
      const middle = (from + to) >> 1;
      let best = Number.POSITIVE_INFINITY;
      let at = Math.max(least, k);
      const end = Math.min(most, middle);
      for (let j = at; j <= end; j++) {
        const cost = (before[j - 1] as number) + spread(j, middle);
        if (cost < best) {
          best = cost;
          at = j;
        }
      }
      row[middle] = best;
      start[middle] = at;
      fill(from, middle - 1, least, at);
      fill(middle + 1, to, at, most);
    };
    if (last) fill(n - 1, n - 1, k, n - 1);
    else fill(k, n - 1, k, n - 1);
    starts.push(start);
    [before, row] = [row, before];
  }

  const breaks: number[] = [];
  for (let k = count - 1, end = n - 1; k > 0; k--) {
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

function collapse(sorted: Float64Array): { readonly values: Float64Array; readonly weights: Float64Array } {
  const values = new Float64Array(sorted.length);
  const weights = new Float64Array(sorted.length);
  let n = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (n === 0 || sorted[i] !== values[n - 1]) values[n++] = sorted[i] as number;
    weights[n - 1] = (weights[n - 1] as number) + 1;
  }
  return { values: values.subarray(0, n), weights: weights.subarray(0, n) };
}
