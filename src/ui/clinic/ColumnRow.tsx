import { useState } from "preact/hooks";
import { newName } from "../../core/clinic/heading.ts";
import { readPeriod } from "../../core/clinic/period.ts";
import type { ColumnReading } from "../../core/clinic/plan.ts";
import { factorBetween } from "../../core/clinic/unit.ts";
import { fileUnit } from "../../core/words/fileunit.ts";
import { formatNumber } from "../../core/words/number.ts";
import { levels, offered, plan } from "../../state/clinic.ts";
import { planColumn } from "../../state/planning.ts";
import { lang, say } from "../../state/settings.ts";
import { IndicatorSelect } from "./IndicatorSelect.tsx";
import { NewIndicator } from "./NewIndicator.tsx";

/** One column of values: the indicator it is, its unit and its period. */
export function ColumnRow({ reading }: { reading: ColumnReading }) {
  const [making, setMaking] = useState(false);
  const now = plan.value;
  const value = now?.values.find(({ column }) => column === reading.column);
  if (!now || !value) return null;
  const { column, look, likely, heading } = reading;
  const proposed = newName(heading);
  const name = proposed.name || column;
  const byId = new Map(offered.value.map((one) => [one.id, one]));
  const indicator = byId.get(value.indicator ?? "");
  const choose = (id: string | null) => {
    const chosen = byId.get(id ?? "");
    const factor = chosen && value.unit !== "" ? factorBetween(value.unit, chosen.unit.zh) : null;
    planColumn(column, {
      indicator: id,
      factor: factor ?? 1,
      unit: value.unit || (chosen?.unit.zh ?? ""),
    });
  };
  const units = offered.value.map(({ unit }) => unit);
  const setUnit = (typed: string) => {
    // Words such as 万 in the cells are held against a unit in Chinese.
    const unit = fileUnit(typed, "zh", units);
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
      <tr data-out={value.indicator === null && now.indicatorColumn === null}>
        <td>
          {column}
          <span class="meta cut">{look.samples.join(say({ zh: "，", en: ", " }))}</span>
        </td>
        <td data-label={say({ zh: "指标", en: "Indicator" })}>
          {now.indicatorColumn !== null ? (
            <span class="meta">
              {say({ zh: `见“${now.indicatorColumn}”列`, en: `by column “${now.indicatorColumn}”` })}
            </span>
          ) : (
            <>
              <IndicatorSelect
                label={say({ zh: `“${column}”的指标`, en: `Indicator of “${column}”` })}
                value={value.indicator}
                likely={likely.map(({ id }) => id)}
                choose={choose}
                make={() => setMaking(true)}
              />
              {value.indicator === null && likely.length === 0 && !making && (
                <button type="button" class="link clinic-new" onClick={() => setMaking(true)}>
                  {say({ zh: `新建指标“${name}”`, en: `Make it a new indicator, “${name}”` })}
                </button>
              )}
            </>
          )}
        </td>
        <td data-label={say({ zh: "原单位", en: "Unit in the file" })}>
          <input
            class="field"
            size={lang.value === "zh" ? 8 : 16}
            hidden={indicator?.kind === "flag" || look.flags > look.numbers}
            aria-label={say({ zh: `“${column}”的单位`, en: `Unit of “${column}”` })}
            value={fileUnit(value.unit, lang.value, units)}
            onChange={({ currentTarget }) => setUnit(currentTarget.value.trim())}
          />
          {indicator && value.factor !== 1 && (
            <span class="meta">
              {value.factor < 1 ? `÷ ${formatNumber(1 / value.factor, 0)}` : `× ${formatNumber(value.factor, 0)}`}
              {` → ${say(indicator.unit)}`}
            </span>
          )}
          {strange && (
            <span class="error-text">
              {say({
                zh: `不能换算为${indicator.unit.zh}，按原数导入`,
                en: `cannot be converted to ${indicator.unit.en}, taken as it is`,
              })}
            </span>
          )}
        </td>
        <td data-label={say({ zh: "时期", en: "Period" })}>
          {now.periodColumn !== null && value.period === null ? (
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
          {now.partColumn !== undefined && (
            <span class="meta">
              {say({ zh: `与“${now.partColumn}”列合并`, en: `with column “${now.partColumn}”` })}
            </span>
          )}
        </td>
      </tr>
      {making && (
        <tr>
          <td colSpan={4}>
            <NewIndicator
              name={name}
              unit={fileUnit(value.unit || proposed.unit, lang.value, units)}
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
