import { type TrendSeries, trend } from "../../core/figures/trend.ts";
import { formatNumber } from "../../core/words/number.ts";
import { useWidth } from "./width.ts";
import "./figures.css";

/** Px between the names of two periods. */
const APART = 38;

/** Periods whose names fit beside each other: the last one, and those before it that are far enough apart. */
function named<Place extends { readonly x: number }>(periods: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  for (const place of periods.toReversed()) {
    const next = kept.at(-1);
    if (!next || next.x - place.x >= APART) kept.push(place);
  }
  return kept;
}

/**
 * Series over time: the first solid, others dashed, bounds of estimates as bars, the target as a dashed line. `tell` is
 * the text that stands for the drawing; `mark` writes the value of the point at `current`.
 */
export function Trend({
  series,
  tell,
  current = null,
  mark = "",
  target = null,
  height = 132,
}: {
  series: readonly TrendSeries[];
  tell: string;
  current?: string | null;
  mark?: string;
  target?: { readonly value: number; readonly label: string } | null;
  height?: number;
}) {
  const [box, width] = useWidth<HTMLDivElement>(352);
  const drawn = trend(series, { width, height, target: target?.value ?? null, ticks: 3 });
  const main = series[0]?.id;
  const { plot } = drawn;
  const here = drawn.marks.find((one) => one.series === main && one.period === current);
  const crowded = drawn.periods.length > 14;
  return (
    <div ref={box} class="figure">
      <svg width={width} height={height} role="img" aria-label={tell}>
        {drawn.ticks.map(({ value, y }) => (
          <g key={value}>
            <line class="grid" x1={plot.left} x2={plot.right} y1={y} y2={y} />
            <text class="tick" x={plot.left - 6} y={y} text-anchor="end" dominant-baseline="central">
              {formatNumber(value, drawn.decimals)}
            </text>
          </g>
        ))}
        {named(drawn.periods).map(({ period, x }) => (
          <text key={period} class="tick" x={x} y={height - 4} text-anchor="middle">
            {period}
          </text>
        ))}
        {drawn.breaks.map(({ period, x }) => (
          <line key={period} class="break" x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
        ))}
        {drawn.intervals
          .filter((one) => one.series === main)
          .map(({ period, x, top, bottom }) => (
            <rect key={period} class="interval" x={x - 3.5} y={top} width={7} height={Math.max(1, bottom - top)} />
          ))}
        {drawn.target && target && (
          <>
            <line class="target" x1={plot.left} x2={plot.right} y1={drawn.target.y} y2={drawn.target.y} />
            <text
              class="strong"
              x={plot.left + 4}
              y={drawn.target.y < plot.top + 14 ? drawn.target.y + 14 : drawn.target.y - 6}
            >
              {target.label}
            </text>
          </>
        )}
        {drawn.lines.map((one) => (
          <path key={one.series} class={one.series === main ? "series" : "series other"} d={one.path} />
        ))}
        {drawn.marks
          .filter((one) => one.series === main)
          .map((one) => (
            <circle
              key={one.period}
              class={one.hollow ? "dot hollow" : "dot"}
              cx={one.x}
              cy={one.y}
              r={crowded && one.period !== current ? 2 : 3.2}
            />
          ))}
        {here && mark && (
          <text
            class="strong"
            x={here.x}
            y={here.y < plot.top + 16 ? here.y + 18 : here.y - 8}
            text-anchor={here.x > plot.right - 36 ? "end" : here.x < plot.left + 36 ? "start" : "middle"}
          >
            {mark}
          </text>
        )}
      </svg>
    </div>
  );
}
