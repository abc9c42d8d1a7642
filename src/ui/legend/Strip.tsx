import { useState } from "preact/hooks";
import type { LegendClass } from "../../core/scene/scene.ts";
import { MAP_THEME } from "../../core/scene/theme.ts";
import { sheet } from "../../state/panels.ts";
import { scene } from "../../state/scene.ts";
import { arrangement } from "../../state/screen.ts";
import { say, theme } from "../../state/settings.ts";
import { lazy } from "../parts/lazy.tsx";
import { Swatch } from "./Swatch.tsx";
import "./strip.css";

const Whole = lazy(async () => (await import("./Whole.tsx")).Whole);

/** Largest radius that the strip is high enough for, in px; larger circles are in the whole legend. */
const FITS = 16;

function Dot({ radius }: { radius: number }) {
  return (
    <svg class="swatch" width={radius * 2 + 2} height={radius * 2 + 2} aria-hidden="true">
      <circle
        cx={radius + 1}
        cy={radius + 1}
        r={radius}
        fill={MAP_THEME[theme.value].circle}
        fill-opacity="0.18"
        stroke="var(--ink2)"
      />
    </svg>
  );
}

/** A class's upper limit under its swatch, or its word with the number of members; the first one's lower limit too. */
function Label({ one, first, words }: { one: LegendClass; first: boolean; words: boolean }) {
  if (words)
    return (
      <span class="strip-label words">
        {one.label} {one.count}
      </span>
    );
  const ends = one.ends ?? [one.label];
  if (!first) return <span class="strip-label">{ends.at(-1)}</span>;
  return (
    <span class="strip-ends">
      {ends.map((end) => (
        <span key={end}>{end}</span>
      ))}
    </span>
  );
}

/** The legend where there is little room, on a phone or in a low window: a strip of cells that opens the whole of it. */
export function Strip() {
  const [open, setOpen] = useState(false);
  const { legend } = scene.value;
  const phone = arrangement.value === "narrow";
  const circles = legend.form === "circles";
  return (
    <>
      <button
        type="button"
        class={`legend-strip ${phone ? "phone" : ""}`}
        data-obstacle
        data-hidden={phone && sheet.value === "most"}
        aria-label={say({ zh: "打开图例", en: "Open the legend" })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {(circles || !phone) && <span class="strip-unit cut">{legend.heading}</span>}
        {circles &&
          legend.circles
            .filter((circle) => circle.radius <= FITS)
            .map((circle) => (
              <span key={circle.value} class="strip-circle">
                <Dot radius={circle.radius} />
                {circle.label}
              </span>
            ))}
        {legend.classes.map((one, i) => (
          <span key={one.label} class="strip-cell">
            <Swatch fill={one.fill} pattern={one.pattern} height={12} id={`strip-${i}`} />
            <Label one={one} first={i === 0} words={legend.form !== "classes"} />
          </span>
        ))}
        {legend.missing && (!circles || legend.missing.count > 0) && (
          <span class="strip-cell">
            <Swatch fill={legend.missing.fill} pattern={legend.missing.pattern} height={12} id="strip-missing" />
            <span class={`strip-label ${legend.form === "classes" ? "" : "words"}`}>
              {say({ zh: "无", en: "none" })} {legend.missing.count}
            </span>
          </span>
        )}
      </button>
      {open && <Whole onClose={() => setOpen(false)} />}
    </>
  );
}
