import type { Cell } from "../indicators/cell.ts";
import type { Indicator } from "../indicators/definition.ts";
import type { Figures } from "../indicators/figures.ts";
import type { Atlas } from "../package/atlas.ts";
import type { Region } from "../regions/region.ts";
import { unitOf } from "../words/number.ts";
import { sourcesText } from "../words/passport.ts";
import { absenceText, qualityText } from "../words/terms.ts";
import { type Lang, pick, type Text } from "../words/text.ts";
import type { CsvCell } from "./csv.ts";

/** What is taken away: regions by code, indicators by id, periods of each. Unknown ones throw. */
export interface ExportInput {
  readonly atlas: Atlas;
  readonly figures: Figures;
  readonly codes: readonly string[];
  readonly indicators: readonly string[];
  /** Periods of each indicator, by its id: series need not cover the same years. An indicator left out has none. */
  readonly periods: Readonly<Record<string, readonly string[]>>;
  readonly lang: Lang;
}

/** One value on its way out. */
export interface ExportValue {
  readonly region: Region;
  readonly indicator: Indicator;
  readonly period: string;
  readonly cell: Cell;
}

/** A number without the noise of binary fractions: 12 significant digits. */
export function clean(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12));
}

/** The regions of an export in the order of their codes in it, each once. Throws on an unknown code. */
export function exportedRegions({ atlas, codes }: ExportInput): readonly Region[] {
  return [...new Set(codes)].map((code) => {
    const region = atlas.regions.byCode.get(code);
    if (!region) throw new RangeError(`unknown region: ${code}`);
    return region;
  });
}

/** Every value asked for of one region, also missing ones. Throws on an unknown indicator. */
export function exportedValues({ atlas, figures, indicators, periods }: ExportInput, region: Region): ExportValue[] {
  return indicators.flatMap((id) => {
    const indicator = atlas.indicators.find((one) => one.id === id);
    if (!indicator) throw new RangeError(`unknown indicator: ${id}`);
    return (periods[id] ?? []).map((period) => ({
      region,
      indicator,
      period,
      cell: figures.of(id, region.code, period),
    }));
  });
}

const HEADINGS: readonly Text[] = [
  { zh: "代码", en: "Code" },
  { zh: "名称", en: "Name" },
  { zh: "上级", en: "Part of" },
  { zh: "层级", en: "Level" },
  { zh: "指标", en: "Indicator" },
  { zh: "时期", en: "Period" },
  { zh: "数值", en: "Value" },
  { zh: "下限", en: "Low" },
  { zh: "上限", en: "High" },
  { zh: "单位", en: "Unit" },
  { zh: "质量", en: "Quality" },
  { zh: "来源", en: "Source" },
  { zh: "备注", en: "Note" },
];
const SAMPLE: Text = { zh: "示例", en: "Sample" };

/** A table and how many of its values are samples. */
export interface ExportTable {
  readonly rows: readonly (readonly CsvCell[])[];
  readonly samples: number;
}

function rowOf({ atlas, lang }: ExportInput, { region, indicator, period, cell }: ExportValue): CsvCell[] {
  const parent = region.parent === null ? undefined : atlas.regions.byCode.get(region.parent);
  const level = atlas.regions.levels.find((one) => one.id === region.level);
  const name = (one: Region) => (lang === "en" && one.nameEn ? one.nameEn : one.name);
  const has = cell.value !== null;
  return [
    region.code,
    name(region),
    parent ? name(parent) : "",
    level ? pick(level.name, lang) : region.level,
    pick(indicator.name, lang),
    period,
    clean(cell.value),
    clean(cell.low),
    clean(cell.high),
    unitOf(indicator, lang),
    has ? qualityText(cell.quality, lang) : "",
    sourcesText(cell.sources, atlas, lang),
    cell.note ? pick(cell.note, lang) : has ? "" : absenceText(cell.absence, lang),
  ];
}

/**
 * The table of an export with its heading: one row a region, indicator and period, in this order, in words of the
 * language. A missing value is empty and its note says why. If any value is a sample a last column 「示例」 marks each of
 * them.
 */
export function exportRows(input: ExportInput): ExportTable {
  const values = exportedRegions(input).flatMap((region) => exportedValues(input, region));
  const isSample = ({ cell }: ExportValue) => cell.value !== null && cell.quality === "sample";
  const samples = values.filter(isSample).length;
  const heading: CsvCell[] = HEADINGS.map((text) => text[input.lang]);
  const yes = input.lang === "zh" ? "是" : "yes";
  const mark = (value: ExportValue) => (samples > 0 ? [isSample(value) ? yes : ""] : []);
  if (samples > 0) heading.push(SAMPLE[input.lang]);
  return { rows: [heading, ...values.map((value) => [...rowOf(input, value), ...mark(value)])], samples };
}
