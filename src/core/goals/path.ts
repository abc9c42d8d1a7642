/** The last point that is no sample, else the last one; `undefined` for none. Points ascend by period. */
export function latestPoint<Point extends { readonly quality: string }>(points: readonly Point[]): Point | undefined {
  return points.findLast(({ quality }) => quality !== "sample") ?? points.at(-1);
}
