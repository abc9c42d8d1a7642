import type { Legend, LegendClass } from "../../core/scene/scene.ts";
import { formatNumber, joinUnit } from "../../core/words/number.ts";
import { go, view } from "../../state/address.ts";
import { select } from "../../state/selection.ts";
import { say } from "../../state/settings.ts";
import { Swatch } from "./Swatch.tsx";

/** Highlights a class everywhere; with Shift beside those already highlighted. */
function toggleClass(index: number, add: boolean): void {
  const before = view.peek().highlight;
  const on = before.includes(index);
  const next = add
    ? on
      ? before.filter((one) => one !== index)
      : [...before, index]
    : on && before.length === 1
      ? []
      : [index];
  go({ highlight: next }, { replace: true });
}

function Cell({ one, index, unit }: { one: LegendClass; index: number; unit: string }) {
  const on = view.value.highlight.includes(index);
  const count = say({ zh: `${formatNumber(one.count, 0)}个`, en: formatNumber(one.count, 0) });
  const spoken = joinUnit(one.label.replace("–", say({ zh: "至", en: " to " })), unit);
  return (
    <button
      type="button"
      class="legend-cell"
      aria-pressed={on}
      aria-label={`${spoken}${say({ zh: "，", en: ", " })}${count}`}
      title={say({
        zh: "单击突出显示，Shift加选，双击选中",
        en: "Click to highlight, Shift to add, double click to select",
      })}
      onClick={(event) => toggleClass(index, event.shiftKey)}
      onDblClick={() => select(one.codes, "replace")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || view.peek().highlight.length === 0) return;
        event.stopPropagation();
        go({ highlight: [] }, { replace: true });
      }}
    >
      <Swatch fill={one.fill} pattern={one.pattern} height={12} id={`cell-${index}`} />
      <span class="legend-label">
        {one.label.split("–").map((part, i, parts) => (
          <>
            {part}
            {i < parts.length - 1 && "–"}
            <wbr />
          </>
        ))}
        {one.detail && <b> {one.count}</b>}
      </span>
      <span class="meta">{one.detail ?? count}</span>
    </button>
  );
}

/** The classes as equal cells from low to high, and what has no data. */
export function Cells({ legend }: { legend: Legend }) {
  const unit = legend.form === "classes" ? legend.heading : "";
  return (
    <div class={`legend-cells ${legend.form} ${legend.classes.length > 5 ? "many" : ""}`}>
      {legend.classes.map((one, index) => (
        <Cell key={one.label} one={one} index={index} unit={unit} />
      ))}
      {legend.missing && legend.missing.count > 0 && <Cell one={legend.missing} index={-1} unit="" />}
    </div>
  );
}
