import { barsHeight, rangeForm } from "../../core/scene/legendform.ts";
import type { Legend } from "../../core/scene/scene.ts";
import { Cells } from "./Cells.tsx";
import { Circles } from "./Circles.tsx";
import { Histogram } from "./Histogram.tsx";
import { Places } from "./Places.tsx";

/** Histogram or circles, classes, places and warnings, in `width` px; `bars` is the usual height of the histogram. */
export function Body({ legend, width, bars }: { legend: Legend; width: number; bars: number }) {
  const ranges = rangeForm(legend, width);
  return (
    <>
      {legend.form === "classes" && (
        <Histogram legend={legend} width={width} height={barsHeight(legend, ranges, bars)} />
      )}
      <div class={`legend-marks ${legend.form}`}>
        {legend.form === "circles" && <Circles legend={legend} />}
        <Cells legend={legend} ranges={ranges} />
      </div>
      <Places legend={legend} />
      {legend.warnings.map((warning) => (
        <p key={warning} class="meta legend-warning">
          {warning}
        </p>
      ))}
    </>
  );
}
