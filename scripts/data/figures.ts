import type { Text } from "../../src/core/words/text.ts";
import { noteText } from "./english/notes.ts";
import { QUALITY } from "./quality.ts";
import { CITY, regionOf } from "./regions.ts";
import { type RemarkRow, remarkRow } from "./remarks.ts";
import type { SourceList } from "./sources.ts";
import type { Row } from "./table.ts";

/** A row of `figures-*.csv`. */
export interface FigureRow {
  readonly code: string;
  readonly indicator: string;
  readonly period: string;
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly quality: string;
  readonly source: string;
  readonly note: string;
  readonly note_en: string;
}

export const FIGURE_FIELDS = [
  "code",
  "indicator",
  "period",
  "value",
  "low",
  "high",
  "quality",
  "source",
  "note",
  "note_en",
] as const;

/** Ids by the name in the facts, without the census in brackets. */
const IDS: Readonly<Record<string, string>> = {
  GDP: "gdp",
  GDP增速: "gdp_growth",
  人均GDP: "gdp_per_head",
  人均GDP增速: "gdp_per_head_growth",
  第一产业增加值: "gdp_primary",
  第二产业增加值: "gdp_secondary",
  第三产业增加值: "gdp_tertiary",
  全国综合实力百强县市排名: "top100_rank",
  规上工业总产值: "industry_output",
  规上工业增加值: "industry_added",
  规上工业增加值增速: "industry_added_growth",
  工业投资: "industry_investment",
  一般公共预算收入: "fiscal_revenue",
  一般公共预算收入增速: "fiscal_revenue_growth",
  地方一般公共预算收入: "fiscal_revenue",
  地方一般公共预算收入增速: "fiscal_revenue_growth",
  城镇居民人均可支配收入: "urban_income",
  城镇居民人均可支配收入增速: "urban_income_growth",
  农村居民人均可支配收入: "rural_income",
  农村居民人均可支配收入增速: "rural_income_growth",
  年末常住人口: "population",
  年末城镇常住人口: "urban_population",
  常住人口城镇化率: "urbanisation",
  土地面积: "land_area",
  "村(居)委会合计": "committees",
  村民委员会数: "village_committees",
  行政村数: "village_committees",
  "居民委员会(社区)数": "neighbourhood_committees",
  社区数: "neighbourhood_committees",
};

/** Ids of the names that carry a census in brackets. */
const CENSUS_IDS: Readonly<Record<string, string>> = {
  常住人口: "census_population",
  城镇人口: "census_urban",
  乡村人口: "census_rural",
  常住人口城镇化率: "census_urbanisation",
  男性常住人口: "census_men",
  女性常住人口: "census_women",
  性别比: "sex_ratio",
  "0-14岁人口比重": "age_0_14",
  "15-64岁人口比重": "age_15_64",
  "60岁及以上人口比重": "age_60",
  "65岁及以上人口比重": "age_65",
  家庭户数: "census_households",
  户均人口: "household_size",
  一人户数: "one_person_households",
  人均住房建筑面积: "housing_area",
  平均受教育年限: "schooling",
  "15岁及以上文盲率": "illiteracy",
  户口在本县其他乡镇街道: "migrants_county",
  户口在本省其他县: "migrants_province",
  户口在省外: "migrants_outside",
  户籍人口: "registered_population",
};

/** Figures whose unit differs from their indicator's: what they are divided by, and what they were. */
const CONVERTED: Readonly<Record<string, readonly [divisor: number, from: Text]>> = {
  gdp_per_head: [10000, { zh: "原单位元。", en: "Converted from yuan." }],
};

/** Facts parted into numbers on series and remarks. Every row of the facts is in exactly one of the two. */
export interface Parted {
  readonly figures: readonly FigureRow[];
  readonly remarks: readonly RemarkRow[];
  /** Rows of the facts that are remarks because a better one holds their place. */
  readonly outranked: number;
}

/**
 * Parts the facts. A row is a figure if its year is a year, its value a number and its name one of a series; of several
 * figures for one region, indicator and year the best grade stands, the first of equals, and the others become remarks
 * that say so. Throws where a region or an indicator is unknown.
 */
