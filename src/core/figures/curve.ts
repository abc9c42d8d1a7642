import { linear } from "./linear.ts";

/** A curve of shares against minutes, ready to be drawn. */
export interface Curve {
  /** Path data of the stairs, from 0 minutes to the end of the axis; empty without steps. */
  readonly path: string;
  /** Px of a number of minutes and of a share. */
  readonly x: (minutes: number) => number;
  readonly y: (share: number) => number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** Where a curve is drawn, in px, and how far its axis goes, in minutes. */
export interface CurveBox {
  readonly width: number;
  readonly height: number;
  readonly most: number;
}

const MARGIN = { top: 8, right: 12, bottom: 20, left: 36 };

/**
 * The stairs of a cumulative share: flat between the minutes that occur, rising at each by the share that it adds.
 * Steps ascend; those beyond the axis are left out. Shares are parts from 0 to 1.
 */
export function curve(
  steps: readonly { readonly minutes: number; readonly share: number }[],
  { width, height, most }: CurveBox,
): Curve {
  const plot = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const x = linear([0, most], [plot.left, plot.right]);
  const y = linear([0, 1], [plot.bottom, plot.top]);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  const inside = steps.filter(({ minutes }) => minutes <= most);
  const path =
    steps.length === 0
      ? ""
      : `M${tenth(x(0))},${tenth(y(0))}${inside.map(({ minutes, share }) => `H${tenth(x(minutes))}V${tenth(y(share))}`).join("")}H${tenth(x(most))}`;
  return { path, x, y, plot };
}
