import { leftLevelsText } from "../../core/words/clinic.ts";
import { formatNumber } from "../../core/words/number.ts";
import { shown } from "../../state/chain.ts";
import { examination, levels } from "../../state/clinic.ts";
import { lang, say } from "../../state/settings.ts";

/** Which levels of a table that holds several are imported, and what is left out; nothing for a table of one. */
export function Levels() {
  const found = examination.value?.levels;
  if (!found || found.size < 2) return null;
  const all = [...found].map(([id, rows]) => {
    const level = shown.value.regions.levels.find((one) => one.id === id);
    return { id, rows, name: level?.name ?? { zh: id, en: id }, noun: level?.noun.other ?? id };
  });
  const left = all.filter(({ id }) => !levels.value.has(id));
  return (
    <fieldset class="clinic-row">
      <legend class="heading">{say({ zh: "导入的层级", en: "Levels to import" })}</legend>
      {all.map(({ id, rows, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={levels.value.has(id)}
            onChange={() => {
              const next = new Set(levels.peek());
              if (!next.delete(id)) next.add(id);
              levels.value = next;
            }}
          />
          {say(name)} {formatNumber(rows, 0)}
        </label>
      ))}
      {left.length > 0 && (
        <span class="meta" role="status">
          {leftLevelsText(left, lang.value)}
        </span>
      )}
    </fieldset>
  );
}
