import { relatedGoals } from "../../core/goals/related.ts";
import { comparePeriods } from "../../core/indicators/period.ts";
import { worstQuality } from "../../core/indicators/quality.ts";
import { citationsOf } from "../../core/profile/citations.ts";
import { keyFigures } from "../../core/profile/keys.ts";
import { placingsOf } from "../../core/profile/placings.ts";
import { comparableUntil, regionSeries } from "../../core/profile/series.ts";
import { wholeOf } from "../../core/profile/whole.ts";
import type { Region } from "../../core/regions/region.ts";
import { decimalsFor, glue } from "../../core/words/number.ts";
import { formerText, regionName } from "../../core/words/place.ts";
import { profileText } from "../../core/words/sentences.ts";
import { bareNoun, nounFor } from "../../core/words/terms.ts";
import { go, view } from "../../state/address.ts";
import { figures, indicator, period, shown } from "../../state/chain.ts";
import { verdicts } from "../../state/goals.ts";
import { compared } from "../../state/scene.ts";
import { lang, say } from "../../state/settings.ts";
import { today } from "../../state/today.ts";
import { whole } from "../../state/whole.ts";
import { Badge } from "../parts/Badge.tsx";
import { Citations } from "../parts/Citations.tsx";
import { Children } from "./Children.tsx";
import { Development } from "./Development.tsx";
import { Keys } from "./Keys.tsx";
import { open } from "./open.ts";
import { Related } from "./Related.tsx";
import { Remarks } from "./Remarks.tsx";

/** The period to speak of: the one on show where the region's level has it, else that level's latest. */
function periodFor(region: Region): string | null {
  const own = figures.value.periods(indicator.value.id, region.level).map((one) => one.period);
  if (period.value !== null && own.includes(period.value)) return period.value;
  return figures.value.latest(indicator.value.id, region.level);
}

/** Parent, groups, code and what lies below. */
function Meta({ region }: { region: Region }) {
  const { regions, groups, root } = shown.value;
  const parent = region.parent === null ? undefined : regions.byCode.get(region.parent);
  const county = parent && parent.code !== root ? parent.code : region.code;
  const inside = groups.filter((group) => group.members.includes(county) && group.id.length > 0).slice(0, 1);
  const children = (regions.childrenOf.get(region.code) ?? []).filter(
    (one) => regions.levels.find((level) => level.id === one.level)?.shown,
  );
  const noun = regions.levels.find((one) => one.id === children[0]?.level)?.noun;
  return (
    <p class="profile-meta">
      {parent && (
        <span>
          <button type="button" class="link" onClick={() => open(parent.code)}>
            {regionName(parent, regions, lang.value)}
          </button>
        </span>
      )}
      {inside.map((group) => (
        <span key={group.id}>{say(group.short)}</span>
      ))}
      <span>{region.code}</span>
      {noun && children.length > 0 && (
        <span>
          {say({
            zh: `下辖${children.length}个${bareNoun(noun)}`,
            en: `${children.length} ${nounFor(noun, children.length)}`,
          })}
        </span>
      )}
      {region.former.length > 0 && <span>{formerText(region, lang.value)}</span>}
    </p>
  );
}

/** Puts the region beside the group or region compared first, unless it is that itself. */
function compareWith(region: Region): void {
  const [first, second] = compared.peek() ?? [];
  const other = first?.id === region.code ? second : first;
  go({ tab: "compare", groups: [region.code, other?.id ?? shown.peek().root] });
}

/** The profile of one region. */
export function One({ region }: { region: Region }) {
  const when = periodFor(region);
  const one = indicator.value;
  const cell = when === null ? null : figures.value.of(one.id, region.code, when);
  const series = regionSeries(figures.value, one.id, region);
  const plain = one.kind !== "flag" && one.kind !== "category";
  const decimals = decimalsFor(
    one,
    series.map(({ value }) => value),
  );
  const remarks = shown.value.remarks.filter(({ code }) => code === region.code);
  const keys = keyFigures(shown.value, figures.value, region, one.id, when, 4);
  const related = relatedGoals(region.code, verdicts.value, shown.value);
  return (
    <>
      <header class="profile-head">
        <h2>{regionName(region, shown.value.regions, lang.value)}</h2>
        {cell && cell.value !== null && <Badge quality={worstQuality([cell.quality])} />}
        <button type="button" class="link profile-compare" onClick={() => compareWith(region)}>
          {say({ zh: "对比", en: "Compare" })}
        </button>
      </header>
      <Meta region={region} />
      <p class="sentence">
        {when === null || !cell
          ? say({
              zh: `${one.name.zh}在这一级没有数据。`,
              en: `${one.name.en} has no figures at this level.`,
            })
          : glue(
              profileText(
                {
                  name: regionName(region, shown.value.regions, lang.value),
                  period: when,
                  indicator: one,
                  cell,
                  decimals,
                  placings: placingsOf(shown.value, figures.value, one, region, when, lang.value),
                  city: wholeOf(shown.value, figures.value, one, region, when),
                  series: comparableUntil(series, when),
                  goesOn: series.some((point) => comparePeriods(point.period, when) > 0 && point.value !== null),
                  today: today(),
                  whole: whole.value,
                },
                lang.value,
              ),
            )}
      </p>
      {cell?.note && <p class="meta">{say(cell.note)}</p>}
      <Keys keys={keys} region={region} related={related} />
      {plain && <Development region={region} series={series} period={when} decimals={decimals} />}
      <Related related={related} />
      <Children region={region} />
      <Remarks remarks={remarks} />
      <Citations cited={citationsOf([...(cell ? [cell] : []), ...keys.map((key) => key.cell)])} />
      {region.note && <p class="meta">{say(region.note)}</p>}
      <span class="aloud" role="status">
        {view.value.tab === "profile" && regionName(region, shown.value.regions, lang.value)}
      </span>
    </>
  );
}
