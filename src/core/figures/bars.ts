import { linear } from "./linear.ts";

/** A bar in px; `index` is that of its value. */
export interface Bar {
  readonly index: number;
  readonly x: number;
  readonly width: number;
}

/**
 * Horizontal bars from 0, all on one scale over `width` px: to the right for values above 0, to the left for those
 * below. `largest` sets the scale where given, so that bars of several periods compare. Missing values have no bar.
 */
export function bars(
  values: readonly (number | null)[],
  { width, largest }: { readonly width: number; readonly largest?: number },
): readonly Bar[] {
  const present = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const least = Math.min(0, ...present.map(({ value }) => value));
  const most = Math.max(0, largest ?? 0, ...present.map(({ value }) => value));
  if (least === most) return present.map(({ index }) => ({ index, x: 0, width: 0 }));
  const at = linear([least, most], [0, width]);
  return present.map(({ value, index }) => ({
    index,
    x: Math.min(at(0), at(value)),
    width: Math.abs(at(value) - at(0)),
  }));
}
