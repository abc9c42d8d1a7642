import { useRef } from "preact/hooks";
import { MAP_THEME } from "../../core/scene/theme.ts";
import { sheet } from "../../state/panels.ts";
import { scene } from "../../state/scene.ts";
import { say, theme } from "../../state/settings.ts";
import { Icon } from "../parts/Icon.tsx";
import { Cells } from "./Cells.tsx";
import { Circles } from "./Circles.tsx";
import { Histogram } from "./Histogram.tsx";
import { Swatch } from "./Swatch.tsx";

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

/** The legend on a phone: a strip of cells that opens the whole legend. */
export function Strip() {
  const whole = useRef<HTMLDialogElement>(null);
  const { legend } = scene.value;
  return (
    <>
      <button
        type="button"
        class="legend-strip"
        data-obstacle
        data-hidden={sheet.value === "most"}
        aria-label={say({ zh: "打开图例", en: "Open the legend" })}
        onClick={() => whole.current?.showModal()}
      >
        {legend.form === "circles" && <span class="strip-unit cut">{legend.heading}</span>}
        {legend.form === "circles" &&
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
            {legend.form !== "classes" ? (
              <span class="strip-label words">
                {one.label} {one.count}
              </span>
            ) : i === 0 ? (
              <span class="strip-ends">
                {one.label.split("–").map((end) => (
                  <span key={end}>{end}</span>
                ))}
              </span>
            ) : (
              <span class="strip-label">{one.label.split("–").at(-1)}</span>
            )}
          </span>
        ))}
        {legend.missing && legend.missing.count > 0 && (
          <span class="strip-cell">
            <Swatch fill={legend.missing.fill} pattern={legend.missing.pattern} height={12} id="strip-missing" />
            <span class="strip-label">
              {say({ zh: "无", en: "none" })} {legend.missing.count}
            </span>
          </span>
        )}
      </button>
      <dialog ref={whole} class="dialog legend-whole" aria-label={say({ zh: "图例", en: "Legend" })}>
        <div class="dialog-head">
          <h2>{legend.heading}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={say({ zh: "关闭", en: "Close" })}
            onClick={() => whole.current?.close()}
          >
            <Icon name="close" />
          </button>
        </div>
        <div class="dialog-body">
          <p class="meta">{legend.method}</p>
          {legend.form === "classes" && <Histogram legend={legend} width={300} height={52} />}
          {legend.form === "circles" && <Circles legend={legend} />}
          <Cells legend={legend} />
          <p class="meta">{legend.notes.join(say({ zh: "，", en: ", " }))}</p>
        </div>
      </dialog>
    </>
  );
}
