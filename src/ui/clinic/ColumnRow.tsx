import { useState } from "preact/hooks";
import { readPeriod } from "../../core/clinic/period.ts";
import type { ColumnReading } from "../../core/clinic/plan.ts";
import { factorBetween } from "../../core/clinic/unit.ts";
import { formatNumber } from "../../core/words/number.ts";
import { shown } from "../../state/chain.ts";
import { levels, offered, plan, planColumn } from "../../state/clinic.ts";
import { say } from "../../state/settings.ts";
import { NewIndicator } from "./NewIndicator.tsx";

const NEW = "+";

/** One column of values: the indicator it is, its unit and its period. */
export function ColumnRow({ reading }: { reading: ColumnReading }) {
  const [making, setMaking] = useState(false);
  const now = plan.value;
  const value = now?.values.find(({ column }) => column === reading.column);
  if (!now || !value) return null;
  const { column, look, likely, heading } = reading;
  const byId = new Map(offered.value.map((one) => [one.id, one]));
  const indicator = byId.get(value.indicator ?? "");
  const themes = shown.value.themes;
  const best = likely.slice(0, 4).flatMap(({ id }) => byId.get(id) ?? []);
  const choose = (id: string) => {
    if (id === NEW) {
      setMaking(true);
      return;
    }
    const chosen = byId.get(id);
    const factor = chosen && value.unit !== "" ? factorBetween(value.unit, chosen.unit.zh) : null;
    planColumn(column, {
      indicator: id === "" ? null : id,
      factor: factor ?? 1,
      unit: value.unit || (chosen?.unit.zh ?? ""),
    });
  };
  const setUnit = (unit: string) => {
    const factor = indicator ? factorBetween(unit, indicator.unit.zh) : null;
    planColumn(column, { unit, factor: factor ?? 1 });
  };
  const strange =
    indicator &&
    value.unit !== "" &&
    value.unit !== indicator.unit.zh &&
    factorBetween(value.unit, indicator.unit.zh) === null;
  return (
    <>
      <tr>
        <td>
          {column}
          <span class="meta cut">{look.samples.join("，")}</span>
        </td>
        <td>
          {now.indicatorColumn !== null ? (
            <span class="meta">
              {say({ zh: `见“${now.indicatorColumn}”列`, en: `by column “${now.indicatorColumn}”` })}
            </span>
          ) : (
            <select
              class="field"
              aria-label={say({ zh: `“${column}”的指标`, en: `Indicator of “${column}”` })}
              value={value.indicator ?? ""}
              onChange={({ currentTarget }) => choose(currentTarget.value)}
            >
              <option value="">{say({ zh: "不导入", en: "Leave out" })}</option>
              <option value={NEW}>{say({ zh: "新指标…", en: "A new indicator…" })}</option>
              {best.length > 0 && (
                <optgroup label={say({ zh: "可能是", en: "Likely" })}>
                  {best.map((one) => (
                    <option key={one.id} value={one.id}>
                      {say(one.name)}
                    </option>
                  ))}
                </optgroup>
              )}
              {[...themes, { id: "own", name: { zh: "导入的指标", en: "Imported" } }].map((theme) => {
                const own = offered.value.filter((one) => one.theme === theme.id && !best.includes(one));
                if (own.length === 0) return null;
                return (
                  <optgroup key={theme.id} label={say(theme.name)}>
                    {own.map((one) => (
                      <option key={one.id} value={one.id}>
                        {say(one.name)}
                      </option>
                    ))}
                  </optgroup>
                );
              })}
            </select>
          )}
        </td>
        <td>
          <input
            class="field"
            size={8}
            hidden={indicator?.kind === "flag" || look.flags > look.numbers}
            aria-label={say({ zh: `“${column}”的单位`, en: `Unit of “${column}”` })}
            value={value.unit}
            onChange={({ currentTarget }) => setUnit(currentTarget.value.trim())}
          />
          {indicator && value.factor !== 1 && (
            <span class="meta">
              × {value.factor < 1 ? `1/${formatNumber(1 / value.factor, 0)}` : formatNumber(value.factor, 0)}
            </span>
          )}
          {strange && (
            <span class="error-text">
              {say({
                zh: `不能换算为${indicator.unit.zh}，按原数导入`,
                en: `cannot be converted to ${indicator.unit.en}`,
              })}
            </span>
          )}
        </td>
        <td>
          {now.periodColumn !== null ? (
            <span class="meta">{say({ zh: `见“${now.periodColumn}”列`, en: `by column “${now.periodColumn}”` })}</span>
          ) : (
            <input
              class="field"
              size={8}
              placeholder="2023"
              aria-label={say({ zh: `“${column}”的时期`, en: `Period of “${column}”` })}
              aria-invalid={value.indicator !== null && value.period === null}
              value={value.period ?? ""}
              onChange={({ currentTarget }) => planColumn(column, { period: readPeriod(currentTarget.value) })}
            />
          )}
        </td>
      </tr>
      {making && (
        <tr>
          <td colSpan={4}>
            <NewIndicator
              name={heading.measure || column}
              unit={value.unit}
              flags={look.flags > look.numbers}
              levels={[...levels.value]}
              done={(made) => {
                setMaking(false);
                if (made)
                  planColumn(column, { indicator: made.id, factor: 1, unit: made.kind === "flag" ? "" : made.unit.zh });
              }}
            />
          </td>
        </tr>
      )}
    </>
  );
}
