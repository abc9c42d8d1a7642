import { linear } from "./linear.ts";

/** A dot of a strip plot; `index` is that of its value. */
export interface StripMark {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** Dots of a strip plot in px, the domain of its axis, and where a value lies on it. */
export interface Strip {
  readonly marks: readonly StripMark[];
  readonly domain: readonly [number, number];
  /** Px from the left; values beyond the domain are held at its ends. */
  readonly at: (value: number) => number;
}

export interface StripOptions {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** Values the axis reaches over besides the data, such as a target. */
  readonly include?: readonly number[];
  readonly domain?: readonly [number, number];
}

/** Px between dots. */
const GAP = 0.5;

/**
 * A strip plot: a dot a value at its place on the axis, moved up or down just far enough to clear the dots before it.
 * Where the height is used up dots overlap at the edge. The same values always give the same places. Missing values
 * have no dot.
 */
export function stripPlot(values: readonly (number | null)[], options: StripOptions): Strip {
  const { width, height, radius, include = [] } = options;
  const present = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const all = [...present.map(({ value }) => value), ...include];
  const domain: readonly [number, number] =
    options.domain ?? (all.length > 0 ? [Math.min(...all), Math.max(...all)] : [0, 1]);
  const scale = linear(domain, [radius, width - radius]);
  const at = (value: number) => scale(Math.max(domain[0], Math.min(domain[1], value)));
  const reach = Math.max(0, height / 2 - radius);
  const apart = 2 * radius + GAP;
  const marks: StripMark[] = [];
  for (const { value, index } of present.sort((a, b) => a.value - b.value || a.index - b.index)) {
    const x = at(value);
    const near = marks.filter((mark) => x - mark.x < apart);
    marks.push({ index, x, y: height / 2 + offset(x, near, height / 2, apart, reach) });
  }
  return { marks, domain, at };
}

/** The smallest distance from the middle line at which a dot clears its neighbours. */
function offset(x: number, near: readonly StripMark[], middle: number, apart: number, reach: number): number {
  const clear = (dy: number) =>
    near.every((mark) => (mark.x - x) ** 2 + (mark.y - middle - dy) ** 2 >= apart * apart - 1e-6);
  if (clear(0)) return 0;
  const tries = near.flatMap((mark) => {
    const rise = Math.sqrt(Math.max(0, apart * apart - (mark.x - x) ** 2));
    return [mark.y - middle - rise, mark.y - middle + rise];
  });
  const free = tries
    .filter((dy) => Math.abs(dy) <= reach + 1e-6 && clear(dy))
    .sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
  return free[0] ?? (near.length % 2 === 0 ? reach : -reach);
}
