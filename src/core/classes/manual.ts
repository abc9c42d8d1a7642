/**
 * Edges of classes with the given inner breaks that cover `least` to `most`. Breaks are sorted and made distinct. Where
 * the data do not reach beyond the outermost break, the class there stays, empty, as wide as its neighbour, and not
 * below 0 where no break and no value is.
 */
export function manualEdges(breaks: readonly number[], least: number, most: number): readonly number[] {
  const inner = [...new Set(breaks)].sort((a, b) => a - b);
  const first = inner[0];
  const last = inner.at(-1);
  if (first === undefined || last === undefined) return [least, most];
  const below = (inner[1] ?? first + (Math.abs(first) || 1)) - first;
  const above = last - (inner.at(-2) ?? last - (Math.abs(last) || 1));
  const floor = first > 0 ? Math.max(0, first - below) : first - below;
  return [least < first ? least : floor, ...inner, most > last ? most : last + above];
}
