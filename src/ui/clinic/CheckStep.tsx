import { useEffect } from "preact/hooks";
import { keyAt } from "../../core/indicators/columns.ts";
import { QUALITIES } from "../../core/indicators/quality.ts";
import { broughtText, faultText, timesText } from "../../core/words/clinic.ts";
import { exactNumber, formatNumber } from "../../core/words/number.ts";
import { formatPeriod } from "../../core/words/period.ts";
import { qualityText } from "../../core/words/terms.ts";
import { busy, conflict, drafted, examination, fresh, levels, offered, plan, quality } from "../../state/clinic.ts";
import { commit, preview } from "../../state/importing.ts";
import { check, planColumn } from "../../state/planning.ts";
import { placing, taking } from "../../state/positioning.ts";
import { lang, say } from "../../state/settings.ts";
import { ColumnRow } from "./ColumnRow.tsx";
import { Fold } from "./Fold.tsx";
import { Levels } from "./Levels.tsx";
import { NamedRows } from "./NamedRows.tsx";
import { Positions } from "./Positions.tsx";
import { placeName } from "./placename.ts";

/** The third step: which indicator, unit and period each column is, and what that changes. */
export function CheckStep() {
  const found = examination.value;
  const draft = drafted.value;
  const now = plan.value;
  const asked = [now, levels.value, conflict.value, quality.value, fresh.value];
  useEffect(() => {
    void check();
  }, asked);
  if (!found || !now) return null;
  if (!draft) return <p role="status">{say({ zh: "正在核对数值…", en: "Checking the values…" })}</p>;
  const n = (count: number) => formatNumber(count, 0);
  const byId = new Map(offered.value.map((one) => [one.id, one]));
  const indicatorName = (id: string) => {
    const one = byId.get(id);
    return one ? say(one.name) : id;
  };
  /** A value with all of its digits, since it stands beside another, and with the unit of its indicator. */
  const amount = (value: number | null, id: string) => {
    if (value === null) return "—";
    const unit = byId.get(id)?.unit;
    if (!unit || lang.value === "zh") return `${exactNumber(value)}${unit?.zh ?? ""}`;
    // 100 m yuan would run into the number.
    if (/^\d/.test(unit.en)) return `${exactNumber(value)} (${unit.en})`;
    return `${exactNumber(value)}${/^[%‰]?$/.test(unit.en) ? "" : " "}${unit.en}`;
  };
  const about = (one: { code: string; indicator: string; period: string }) =>
    `${placeName(one.code)} · ${indicatorName(one.indicator)} · ${formatPeriod(one.period, lang.value)}`;
  const columns = found.columns.filter(({ role }) => role === "value");
  const positions = found.positions && taking.value ? (placing.value?.points.length ?? 0) : 0;
  const values = draft.figures.value.length;
  const nothing = values + positions === 0;
  const told = broughtText({ values, points: positions });
  return (
    <>
      {columns.length > 0 && (
        <div
          class="clinic-columns"
          role="region"
          tabIndex={0}
          aria-label={say({ zh: "数值列", en: "Columns of values" })}
        >
          <table class="plain-table">
            <thead>
              <tr>
                <th scope="col">{say({ zh: "表中的列", en: "Column" })}</th>
                <th scope="col">{say({ zh: "指标", en: "Indicator" })}</th>
                <th scope="col">{say({ zh: "原单位", en: "Unit in the file" })}</th>
                <th scope="col">{say({ zh: "时期", en: "Period" })}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map((column) => (
                <ColumnRow key={column.column} reading={column} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <NamedRows />
      <Unplanned />
      <Levels />
      {columns.length > 0 && (
        <div class="clinic-row">
          <label>
            {say({ zh: "数据质量", en: "Data quality" })}
            <select
              class="field"
              value={quality.value}
              onChange={({ currentTarget }) => {
                quality.value = QUALITIES[currentTarget.selectedIndex] ?? "unverified";
              }}
            >
              {QUALITIES.map((one) => (
                <option key={one} value={one}>
                  {qualityText(one, lang.value)}
                </option>
              ))}
            </select>
          </label>
          {draft.conflicts.count > 0 && (
            <label>
              {say({ zh: "几行数值不同时", en: "Where rows contradict each other" })}
              <select
                class="field"
                value={conflict.value}
                onChange={({ currentTarget }) => {
                  conflict.value = currentTarget.selectedIndex === 0 ? "first" : "last";
                }}
              >
                <option value="first">{say({ zh: "用前面的", en: "use the first" })}</option>
                <option value="last">{say({ zh: "用后面的", en: "use the last" })}</option>
              </select>
            </label>
          )}
        </div>
      )}
      {draft.disproportions.map((one) => {
        const text =
          one.at === null
            ? say({
                zh: `“${indicatorName(one.indicator)}”有${n(one.count)}个值是已有数值的${timesText(one.power, "zh")}，单位可能不对。`,
                en: `${n(one.count)} ${one.count === 1 ? "value" : "values"} of “${indicatorName(one.indicator)}” ${one.count === 1 ? "is" : "are"} ${timesText(one.power, "en")} what is known. Is the unit right?`,
              })
            : say({
                zh: `${about(keyAt(draft.figures, one.at))}是已有数值的${timesText(one.power, "zh")}，请核对。`,
                en: `${about(keyAt(draft.figures, one.at))} is ${timesText(one.power, "en")} what is known. Please check it.`,
              });
        const columns = now.values.filter(({ indicator }) => indicator === one.indicator);
        return (
          <p key={`${one.indicator} ${one.at}`} class="clinic-warning" role="alert">
            {text}
            {one.at === null && columns.length > 0 && (
              <button
                type="button"
                class="link"
                onClick={() => {
                  for (const { column, factor } of columns) planColumn(column, { factor: factor * 10 ** -one.power });
                }}
              >
                {one.power > 0
                  ? say({ zh: `除以${n(10 ** one.power)}`, en: `Divide by ${n(10 ** one.power)}` })
                  : say({ zh: `乘以${n(10 ** -one.power)}`, en: `Multiply by ${n(10 ** -one.power)}` })}
              </button>
            )}
          </p>
        );
      })}
      <Fold
        title={say({
          zh: "将替换的已有数值",
          en: "Values that will be replaced",
        })}
        count={draft.replaced.count}
        items={draft.replaced.shown.map(
          (one) =>
            `${about(one)}${lang.value === "zh" ? "：" : ": "}${one.before === null ? "—" : exactNumber(one.before)} → ${amount(one.after, one.indicator)}`,
        )}
      />
      <Fold
        title={say({
          zh: "互相矛盾的行",
          en: "Rows that contradict each other",
        })}
        count={draft.conflicts.count}
        open
        items={draft.conflicts.shown.map((one) =>
          say({
            zh: `${about(one)}：${one.lines.map((line, i) => `第${line}行为${exactNumber(one.values[i] ?? 0)}`).join("，")}，采用${amount(one.kept, one.indicator)}`,
            en: `${about(one)}: ${one.lines.map((line, i) => `row ${line} has ${exactNumber(one.values[i] ?? 0)}`).join(", ")}; ${amount(one.kept, one.indicator)} is used`,
          }),
        )}
      />
      <Fold
        title={say({ zh: "无法使用的单元格", en: "Cells that could not be used" })}
        count={draft.faults.count}
        open
        items={draft.faults.shown.map((one) =>
          say({
            zh: `第${one.line}行，列“${one.column}”：“${one.text}”${faultText(one.why, "zh")}，按缺失处理`,
            en: `Row ${one.line}, column “${one.column}”: “${one.text}” is ${faultText(one.why, "en")} and counts as missing`,
          }),
        )}
      />
      <Positions />
      <div class="clinic-foot">
        <span role="status">
          {say({
            zh: `将导入${told.zh}${draft.missing > 0 ? `，${n(draft.missing)}个为缺失` : ""}${draft.same > 0 ? `，其中${n(draft.same)}个与已有的相同` : ""}。`,
            en: `${told.en} to import${draft.missing > 0 ? `, ${n(draft.missing)} missing` : ""}${draft.same > 0 ? `; ${n(draft.same)} are as before` : ""}.`,
          })}
        </span>
        <button type="button" class="button" disabled={busy.value || nothing} onClick={preview}>
          {say({ zh: "在地图上预览", en: "Preview on the map" })}
        </button>
        <button type="button" class="button primary" disabled={busy.value || nothing} onClick={commit}>
          {say({ zh: "导入", en: "Import" })}
        </button>
      </div>
    </>
  );
}

/** Columns that go nowhere yet, or lack a period. */
function Unplanned() {
  const now = plan.value;
  if (!now || now.indicatorColumn !== null) return null;
  const open = now.values.filter(({ indicator }) => indicator === null).length;
  const undated = now.values.filter(({ indicator, period }) => indicator !== null && period === null).length;
  return (
    <>
      {open > 0 && (
        <p class="meta">
          {say({
            zh: `有${open}列没有选择指标，不会导入。`,
            en: `${open} ${open === 1 ? "column has" : "columns have"} no indicator and will be left out.`,
          })}
        </p>
      )}
      {undated > 0 && now.periodColumn === null && (
        <p class="error-text" role="alert">
          {say({
            zh: `有${undated}列缺少时期，请填写，如2023或2023-06。`,
            en: `${undated} ${undated === 1 ? "column lacks" : "columns lack"} a period: enter one, such as 2023 or 2023-06.`,
          })}
        </p>
      )}
    </>
  );
}
