/** Inner breaks that cut the range of the ascending `sorted` values into `count` classes of one width. */
export function equalBreaks(sorted: Float64Array, count: number): readonly number[] {
  const least = sorted[0] as number;
  const most = sorted[sorted.length - 1] as number;
  return Array.from({ length: count - 1 }, (_, i) => least + ((most - least) * (i + 1)) / count);
}
