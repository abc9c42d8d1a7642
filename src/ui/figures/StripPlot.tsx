import { stripPlot } from "../../core/figures/strip.ts";
import type { MemberVerdict } from "../../core/goals/goal.ts";
import { useWidth } from "./width.ts";
import "./figures.css";

const HEIGHT = 64;
const TOP = 20;
const AXIS = 18;

/** All members of a goal as dots at their values, coloured by verdict, with the target as a labelled line. */
export function StripPlot({
  members,
  target,
  label,
  ends,
  tell,
  name,
}: {
  members: readonly MemberVerdict[];
  target: number | null;
  label: string;
  /** Writes a value at the ends of the axis. */
  ends: (value: number) => string;
  tell: string;
  /** Names a dot under the pointer. */
  name: (member: MemberVerdict) => string;
}) {
  const [box, width] = useWidth<HTMLDivElement>(304);
  const strip = stripPlot(
    members.map((member) => member.value),
    {
      width,
      height: HEIGHT - AXIS,
      radius: members.length > 300 ? 1.5 : 2.5,
      include: target === null ? [] : [target],
    },
  );
  const line = target === null ? null : strip.at(target);
  return (
    <div ref={box} class="figure">
      <svg width={width} height={HEIGHT + TOP} role="img" aria-label={tell}>
        <g transform={`translate(0 ${TOP})`}>
          {strip.marks.map(({ index, x, y }) => {
            const member = members[index];
            return (
              member && (
                <circle
                  key={member.code}
                  class={`strip-dot ${member.status}`}
                  cx={x}
                  cy={y}
                  r={members.length > 300 ? 1.5 : 2.5}
                >
                  {members.length <= 300 && <title>{name(member)}</title>}
                </circle>
              )
            );
          })}
          {line !== null && <line class="target-line" x1={line} x2={line} y1={-4} y2={HEIGHT - AXIS} />}
          <text class="tick" x={0} y={HEIGHT - 4}>
            {ends(strip.domain[0])}
          </text>
          <text class="tick" x={width} y={HEIGHT - 4} text-anchor="end">
            {ends(strip.domain[1])}
          </text>
        </g>
        {line !== null && (
          <text class="strong" x={line} y={11} text-anchor={line > width - 60 ? "end" : line < 60 ? "start" : "middle"}>
            {label}
          </text>
        )}
      </svg>
    </div>
  );
}
