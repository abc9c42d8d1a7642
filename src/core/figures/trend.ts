import { scaleLinear } from "d3-scale";
import { comparePeriods } from "../indicators/period.ts";
import { linear, polyline } from "./linear.ts";
import { runsOf } from "./sparkline.ts";
import { periodNumbers } from "./time.ts";

/** One period of a series. */
export interface TrendPoint {
  readonly period: string;
  readonly value: number | null;
  /** Bounds of an estimate. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** True where a series break lies between this point and the one before. */
  readonly afterBreak: boolean;
  /** True for revised, preliminary or estimated values, which are drawn hollow. */
  readonly hollow?: boolean;
}

/** A series and the name it is told by. */
export interface TrendSeries {
  readonly id: string;
  readonly points: readonly TrendPoint[];
}

export interface TrendOptions {
  readonly width: number;
  readonly height: number;
  /** Px for the axes. */
  readonly margin?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** A value the axis reaches and a line marks. */
  readonly target?: number | null;
  /** Lines of the value axis, about. */
  readonly ticks?: number;
  /** Whether the value axis starts at 0. */
  readonly zero?: boolean;
}

export interface TrendMark {
  readonly series: string;
  readonly period: string;
  readonly value: number;
  readonly x: number;
  readonly y: number;
  readonly hollow: boolean;
}

/** The marks of a line chart in px from the top left. */
export interface Trend {
  /** Path data of each series; runs end at breaks and gaps. */
  readonly lines: readonly { readonly series: string; readonly path: string }[];
  readonly marks: readonly TrendMark[];
  /** Bounds of estimates, from `top` to `bottom`. */
  readonly intervals: readonly {
    readonly series: string;
    readonly period: string;
    readonly x: number;
    readonly top: number;
    readonly bottom: number;
  }[];
  readonly periods: readonly { readonly period: string; readonly x: number }[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Decimals that tell the ticks apart. */
  readonly decimals: number;
  readonly target: { readonly value: number; readonly y: number } | null;
  /** Where series breaks lie, midway between the periods around them. */
  readonly breaks: readonly { readonly period: string; readonly x: number }[];
  /** The plot without its axes. */
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

const MARGIN = { top: 10, right: 12, bottom: 22, left: 40 };

/**
 * A line chart of series over time. Lines cross neither breaks nor missing values; every value has a mark, bounds have
 * an interval. The value axis has round ends and reaches every value, bound and the target. Periods stand at their time;
 * a single one stands in the middle. Without any value there are no marks and no ticks.
 */
export function trend(series: readonly TrendSeries[], options: TrendOptions): Trend {
  const { width, height, margin = MARGIN, target = null, ticks = 4, zero = false } = options;
  const plot = { left: margin.left, right: width - margin.right, top: margin.top, bottom: height - margin.bottom };
  const points = series.flatMap((one) => one.points.map((point) => ({ ...point, series: one.id })));
  const present = points.filter(({ value }) => value !== null);
  const reached = present.flatMap(({ value, low, high }) => [value, low, high]).filter((at) => at != null);
  if (reached.length === 0) {
    return { lines: [], marks: [], intervals: [], periods: [], ticks: [], decimals: 0, target: null, breaks: [], plot };
  }
  if (target !== null) reached.push(target);
  if (zero) reached.push(0);
  const [least, most] = [Math.min(...reached), Math.max(...reached)];
  const spread = least === most ? Math.abs(least) * 0.1 || 1 : 0;
  const y = scaleLinear([least - spread, most + spread], [plot.bottom, plot.top]).nice(ticks);

  const times = periodNumbers(points.map(({ period }) => period));
  const periods = [...times.keys()];
  const [first, last] = [times.get(periods[0] ?? ""), times.get(periods.at(-1) ?? "")];
  const scale = linear([first ?? 0, last ?? 1], [plot.left, plot.right]);
  const x = (period: string) => scale(times.get(period) as number);
  const values = y.ticks(ticks);
  const broken = new Set(points.filter(({ afterBreak }) => afterBreak).map(({ period }) => period));
  return {
    lines: series.map((one) => ({
      series: one.id,
      path: runsOf([...one.points].sort((a, b) => comparePeriods(a.period, b.period)))
        .filter((run) => run.length > 1)
        .map((run) => polyline(run.map((point) => [x(point.period), y(point.value)])))
        .join(""),
    })),
    marks: present.map(({ series: id, period, value, hollow = false }) => ({
      series: id,
      period,
      value: value as number,
      x: x(period),
      y: y(value as number),
      hollow,
    })),
    intervals: present.flatMap(({ series: id, period, low, high }) =>
      low == null || high == null || low === high
        ? []
        : [{ series: id, period, x: x(period), top: y(high), bottom: y(low) }],
    ),
    periods: periods.map((period) => ({ period, x: x(period) })),
    ticks: values.map((value) => ({ value, y: y(value) })),
    decimals: decimalsOfStep((values[1] ?? 0) - (values[0] ?? 0)),
    target: target === null ? null : { value: target, y: y(target) },
    breaks: periods.flatMap((period, i) => {
      const before = periods[i - 1];
      return before !== undefined && broken.has(period) ? [{ period, x: (x(before) + x(period)) / 2 }] : [];
    }),
    plot,
  };
}

/** Decimals of a round step: 0 for 5, 1 for 0.5, 2 for 0.02. */
function decimalsOfStep(step: number): number {
  return step > 0 ? Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) : 0;
}
