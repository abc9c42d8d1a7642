import { linear } from "../../core/figures/linear.ts";
import { textWidth } from "../../core/scene/lettering.ts";
import type { Legend } from "../../core/scene/scene.ts";
import { formatNumber } from "../../core/words/number.ts";
import { cells, decimals, regions } from "../../state/chain.ts";
import { editing } from "../../state/panels.ts";
import { playing } from "../../state/playing.ts";
import { focused, hovered } from "../../state/pointer.ts";
import { selectedHere } from "../../state/selection.ts";
import { say } from "../../state/settings.ts";
import { lazy } from "../parts/lazy.tsx";

const BreakHandles = lazy(async () => (await import("./BreakHandles.tsx")).BreakHandles);

/** Room above the bars for the pin, and below for the break labels, in px. */
const ABOVE = 18;
const BELOW = 16;

/** Height of the bars, in px, from which on nothing above them comes near. */
const ROOMY = 52;

/** Value of a region of the level on show. */
function valueAt(code: string | null | undefined): number | null {
  if (!code) return null;
  return cells.value[regions.value.findIndex((region) => region.code === code)]?.value ?? null;
}

/** The value of a pin: above it, or beside its head on the side that has room. */
function PinLabel({ text, at, width, beside }: { text: string; at: number; width: number; beside: boolean }) {
  if (!beside)
    return (
      <text class="pin-label" x={Math.max(16, Math.min(width - 16, at))} y={9} text-anchor="middle">
        {text}
      </text>
    );
  const left = at + 8 + textWidth(text, 12) > width;
  return (
    <text class="pin-label" x={at + (left ? -8 : 8)} y={15} text-anchor={left ? "end" : "start"}>
      {text}
    </text>
  );
}

/** Where the selected and the hovered region stand on the axis: they alone are drawn again when the pointer moves. */
function Pins({
  at,
  width,
  floor,
  beside,
}: {
  at: (value: number) => number;
  width: number;
  floor: number;
  /** Whether the value stands beside the pin's head, as what is above it is near. */
  beside: boolean;
}) {
  const pin = valueAt(focused.value ?? hovered.value);
  const kept = selectedHere.value.length === 1 ? valueAt(selectedHere.value[0]) : null;
  return (
    <>
      {kept !== null && (
        <path
          d={`M${at(kept)} ${floor}V${ABOVE - 2}l-4 -6h8l-4 6`}
          fill="var(--raised)"
          stroke="var(--ink)"
          stroke-width="1.3"
        />
      )}
      {pin !== null && (
        <>
          <path
            d={`M${at(pin)} ${floor}V${ABOVE - 2}l-4 -6h8l-4 6`}
            fill="var(--ink)"
            stroke="var(--ink)"
            stroke-width="1.5"
          />
          <PinLabel text={formatNumber(pin, decimals.value)} at={at(pin)} width={width} beside={beside} />
        </>
      )}
    </>
  );
}

/** The values on their true axis, each bar in the colour of its class, with the breaks and the hovered value. */
export function Histogram({ legend, width, height }: { legend: Legend; width: number; height: number }) {
  const { bins, domain, ticks } = legend;
  if (!domain) return null;
  const x = linear(domain, [1, width - 1]);
  const tallest = Math.max(1, ...bins.map((bin) => bin.count));
  const at = (value: number) => Math.max(1, Math.min(width - 1, x(value)));
  let lastLabel = -Infinity;
  const floor = ABOVE + height;
  const drawn = (
    <svg
      class="histogram"
      width={width}
      height={ABOVE + height + BELOW}
      role="img"
      aria-label={say({ zh: "数值分布直方图", en: "Histogram of the values" })}
    >
      {bins.map((bin) => {
        const tall = bin.count === 0 ? 0 : Math.max(2, (bin.count / tallest) * height);
        return (
          <rect
            key={bin.from}
            class="swatch"
            x={x(bin.from) + 0.5}
            y={floor - tall}
            width={Math.max(0.5, x(bin.to) - x(bin.from) - 1)}
            height={tall}
            fill={bin.fill}
            stroke={tall > 0 ? "var(--line2)" : "none"}
            stroke-width="0.6"
          />
        );
      })}
      <path d={`M0 ${floor + 0.5}H${width}`} stroke="var(--line2)" />
      {ticks.map((tick) => {
        const place = at(tick.value);
        const label = tick.target ? say({ zh: `目标${tick.label}`, en: `target ${tick.label}` }) : tick.label;
        const half = textWidth(label, 11) / 2 + 2;
        const middle = Math.max(half, Math.min(width - half, place));
        const room = middle - half > lastLabel;
        if (room) lastLabel = middle + half;
        return (
          <g key={tick.value}>
            <path
              d={`M${place} ${ABOVE - 2}V${floor}`}
              stroke={tick.target ? "var(--not)" : "var(--ink3)"}
              stroke-dasharray={tick.target ? undefined : "2 2"}
            />
            {room && (
              <text x={middle} y={floor + 13} text-anchor="middle" class="tick-label">
                {label}
              </text>
            )}
          </g>
        );
      })}
      <Pins at={at} width={width} floor={floor} beside={height < ROOMY} />
    </svg>
  );
  if (!editing.value || playing.value) return drawn;
  return (
    <div class="histogram-box">
      {drawn}
      <BreakHandles domain={domain} at={at} width={width} top={ABOVE} height={height} />
    </div>
  );
}
