import type { LegendForm } from "../../core/scene/legendform.ts";
import type { Legend } from "../../core/scene/scene.ts";
import { say } from "../../state/settings.ts";
import { Cells } from "./Cells.tsx";
import { Circles } from "./Circles.tsx";
import { Histogram } from "./Histogram.tsx";
import { Places } from "./Places.tsx";

/** Histogram or circles, classes, places and warnings, in `width` px. */
export function Body({ legend, width, form }: { legend: Legend; width: number; form: LegendForm }) {
  const warnings = legend.warnings.join(say({ zh: "；", en: "; " }));
  return (
    <>
      {legend.form === "classes" && <Histogram legend={legend} width={width} height={form.bars} />}
      <div class={`legend-marks ${legend.form}`}>
        {legend.form === "circles" && <Circles legend={legend} />}
        <Cells legend={legend} ranges={form.ranges} />
      </div>
      <Places legend={legend} />
      {warnings && (
        <p class="meta legend-warning" title={warnings}>
          {warnings}
        </p>
      )}
    </>
  );
}
