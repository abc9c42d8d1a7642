import { worstOnShow } from "../../state/quality.ts";
import { scene } from "../../state/scene.ts";
import { wall } from "../../state/screen.ts";
import { say } from "../../state/settings.ts";
import { Circles } from "../legend/Circles.tsx";
import { Histogram } from "../legend/Histogram.tsx";
import { Swatch } from "../legend/Swatch.tsx";
import { Badge } from "../parts/Badge.tsx";

/** Height in px of the legend with a histogram and six rows, the most that is common. */
const USUAL = 500;

/** Size of the enlarged legend against the usual one. */
const LARGER = 1.3;

/** The legend for a wall: rows from high to low with counts. */
export function TallLegend({ large }: { large: boolean }) {
  const { legend } = scene.value;
  const rows = legend.form === "classes" ? [...legend.classes].reverse() : legend.classes;
  const quality = worstOnShow.value;
  const by = wall.value * (large ? LARGER : 1);
  const count = (number: number) => say({ zh: `${number}个`, en: String(number) });
  return (
    <section
      class="tall-legend"
      style={{ "--by": by }}
      aria-label={say({ zh: "图例", en: "Legend" })}
      data-obstacle
      data-reserve={USUAL * by}
    >
      <div class="tall-head">
        <h2>{legend.heading}</h2>
        <span>{legend.method}</span>
      </div>
      {legend.form === "classes" && <Histogram legend={legend} width={392} height={90} />}
      {legend.form === "circles" && <Circles legend={legend} scale={1 / by} />}
      <ul>
        {rows.map((one, i) => (
          <li key={one.label}>
            <span class="tall-swatch">
              <Swatch fill={one.fill} pattern={one.pattern} height={24} id={`tall-${i}`} />
            </span>
            <span>
              {one.label}
              {one.detail && <small>{one.detail}</small>}
            </span>
            <span>{count(one.count)}</span>
          </li>
        ))}
        {legend.missing && (
          <li>
            <span class="tall-swatch">
              <Swatch fill={legend.missing.fill} pattern={legend.missing.pattern} height={24} id="tall-missing" />
            </span>
            <span>{legend.missing.label}</span>
            <span>{count(legend.missing.count)}</span>
          </li>
        )}
      </ul>
      <p class="tall-foot">
        {legend.notes.join(say({ zh: "，", en: ", " }))} {quality && <Badge quality={quality} />}
      </p>
    </section>
  );
}
