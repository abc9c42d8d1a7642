import type { RangeForm } from "../../core/scene/legendform.ts";
import type { Legend, LegendClass } from "../../core/scene/scene.ts";
import { formatNumber, joinUnit, rangeSign } from "../../core/words/number.ts";
import { bareNoun, nounFor } from "../../core/words/terms.ts";
import { go, view } from "../../state/address.ts";
import { level, shown } from "../../state/chain.ts";
import { select } from "../../state/selection.ts";
import { lang, say } from "../../state/settings.ts";
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

/** How many regions, with the noun of the level on show: 34个镇街, "34 towns". */
function members(count: number): string {
  const noun = shown.value.regions.levels.find(({ id }) => id === level.value)?.noun;
  const number = formatNumber(count, 0);
  return say({
    zh: `${number}个${noun ? bareNoun(noun) : ""}`,
    en: noun ? `${number} ${nounFor(noun, count)}` : number,
  });
}

/** A range in its cell: whole, where it may break after what stands between its ends, or its upper limit alone. */
function Range({ one: { label, ends }, ranges }: { one: LegendClass; ranges: RangeForm }) {
  if (!ends) return label;
  const [from, to] = ends;
  if (ranges === "upper") return `≤${to}`;
  return (
    <>
      {from}
      {rangeSign(from, to, lang.value)}
      {ranges === "two" && <wbr />}
      {to}
    </>
  );
}

function Cell({ one, index, unit, ranges }: { one: LegendClass; index: number; unit: string; ranges: RangeForm }) {
  const on = view.value.highlight.includes(index);
  const count = say({ zh: `${formatNumber(one.count, 0)}个`, en: formatNumber(one.count, 0) });
  const spoken = joinUnit(one.ends?.join(say({ zh: "至", en: " to " })) ?? one.label, unit);
  return (
    <button
      type="button"
      class="legend-cell"
      aria-pressed={on}
      aria-label={`${spoken}${say({ zh: "，", en: ", " })}${members(one.count)}`}
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
        <Range one={one} ranges={ranges} />
        {one.detail && <b> {formatNumber(one.count, 0)}</b>}
      </span>
      <span class="meta">{one.detail ?? count}</span>
    </button>
  );
}

/** The classes as equal cells from low to high, and what has no data. */
export function Cells({ legend, ranges }: { legend: Legend; ranges: RangeForm }) {
  const unit = legend.form === "classes" ? legend.heading : "";
  return (
    <div class={`legend-cells ${legend.form} ${ranges}`}>
      {legend.classes.map((one, index) => (
        <Cell key={one.label} one={one} index={index} unit={unit} ranges={ranges} />
      ))}
      {legend.missing && <Cell one={legend.missing} index={-1} unit="" ranges={ranges} />}
    </div>
  );
}
