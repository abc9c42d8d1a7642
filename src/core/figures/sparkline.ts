import { segments } from "../indicators/trend.ts";
import { linear, polyline } from "./linear.ts";
import { periodNumbers } from "./time.ts";

/** One period of a series. */
export interface SparkPoint {
  readonly period: string;
  readonly value: number | null;
  /** True where a series break lies between this point and the one before. */
  readonly afterBreak: boolean;
}

/** A line as path data, and where each period that has a value lies on it; in px of a box of the size asked for. */
export interface Sparkline {
  readonly path: string;
  readonly places: ReadonlyMap<string, readonly [x: number, y: number]>;
}

/** Px kept free at the edges for the dot. */
const EDGE = 3;

/** Cuts points into runs that cross neither a series break nor a missing value. */
export function runsOf<Point extends { readonly value: number | null; readonly afterBreak: boolean }>(
  points: readonly Point[],
): readonly (readonly (Point & { readonly value: number })[])[] {
  const present: (Point & { readonly value: number })[] = [];
  let gap = false;
  for (const point of points) {
    if (point.value === null) {
      gap = true;
      continue;
    }
    present.push({ ...point, value: point.value, afterBreak: point.afterBreak || gap });
    gap = false;
  }
  return segments(present);
}

/**
 * A small line of values over time, from the lowest at the bottom to the highest at the top; a series of equal values
 * runs through the middle. Missing values and series breaks interrupt it; a point alone gives no line.
 */
export function sparkline(
  points: readonly SparkPoint[],
  { width, height }: { readonly width: number; readonly height: number },
): Sparkline {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return { path: "", places: new Map() };
  const times = periodNumbers(points.map(({ period }) => period));
  const present = points.flatMap(({ value, period }) => (value === null ? [] : [times.get(period) as number]));
  const x = linear([Math.min(...present), Math.max(...present)], [EDGE, width - EDGE]);
  const y = linear([Math.min(...values), Math.max(...values)], [height - EDGE, EDGE]);
  const place = (point: { readonly period: string; readonly value: number }): [number, number] => [
    x(times.get(point.period) as number),
    y(point.value),
  ];
  const runs = runsOf(points);
  return {
    path: runs
      .filter((run) => run.length > 1)
      .map((run) => polyline(run.map(place)))
      .join(""),
    places: new Map(runs.flat().map((point) => [point.period, place(point)])),
  };
}
