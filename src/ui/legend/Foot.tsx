import type { Legend } from "../../core/scene/scene.ts";
import { dialog } from "../../state/panels.ts";
import { worstOnShow } from "../../state/quality.ts";
import { say } from "../../state/settings.ts";
import { Badge } from "../parts/Badge.tsx";

/** What must be known of the layer, the worst quality on show, and the way to the sources. */
export function Foot({ legend }: { legend: Legend }) {
  const quality = worstOnShow.value;
  return (
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
  );
}