export function partFacts(rows: readonly Row[], sources: SourceList): Parted {
  const best = new Map<string, Row>();
  for (const row of rows) {
    const key = figureKey(row);
    if (key === null) continue;
    const standing = best.get(key);
    if (!standing || (row.grade ?? "") < (standing.grade ?? "")) best.set(key, row);
  }
  const figures: FigureRow[] = [];
  const remarks: RemarkRow[] = [];
  let outranked = 0;
  for (const row of rows) {
    const key = figureKey(row);
    const standing = key === null ? undefined : best.get(key);
    if (standing === row) figures.push(figureRow(row, sources));
    else {
      if (standing) outranked++;
      remarks.push(remarkRow(row, sources, standing));
    }
  }
  return { figures, remarks, outranked };
}

/** What the package adds to the facts: estimates computed from them, and what the goals' notes report. */
export function addedFigures(facts: readonly FigureRow[]): FigureRow[] {
  return [
    ...remainderGdp(facts),
    {
      code: "441284",
      indicator: "top100",
      period: "2024",
      value: "1",
      low: "",
      high: "",
      quality: "published",
      source: sourceOf(facts, "441284", "gdp", "2023"),
      note: "2024年入选赛迪、国信两份全国百强县（市）榜单。",
      note_en: "On two lists of the country’s top 100 counties in 2024 (CCID and Guoxin).",
    },
  ];
}

/** The source of a figure that is there for sure. Throws where it is not. */
export function sourceOf(facts: readonly FigureRow[], region: string, id: string, when: string): string {
  const found = facts.find(({ code, indicator, period }) => code === region && indicator === id && period === when);
  if (!found) throw new Error(`${id} of ${region} in ${when} is not in the facts`);
  return found.source;
}

/**
 * GDP of 德庆 and 鼎湖 in 2023: what the city's figure leaves after the six known counties, parted as in 2021. The bounds
 * move the part by 5 percentage points either way.
 */
function remainderGdp(facts: readonly FigureRow[]): FigureRow[] {
  const gdp = (code: string, period: string) => {
    const found = facts.find((row) => row.code === code && row.indicator === "gdp" && row.period === period);
    if (!found) throw new Error(`GDP of ${code} in ${period} is not in the facts`);
    return Number(found.value);
  };
  const known = ["441202", "441204", "441223", "441224", "441225", "441284"];
  const rest = known.reduce((sum, code) => sum - gdp(code, "2023"), gdp(CITY, "2023"));
  const deqing = gdp("441226", "2021");
  const part = deqing / (deqing + gdp("441203", "2021"));
  const note = {
    zh: `估计：全市减其余六县区得${rest.toFixed(2)}亿元，按2021年两地比例拆分，上下限为比例±5个百分点。`,
    en: `Estimate: the city less the other six leaves ¥${(rest / 10).toFixed(3)} bn, split between the two as in 2021; the bounds move the split by 5 percentage points either way.`,
  };
  return [["441203", 1 - part] as const, ["441226", part] as const].map(([code, share]) => ({
    code,
    indicator: "gdp",
    period: "2023",
    value: (rest * share).toFixed(2),
    low: (rest * (share - 0.05)).toFixed(2),
    high: (rest * (share + 0.05)).toFixed(2),
    quality: "estimate",
    source: "estimate",
    note: note.zh,
    note_en: note.en,
  }));
}

function indicatorOf(name: string): string | null {
  const bracket = /^(.*)\(([六七]普)[^)]*\)$/.exec(name);
  const id = bracket ? CENSUS_IDS[bracket[1] ?? ""] : IDS[name];
  return id ?? null;
}

function figureKey(row: Row): string | null {
  const id = indicatorOf(row.indicator ?? "");
  if (id === null || !/^\d{4}$/.test(row.year ?? "") || !/^-?\d+(\.\d+)?$/.test(row.value ?? "")) return null;
  return `${regionOf(row)} ${id} ${row.year}`;
}

function figureRow(row: Row, sources: SourceList): FigureRow {
  const indicator = indicatorOf(row.indicator ?? "") ?? "";
  const [divisor, converted] = CONVERTED[indicator] ?? [1, null];
  const note = noteText(row.note ?? "");
  const notes = [note, converted].filter((one) => one !== null);
  return {
    code: regionOf(row),
    indicator,
    period: row.year ?? "",
    value: String(Number(row.value) / divisor),
    low: "",
    high: "",
    quality: QUALITY[row.grade ?? ""] ?? "unverified",
    source: sources.idOf(row.source_title ?? "", row.source_url),
    note: notes.map(({ zh }) => zh).join(""),
    note_en: notes.map(({ en }) => en).join(" "),
  };
}
