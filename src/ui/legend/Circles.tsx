import { textWidth } from "../../core/scene/lettering.ts";
import type { Legend } from "../../core/scene/scene.ts";
import { MAP_THEME } from "../../core/scene/theme.ts";
import { say, theme } from "../../state/settings.ts";

/** Px of the largest letters the values are written in, those of the wall. */
const LETTER = 16;

/** Nested circles for sizes, largest behind. `scale` undoes that of what they stand in: they are as large as on the map. */
export function Circles({ legend, scale = 1 }: { legend: Legend; scale?: number }) {
  const circles = legend.circles.map((circle) => ({ ...circle, radius: circle.radius * scale }));
  const largest = circles[0];
  if (!largest) return null;
  const height = largest.radius * 2 + 4;
  let below = -8;
  const words = Math.max(...circles.map(({ label }) => textWidth(label, LETTER)));
  return (
    <svg
      class="circles"
      width={Math.ceil(largest.radius * 2 + 42 + words)}
      height={Math.max(height, circles.length * 18 + 4)}
      role="img"
      aria-label={say({ zh: "圆的面积表示数值", en: "The area of a circle stands for the value" })}
    >
      {circles.map((circle) => {
        const y = height - 2 - circle.radius;
        const line = height - 2 - circle.radius * 2;
        below = Math.max(below + 18, line + 4);
        const label = below;
        return (
          <g key={circle.value}>
            <circle
              class="swatch"
              cx={largest.radius + 4}
              cy={y}
              r={circle.radius}
              fill={MAP_THEME[theme.value].circle}
              fill-opacity="0.18"
              stroke="var(--ink2)"
            />
            <path
              d={`M${largest.radius + 4} ${line}H${largest.radius * 2 + 24}L${largest.radius * 2 + 34} ${label - 4}`}
              fill="none"
              stroke="var(--line2)"
            />
            <text x={largest.radius * 2 + 38} y={label} class="tick-label">
              {circle.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
