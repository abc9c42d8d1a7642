import type { Span } from "../reach/straight.ts";

/** A value with bounds at a moment, in years. */
export interface Sight extends Span {
  readonly moment: number;
}

/** A straight line through several values. */
export interface Fit {
  /** Change of the value a year. */
  readonly slope: number;
  /** The line at a moment, with the interval in which a new value is expected. */
  at(moment: number): Span;
}

/** Fewest values that a line is laid through. */
export const FEWEST = 3;

/**
 * 0.90 quantiles of Student's t for 1 to 30 degrees of freedom (NIST/SEMATECH e-Handbook of Statistical Methods, table
 * 1.3.6.7.2); above that, of the normal distribution.
 */
const STUDENT = [
  3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345, 1.341, 1.337, 1.333,
  1.33, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314, 1.313, 1.311, 1.31,
];
const NORMAL = 1.282;

/**
 * Ordinary least squares with the 80 % prediction interval of a new value,
 * `y(t) ± t(0.9, n-2) * s * sqrt(1 + 1/n + (t - mean)² / Sxx)` (Draper and Smith, Applied Regression Analysis, 3rd ed.,
 * section 3.1). Where the values themselves have bounds, the interval is widened by how far the line can move within
 * them. `null` for fewer than three values or a single moment.
 */
export function fitLine(sights: readonly Sight[]): Fit | null {
  const n = sights.length;
  if (n < FEWEST) return null;
  const mean = sights.reduce((sum, { moment }) => sum + moment, 0) / n;
  const level = sights.reduce((sum, { value }) => sum + value, 0) / n;
  const sxx = sights.reduce((sum, { moment }) => sum + (moment - mean) ** 2, 0);
  if (sxx === 0) return null;
  const slope = sights.reduce((sum, { moment, value }) => sum + (moment - mean) * (value - level), 0) / sxx;
  const line = (moment: number) => level + slope * (moment - mean);
  const rest = sights.reduce((sum, { moment, value }) => sum + (value - line(moment)) ** 2, 0);
  const spread = Math.sqrt(rest / (n - 2));
  const quantile = STUDENT[n - 3] ?? NORMAL;
  return {
    slope,
    at(moment) {
      const half = quantile * spread * Math.sqrt(1 + 1 / n + (moment - mean) ** 2 / sxx);
      let [below, above] = [half, half];
      for (const { moment: seen, value, low, high } of sights) {
        const weight = 1 / n + ((moment - mean) * (seen - mean)) / sxx;
        below += weight > 0 ? weight * (value - low) : -weight * (high - value);
        above += weight > 0 ? weight * (high - value) : -weight * (value - low);
      }
      const value = line(moment);
      return { value, low: value - below, high: value + above };
    },
  };
}
