import { readHeading } from "../clinic/heading.ts";
import { likelyIndicators } from "../clinic/likeness.ts";
import type { Indicator } from "../indicators/definition.ts";
import type { Region, Regions } from "../regions/region.ts";
import { formatPeriod } from "../words/period.ts";
import type { Lang } from "../words/text.ts";

/** What an empty table is made for. */
export interface TemplateInput {
  readonly regions: Regions;
  readonly level: string;
  readonly indicators: readonly Indicator[];
  /** All indicators that a heading may be taken for. */
  readonly among: readonly Indicator[];
  readonly period: string;
  readonly lang: Lang;
}

/**
 * A table without figures, to be filled in and opened again: one row a region of the level with code, name and the names of
 * the levels above that can be chosen, and one column an indicator. All cells are texts; codes are to be written as such.
 */
export function templateRows(input: TemplateInput): readonly (readonly string[])[] {
  const { regions, level, indicators, lang } = input;
  const rank = regions.levels.findIndex(({ id }) => id === level);
  const above = regions.levels.slice(0, Math.max(rank, 0)).filter(({ shown }) => shown);
  const first = lang === "zh" ? ["代码", "名称"] : ["Code", "Name"];
  const head = [
    ...first,
    ...above.map(({ name }) => name[lang]),
    ...indicators.map((one) => templateHeading(one, input)),
  ];
  const rows = (regions.byLevel.get(level) ?? []).map((region) => {
    const outer = above.map(({ id }) => {
      let at = regions.byCode.get(region.parent ?? "");
      while (at && at.level !== id) at = regions.byCode.get(at.parent ?? "");
      return at ? nameOf(at, lang) : "";
    });
    return [region.code, nameOf(region, lang), ...outer, ...indicators.map(() => "")];
  });
  return [head, ...rows];
}

/** The name alone, which the clinic holds against the code. */
function nameOf({ name, nameEn }: Region, lang: Lang): string {
  return lang === "zh" ? name : nameEn || name;
}

/**
 * The heading of an indicator with unit and period, such as 2024年地区生产总值（亿元）. The unit is left out where the
 * heading would no longer be taken for the indicator.
 */
export function templateHeading(indicator: Indicator, { among, period, lang }: Omit<TemplateInput, "level">): string {
  const name = indicator.name[lang];
  const unit = indicator.unit[lang] || indicator.unit.zh;
  // In front, since a name may hold a year as well; as packages write it in English, since months are not read in words.
  const when = lang === "zh" ? formatPeriod(period, "zh") : `${period} `;
  const forms = [`${when}${name}${lang === "zh" ? `（${unit}）` : ` (${unit})`}`, `${when}${name}`];
  return forms.find((form) => readsBack(form, indicator, among)) ?? `${period} ${indicator.id}`;
}

function readsBack(form: string, { id }: Indicator, among: readonly Indicator[]): boolean {
  const { measure, unit } = readHeading(form);
  const [best, next] = likelyIndicators(measure, unit, among);
  return best?.id === id && best.score >= 0.8 && best.score > (next?.score ?? 0);
}
