import { quantileOf } from "../../core/classes/quantile.ts";
import { goalAll } from "../../core/words/goals.ts";
import { decimalsFor, formatCell, formatNumber } from "../../core/words/number.ts";
import { cells, figures, indicator, period, regions, shown } from "../../state/chain.ts";
import { verdict } from "../../state/goals.ts";
import { lang, say } from "../../state/settings.ts";

/** Rows with and without data, the median, and the value of the whole, which is aggregated and never a mean. */
export function Foot() {
  if (verdict.value) {
    const noun = shown.value.regions.levels.find((one) => one.id === verdict.value?.level)?.noun;
    return <div class="table-foot">{noun && goalAll(verdict.value, noun, lang.value)}</div>;
  }
  const values = cells.value.flatMap((cell) => (cell.value === null ? [] : [cell.value])).sort((a, b) => a - b);
  const without = regions.value.length - values.length;
  const decimals = decimalsFor(indicator.value, values);
  const median = values.length > 0 ? quantileOf(values, 1, 2) : null;
  const plain = indicator.value.kind !== "flag" && indicator.value.kind !== "category";
  const whole =
    period.value === null ? null : figures.value.aggregate(indicator.value.id, [shown.value.root], period.value).cell;
  const facts = [
    ...(plain && median !== null ? [`${say({ zh: "中位数", en: "Median" })} ${formatNumber(median, decimals)}`] : []),
    ...(plain && whole && whole.value !== null
      ? [
          `${say({ zh: "全市", en: "City" })} ${formatCell(whole, indicator.value, lang.value, { decimals, mark: false, unit: false })}`,
        ]
      : []),
  ];
  return (
    <div class="table-foot">
      <span>
        {say({
          zh: `${values.length}行有数据，${without}行无数据`,
          en: `${values.length} rows with data, ${without} without`,
        })}
      </span>
      <span>{facts.join(" · ")}</span>
    </div>
  );
}
