/**
 * Inner breaks that grow by one factor: `min * (max / min) ** (i / count)`. Only values above 0 can be cut so; `null`
 * where the least of the ascending `sorted` values is 0 or below.
 */
export function geometricBreaks(sorted: Float64Array, count: number): readonly number[] | null {
  const least = sorted[0] as number;
  const most = sorted[sorted.length - 1] as number;
  if (least <= 0) return null;
  return Array.from({ length: count - 1 }, (_, i) => least * (most / least) ** ((i + 1) / count));
}
