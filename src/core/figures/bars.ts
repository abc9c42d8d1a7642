/** A bar from 0, and the span of its uncertain end, in percent of the width. */
export interface Bar {
  readonly left: number;
  readonly width: number;
  /** Bounds of the value; equal where it is certain. */
  readonly low: number;
  readonly high: number;
}

/** Bars on one axis that holds 0 and all bounds. */
export interface Bars {
  /** Where 0 stands, in percent of the width. */
  readonly zero: number;
  readonly bars: readonly Bar[];
}

/** Lays values with bounds out as bars from 0 on a common axis; all of them empty where all are 0. */
export function barsOf(
  values: readonly { readonly value: number; readonly low: number; readonly high: number }[],
): Bars {
  const least = Math.min(0, ...values.map(({ low }) => low));
  const most = Math.max(0, ...values.map(({ high }) => high));
  const span = most - least || 1;
  const at = (value: number) => (100 * (value - least)) / span;
  const zero = at(0);
  return {
    zero,
    bars: values.map(({ value, low, high }) => ({
      left: Math.min(zero, at(value)),
      width: Math.abs(at(value) - zero),
      low: at(low),
      high: at(high),
    })),
  };
}
