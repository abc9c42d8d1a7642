import type { Legend } from "../../core/scene/scene.ts";
import { view } from "../../state/address.ts";
import { editing } from "../../state/panels.ts";
import { select } from "../../state/selection.ts";
import { say } from "../../state/settings.ts";

/** Selects the members of the classes that are highlighted. */
function selectHighlighted(legend: Legend): void {
  const rows = view.peek().highlight.map((index) => (index < 0 ? legend.missing : legend.classes[index]));
  select(
    rows.flatMap((row) => row?.codes ?? []),
    "replace",
  );
}

/** Parts of the method, of which those that find no room are left out whole. */
function Method({ text }: { text: string }) {
  return (
    <span class="meta legend-method" title={text}>
      {text.split(" · ").map((part, i) => (
        <span key={part}>{i === 0 ? part : ` · ${part}`}</span>
      ))}
    </span>
  );
}

/** Unit, method, and what can be done with the classes; the method beside the unit or `below` it. */
export function Head({ legend, below }: { legend: Legend; below: boolean }) {
  return (
    <div class={`legend-head ${below ? "stacked" : ""}`}>
      <h2 class="heading cut" title={legend.heading}>
        {legend.heading}
      </h2>
      <Method text={legend.method} />
      {view.value.highlight.length > 0 && (
        <button type="button" class="link" onClick={() => selectHighlighted(legend)}>
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
  );
}
