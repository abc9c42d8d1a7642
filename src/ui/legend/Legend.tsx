import { view } from "../../state/address.ts";
import { dialog, editing } from "../../state/panels.ts";
import { worstOnShow } from "../../state/quality.ts";
import { scene } from "../../state/scene.ts";
import { arrangement, low } from "../../state/screen.ts";
import { select } from "../../state/selection.ts";
import { say } from "../../state/settings.ts";
import { Badge } from "../parts/Badge.tsx";
import { lazy } from "../parts/lazy.tsx";
import { Cells } from "./Cells.tsx";
import { Circles } from "./Circles.tsx";
import { Histogram } from "./Histogram.tsx";
import { Places } from "./Places.tsx";
import { Strip } from "./Strip.tsx";
import "./legend.css";

const BreaksEditor = lazy(async () => (await import("./BreaksEditor.tsx")).BreaksEditor);

/** What the colours mean: a histogram on the value axis, its classes as cells, and what must be known of them. */
export function Legend() {
  if (arrangement.value === "narrow") return <Strip />;
  const { legend } = scene.value;
  const compact = low.value;
  const quality = worstOnShow.value;
  return (
    <section
      class={`legend ${compact ? "compact" : ""}`}
      aria-label={say({ zh: "图例", en: "Legend" })}
      data-obstacle
      data-reserve={compact ? 178 : 209}
    >
      <div class="legend-head">
        <h2 class="heading">{legend.heading}</h2>
        <span class="meta cut" title={legend.method}>
          {legend.method}
        </span>
        {view.value.highlight.length > 0 && (
          <button
            type="button"
            class="link"
            onClick={() => {
              const rows = view.peek().highlight.map((index) => (index < 0 ? legend.missing : legend.classes[index]));
              select(
                rows.flatMap((row) => row?.codes ?? []),
                "replace",
              );
            }}
          >
            {say({ zh: "选中本级", en: "Select class" })}
          </button>
        )}
        {(legend.form === "classes" || legend.form === "circles") && (
          <button
            type="button"
            class="link"
            aria-expanded={editing.value}
            onClick={() => {
              editing.value = !editing.value;
            }}
          >
            {say({ zh: "调整", en: "Adjust" })}
          </button>
        )}
      </div>
      {legend.form === "classes" && (
        <Histogram legend={legend} width={compact ? 372 : 396} height={compact ? 40 : 52} />
      )}
      {legend.form === "circles" && <Circles legend={legend} />}
      <Cells legend={legend} />
      <Places legend={legend} />
      {legend.warnings.map((warning) => (
        <p key={warning} class="meta legend-warning">
          {warning}
        </p>
      ))}
      <div class="legend-foot">
        <span class="meta cut" title={legend.notes.join(say({ zh: "；", en: "; " }))}>
          {legend.notes.join(say({ zh: "，", en: ", " }))}
        </span>
        {quality && <Badge quality={quality} />}
        <button
          type="button"
          class="link"
          onClick={() => {
            dialog.value = "sources";
          }}
        >
          {say({ zh: "来源与说明", en: "Sources and notes" })}
        </button>
      </div>
      {editing.value && legend.form !== "verdicts" && legend.form !== "words" && <BreaksEditor />}
    </section>
  );
}
