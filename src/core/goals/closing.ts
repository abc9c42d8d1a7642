import type { Span } from "../reach/straight.ts";

/** What would close a gap if it came from one member alone, in the unit of the indicator. */
export interface Closing {
  /** The amount; of a share with the whole growing by it. */
  readonly amount: Span;
  /** Of a share only: the amount if the whole stayed as it is, for comparison. */
  readonly fixed: Span | null;
}

/**
 * What a group must gain to hold `target` percent of a whole. The whole contains the group and grows with it, so the
 * amount x solves `(S + x) / (W + x) = r` with r = target / 100: `x = (r W - S) / (1 - r)`. With the whole fixed it is
 * `r W - S`. For 794 of 2,650 and 33 % these are 120.1 and 80.5. `null` for a target of 100 % or more.
 */
export function closeShare(part: Span, whole: Span, target: number): Closing | null {
  const r = target / 100;
  if (r >= 1) return null;
  const fixed = {
    value: r * whole.value - part.value,
    low: r * whole.low - part.high,
    high: r * whole.high - part.low,
  };
  const grown = (value: number) => value / (1 - r);
  return { amount: { value: grown(fixed.value), low: grown(fixed.low), high: grown(fixed.high) }, fixed };
}

/** What a total must gain to reach a target: their difference. */
export function closeTotal({ value, low, high }: Span, target: number): Closing {
  return { amount: { value: target - value, low: target - high, high: target - low }, fixed: null };
}

/** An amount in percent of what a member has; `null` where that is not above 0 for sure. */
export function percentOfOwn(amount: Span, own: Span): Span | null {
  if (own.low <= 0) return null;
  const ends = [amount.low, amount.high].flatMap((end) => [(100 * end) / own.low, (100 * end) / own.high]);
  return { value: (100 * amount.value) / own.value, low: Math.min(...ends), high: Math.max(...ends) };
}
