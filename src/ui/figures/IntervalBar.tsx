import { stripPlot } from "../../core/figures/strip.ts";
import { useWidth } from "./width.ts";
import "./figures.css";

/** The interval of an estimate against a target, on one axis. */
export function IntervalBar({
  low,
  high,
  target,
  label,
  ends,
}: {
  low: number;
  high: number;
  target: number;
  label: string;
  ends: string;
}) {
  const [box, width] = useWidth<HTMLDivElement>(304);
  const axis = stripPlot([], { width, height: 30, radius: 30, include: [low, high, target] });
  const line = axis.at(target);
  return (
    <div ref={box} class="figure">
      <svg width={width} height={46} role="img" aria-label={`${ends}；${label}`}>
        <line class="grid" x1={0} x2={width} y1={26} y2={26} />
        <rect class="interval" x={axis.at(low)} y={22.5} width={Math.max(2, axis.at(high) - axis.at(low))} height={7} />
        <text class="tick" x={(axis.at(low) + axis.at(high)) / 2} y={43} text-anchor="middle">
          {ends}
        </text>
        <line class="target-line" x1={line} x2={line} y1={16} y2={36} />
        <text class="strong" x={line} y={11} text-anchor={line > width - 60 ? "end" : line < 60 ? "start" : "middle"}>
          {label}
        </text>
      </svg>
    </div>
  );
}
