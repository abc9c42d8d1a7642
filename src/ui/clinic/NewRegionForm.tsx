import { useState } from "preact/hooks";
import { busy, examination, table } from "../../state/clinic.ts";
import { openNewRegion } from "../../state/newregion.ts";
import { say } from "../../state/settings.ts";

const NAMED = /name|名称|名字|地名|mc$/i;
const CODED = /code|代码|编码|dm$|^id$|adcode/i;
const ABOVE = /上级|所属|市名|县名|省名|parent|province|city|county|district/i;

/** Makes boundaries that are not of this atlas into an atlas of their own. */
export function NewRegionForm() {
  const columns = examination.value?.columns.map(({ column }) => column) ?? [];
  const named = columns.find((one) => NAMED.test(one)) ?? columns[0] ?? "";
  const [title, setTitle] = useState(table.value?.file.replace(/\.\w+$/, "") ?? "");
  const [name, setName] = useState(named);
  const [code, setCode] = useState(columns.find((one) => CODED.test(one)) ?? null);
  const [above, setAbove] = useState(columns.find((one) => ABOVE.test(one) && one !== named) ?? null);
  const alone = (examination.value?.outcomes.matched ?? 0) === 0;
  const choice = (label: string, value: string | null, set: (column: string | null) => void, none: boolean) => (
    <label>
      {label}
      <select
        class="field"
        value={value ?? ""}
        onChange={({ currentTarget }) => set(currentTarget.value === "" ? null : currentTarget.value)}
      >
        {none && <option value="">{say({ zh: "（无）", en: "(none)" })}</option>}
        {columns.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details class="clinic-fold" open={alone}>
      <summary>{say({ zh: "这些边界属于另一个地区？", en: "Do these boundaries belong to another region?" })}</summary>
      <form
        class="clinic-row clinic-choices"
        onSubmit={(event) => {
          event.preventDefault();
          void openNewRegion({ title: title.trim(), name, code, above });
        }}
      >
        <label>
          {say({ zh: "地区名称", en: "Name of the region" })}
          <input
            class="field"
            required
            maxLength={60}
            value={title}
            onInput={({ currentTarget }) => setTitle(currentTarget.value)}
          />
        </label>
        {choice(say({ zh: "名称列", en: "Column of names" }), name, (one) => setName(one ?? named), false)}
        {choice(say({ zh: "代码列", en: "Column of codes" }), code, setCode, true)}
        {choice(say({ zh: "上级列", en: "Column of places above" }), above, setAbove, true)}
        <button type="submit" class={`button ${alone ? "primary" : ""}`} disabled={busy.value}>
          {say({ zh: "作为新图集打开", en: "Open as a new atlas" })}
        </button>
      </form>
    </details>
  );
}
