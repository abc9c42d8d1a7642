import { quantileOf } from "../../core/classes/quantile.ts";
import { formatCell, formatNumber, tieDots } from "../../core/words/number.ts";
import { missingText } from "../../core/words/terms.ts";
import { figures, indicator, shown } from "../../state/chain.ts";
import { verdict } from "../../state/goals.ts";
import { rows } from "../../state/rows.ts";
import { lang, say } from "../../state/settings.ts";
import { tabled } from "../../state/tabled.ts";
import { whole as name } from "../../state/whole.ts";
import { lazy } from "../parts/lazy.tsx";

const JudgedFoot = lazy(async () => (await import("./JudgedFoot.tsx")).JudgedFoot);

/** Rows on show with and without data, their median, and the value of the whole, which is aggregated and never a mean. */
export function Foot() {
  if (verdict.value) return <JudgedFoot />;
  const { decimals, period } = tabled.value;
  const values = rows.value.flatMap(({ cell }) => (cell.value === null ? [] : [cell.value])).sort((a, b) => a - b);
  const without = rows.value.length - values.length;
  const median = values.length > 0 ? quantileOf(values, 1, 2) : null;
  const plain = indicator.value.kind !== "flag" && indicator.value.kind !== "category";
  const whole = period === null ? null : figures.value.aggregate(indicator.value.id, [shown.value.root], period).cell;
  const known =
    whole === null || (whole.value === null && !whole.note)
      ? null
      : whole.value === null
        ? missingText(whole, lang.value)
        : formatCell(whole, indicator.value, lang.value, { decimals, mark: false, unit: false });
  const facts = [
    ...(plain && median !== null
      ? [
          say({
            zh: `中位数${formatNumber(median, decimals)}`,
            en: `Median ${formatNumber(median, decimals)}`,
          }),
        ]
      : []),
    ...(plain && known !== null ? [say({ zh: `${name.value.zh}${known}`, en: `${name.value.en} ${known}` })] : []),
  ];
  return (
    <div class="table-foot">
      <span>
        {say({
          zh: `${formatNumber(values.length, 0)}行有数据，${formatNumber(without, 0)}行无数据`,
          en: `${formatNumber(values.length, 0)} ${values.length === 1 ? "row" : "rows"} with data, ${formatNumber(without, 0)} without`,
        })}
      </span>
      <span>{tieDots(facts.join(" · "))}</span>
    </div>
  );
}
