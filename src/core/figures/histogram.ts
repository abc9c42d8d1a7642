/** How many values lie in `(from, to]`; the first bin also holds its lower edge. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Counts values in bins of equal width over a domain. Missing values do not count; values beyond the domain count in the
 * outer bins. A domain without width gives one bin. Throws a `RangeError` unless `bins` is a whole number from 1 up.
 */
export function histogram(
  values: readonly (number | null)[],
  [from, to]: readonly [number, number],
  bins: number,
): readonly Bin[] {
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`bins "${bins}"`);
  const number = to > from ? bins : 1;
  const width = (to - from) / number;
  const counts = new Array<number>(number).fill(0);
  for (const value of values) {
    if (value === null) continue;
    const at = width > 0 ? Math.max(0, Math.min(number - 1, Math.ceil((value - from) / width) - 1)) : 0;
    counts[at] = (counts[at] as number) + 1;
  }
  return counts.map((count, i) => ({
    from: from + i * width,
    to: i === number - 1 ? to : from + (i + 1) * width,
    count,
  }));
}
