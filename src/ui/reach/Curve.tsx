import { curve } from "../../core/figures/curve.ts";
import { formatNumber } from "../../core/words/number.ts";
import { withinText } from "../../core/words/reach.ts";
import { view } from "../../state/address.ts";
import { coverages, curveSteps } from "../../state/reach.ts";
import { say } from "../../state/settings.ts";
import { useWidth } from "../figures/width.ts";

const HEIGHT = 116;
const SHARES = [0, 0.5, 1];

/** The share within each number of minutes as stairs, with the cut-offs marked. */
export function Curve() {
  const [box, width] = useWidth<HTMLDivElement>(322);
  const { cutoffs } = view.value;
  const most = cutoffs.at(-1) ?? 60;
  const { path, x, y, plot } = curve(curveSteps.value, { width, height: HEIGHT, most });
  const within = coverages.value[0]?.coverage.within ?? [];
  const told = within.map((one) =>
    say({ zh: `${one.cutoff}分钟内${withinText(one)}`, en: `${withinText(one)} within ${one.cutoff} min` }),
  );
  return (
    <div ref={box} class="figure">
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={say({ zh: `时间与覆盖比例：${told.join("，")}`, en: `Share against minutes: ${told.join(", ")}` })}
      >
        {SHARES.map((share) => (
          <g key={share}>
            <line class="grid" x1={plot.left} x2={plot.right} y1={y(share)} y2={y(share)} />
            <text class="tick" x={plot.left - 6} y={y(share)} text-anchor="end" dominant-baseline="central">
              {`${formatNumber(share * 100, 0)}%`}
            </text>
          </g>
        ))}
        {cutoffs.map((cutoff) => (
          <g key={cutoff}>
            <line class="break" x1={x(cutoff)} x2={x(cutoff)} y1={plot.top} y2={plot.bottom} />
            <text class="tick" x={x(cutoff)} y={HEIGHT - 4} text-anchor="middle">
              {cutoff}
            </text>
          </g>
        ))}
        <text class="tick" x={plot.left} y={HEIGHT - 4}>
          {say({ zh: "0分钟", en: "0 min" })}
        </text>
        <path class="series" d={path} />
      </svg>
    </div>
  );
}
