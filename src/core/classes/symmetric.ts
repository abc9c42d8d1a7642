import { quantileOf } from "./quantile.ts";

const ROUND = [1, 2, 2.5, 5, 10];

/**
 * Inner breaks for a diverging palette: multiples of one round step on both sides of the midpoint. An odd `count` has a
 * class around the midpoint, from one step below to one above; an even one a break at it. The step suits the middle 95 %
 * of the distances to the midpoint, so that one outlier does not empty all classes. Missing values do not count; without
 * any distance the step is 1.
 */
export function symmetricBreaks(
  values: readonly (number | null)[],
  midpoint: number,
  count: number,
): readonly number[] {
  const distances = values
    .flatMap((value) => (value === null ? [] : [Math.abs(value - midpoint)]))
    .sort((a, b) => a - b);
  const reach = distances.length === 0 ? 0 : quantileOf(distances, 95, 100);
  const odd = count % 2 === 1;
  const arm = odd ? (count - 1) / 2 : count / 2 - 1;
  const step = roundStep(reach / (arm + 1));
  const steps = Array.from({ length: arm }, (_, i) => i + 1);
  const below = steps.map((i) => midpoint - i * step).reverse();
  const above = steps.map((i) => midpoint + i * step);
  return [...below, ...(odd ? [] : [midpoint]), ...above].map(clean);
}

/** The nearest of 1, 2, 2.5 and 5 times a power of ten, by ratio. */
function roundStep(wanted: number): number {
  if (wanted <= 0) return 1;
  const base = 10 ** Math.floor(Math.log10(wanted));
  const far = (factor: number) => Math.abs(Math.log((factor * base) / wanted));
  return base * ROUND.reduce((best, factor) => (far(factor) < far(best) ? factor : best));
}

/** Takes away what binary fractions add to decimal ones, such as 0.30000000000000004. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
