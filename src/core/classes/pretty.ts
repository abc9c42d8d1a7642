/** Preferences of R for larger units: one for 2 and 10 times the base, one for 5 times. */
const BIAS = 1.5;
const BIAS_FIVE = 0.5 + 1.5 * BIAS;
const TOLERANCE = 1e-10;

/**
 * Edges at multiples of 1, 2 or 5 times a power of ten that cover `least` to `most` in about `count` classes; the number
 * may differ but never exceeds 9. The rule is that of R's `pretty()` (Becker, Chambers & Wilks 1988). `least` must be
 * below `most`.
 */
export function prettyEdges(least: number, most: number, count: number): readonly number[] {
  const edges = cover(least, most, count);
  return edges.length > 10 && count > 1 ? prettyEdges(least, most, count - 1) : edges;
}

function cover(least: number, most: number, count: number): readonly number[] {
  const cell = (most - least) / count;
  const exponent = Math.floor(Math.log10(cell));
  const base = 10 ** exponent;
  let unit = base;
  let digit = 1;
  if (2 * base - cell < BIAS * (cell - unit)) {
    [unit, digit] = [2 * base, 2];
    if (5 * base - cell < BIAS_FIVE * (cell - unit)) {
      [unit, digit] = [5 * base, 5];
      if (10 * base - cell < BIAS * (cell - unit)) [unit, digit] = [10 * base, 10];
    }
  }
  const first = Math.floor(least / unit + TOLERANCE);
  const last = Math.ceil(most / unit - TOLERANCE);
  return Array.from({ length: last - first + 1 }, (_, i) => multiple((first + i) * digit, exponent));
}

/** `count * 10 ** exponent` without the error of multiplying by a fraction such as 0.1. */
function multiple(count: number, exponent: number): number {
  return exponent < 0 ? count / 10 ** -exponent : count * 10 ** exponent;
}
