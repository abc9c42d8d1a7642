import type { TrendPoint } from "../../core/figures/trend.ts";
import { comparePeriods } from "../../core/indicators/period.ts";
import { comparableUntil, medianSeries } from "../../core/profile/series.ts";
import type { Region } from "../../core/regions/region.ts";
import { formatCell } from "../../core/words/number.ts";
import { regionName } from "../../core/words/place.ts";
import { trendText } from "../../core/words/sentences.ts";
import { figures, indicator, shown } from "../../state/chain.ts";
import { lang, say } from "../../state/settings.ts";
import { Trend } from "../figures/Trend.tsx";

/** The indicator on show over time, with the median of the regions beside this one dashed. */
export function Development({
  region,
  series,
  period,
  decimals,
}: {
  region: Region;
  series: readonly TrendPoint[];
  period: string | null;
  decimals: number;
}) {
  const known = series.filter(({ value }) => value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last || first === last) return null;
  const { regions } = shown.value;
  const parent = region.parent === null ? undefined : regions.byCode.get(region.parent);
  const siblings = parent
    ? (regions.childrenOf.get(parent.code) ?? []).filter((one) => one.level === region.level)
    : [];
  const within = (points: readonly TrendPoint[]) =>
    points.filter(({ period: at }) => comparePeriods(at, first.period) >= 0 && comparePeriods(at, last.period) <= 0);
  const span = within(series);
  const median = within(
    siblings.length > 2
      ? medianSeries(
          figures.value,
          indicator.value.id,
          region.level,
          siblings.map((one) => one.code),
        )
      : [],
  );
  const compares = median.filter(({ value }) => value !== null).length > 1 && parent !== undefined;
  const above = parent ? regionName(parent, regions, lang.value) : "";
  const cell = period === null ? null : figures.value.of(indicator.value.id, region.code, period);
  return (
    <figure class="profile-part">
      <figcaption class="part-head">
        <h3>
          {say(indicator.value.name)}
          {say({ zh: `，${indicator.value.unit.zh}`, en: `, ${indicator.value.unit.en}` })}
        </h3>
        {compares && <span class="meta">{say({ zh: `虚线为${above}中位数`, en: `dashed: median of ${above}` })}</span>}
      </figcaption>
      <Trend
        series={[{ id: region.code, points: span }, ...(compares ? [{ id: "median", points: median }] : [])]}
        tell={trendText(comparableUntil(series, last.period), decimals, lang.value)}
        current={period}
        mark={
          cell && cell.value !== null
            ? formatCell(cell, indicator.value, lang.value, { decimals, mark: false, unit: false })
            : ""
        }
      />
      {span.some((point) => point.afterBreak) && (
        <p class="meta">
          {say({
            zh: "竖线处口径变化，前后不可比。",
            en: "The series breaks at vertical lines; sides do not compare.",
          })}
        </p>
      )}
    </figure>
  );
}
