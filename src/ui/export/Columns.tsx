import type { Text } from "../../core/words/text.ts";
import { figures, indicator, level, shown } from "../../state/chain.ts";
import { say } from "../../state/settings.ts";

const ALWAYS: readonly Text[] = [
  { zh: "代码", en: "Code" },
  { zh: "名称", en: "Name" },
  { zh: "单位", en: "Unit" },
  { zh: "时期", en: "Period" },
  { zh: "质量", en: "Quality" },
  { zh: "来源", en: "Source" },
];

/** Which indicators go along, the one on show first, in which periods, and what always does. */
export function Columns({
  indicators,
  setIndicators,
  allPeriods,
  setAllPeriods,
}: {
  indicators: readonly string[];
  setIndicators: (ids: readonly string[]) => void;
  allPeriods: boolean;
  setAllPeriods: (all: boolean) => void;
}) {
  const current = indicator.value;
  const offered = [current, ...shown.value.indicators.filter(({ id }) => id !== current.id)].filter(
    (one) => one.levels.includes(level.value) && figures.value.periods(one.id, level.value).length > 0,
  );
  const turn = (id: string) =>
    setIndicators(indicators.includes(id) ? indicators.filter((one) => one !== id) : [...indicators, id]);
  const always = say({ zh: "总是包含", en: "Always included" });
  return (
    <fieldset>
      <legend class="heading">{say({ zh: "列", en: "Columns" })}</legend>
      <div class="export-columns">
        {offered.map((one) => (
          <label key={one.id}>
            <input type="checkbox" checked={indicators.includes(one.id)} onChange={() => turn(one.id)} />
            <span>{say(one.name)}</span>
          </label>
        ))}
      </div>
      <label class="hold">
        <input type="checkbox" checked={allPeriods} onChange={() => setAllPeriods(!allPeriods)} />
        {say({ zh: "全部时期", en: "All periods" })}
      </label>
      <div class="choices" role="group" aria-label={always}>
        <span class="meta export-always">{always}</span>
        {ALWAYS.map((text) => (
          <label key={text.en} title={always} data-closed="true">
            <input type="checkbox" checked disabled />
            {say(text)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
