import { useState } from "preact/hooks";
import { readPeriod } from "../../core/clinic/period.ts";
import { view } from "../../state/address.ts";
import { shown } from "../../state/chain.ts";
import { say } from "../../state/settings.ts";
import { askedAt, saveTemplate } from "../../state/template.ts";
import { today } from "../../state/today.ts";
import "./template.css";

const FORMATS = [
  { id: "xlsx", name: { zh: "Excel（XLSX）", en: "Excel (XLSX)" } },
  { id: "csv", name: { zh: "CSV", en: "CSV" } },
] as const;

/** Hands over an empty table of a level, with codes and names filled in, that comes back without a question. */
export function Template() {
  const levels = shown.value.regions.levels.filter((one) => one.shown);
  const [level, setLevel] = useState(view.value.level ?? levels[0]?.id ?? "");
  const [format, setFormat] = useState<"xlsx" | "csv">("xlsx");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set([view.value.indicator ?? ""]));
  const [text, setText] = useState(String(Number(today().slice(0, 4)) - 1));
  const period = readPeriod(text);
  const asked = askedAt(level);
  const indicators = asked.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const turn = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <details class="clinic-fold clinic-template">
      <summary>{say({ zh: "下载空白表", en: "Download an empty table" })}</summary>
      <p class="meta">
        {say({
          zh: "代码和名称已经填好，填上数值后拖回页面，各行即可按代码对上。",
          en: "Codes and names are filled in. Add your figures and drop the file back: every row matches by its code.",
        })}
      </p>
      <div class="clinic-row">
        <label>
          {say({ zh: "层级", en: "Level" })}
          <select
            class="field"
            value={level}
            onChange={({ currentTarget }) => setLevel(levels[currentTarget.selectedIndex]?.id ?? level)}
          >
            {levels.map(({ id, name }) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say({ zh: "时期", en: "Period" })}
          <input
            class="field"
            size={8}
            value={text}
            aria-invalid={period === null}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <label>
          {say({ zh: "格式", en: "Format" })}
          <select
            class="field"
            value={format}
            onChange={({ currentTarget }) => setFormat(FORMATS[currentTarget.selectedIndex]?.id ?? "xlsx")}
          >
            {FORMATS.map(({ id, name }) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset class="clinic-asked">
        <legend class="heading">{say({ zh: "要填的指标", en: "Indicators to fill in" })}</legend>
        {asked.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={ticked.has(id)} onChange={() => turn(id)} />
            {say(name)}
          </label>
        ))}
      </fieldset>
      <button
        type="button"
        class="button"
        disabled={period === null}
        title={
          period === null ? say({ zh: "请填写时期，如2023或2023-06", en: "Enter a period, such as 2023" }) : undefined
        }
        onClick={() => void saveTemplate({ level, format, indicators, period: period ?? "" })}
      >
        {say({ zh: "下载", en: "Download" })}
      </button>
    </details>
  );
}
