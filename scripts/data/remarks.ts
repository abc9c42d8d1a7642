import { noteText } from "./english/notes.ts";
import { QUALITY } from "./quality.ts";
import { CITY, regionOf } from "./regions.ts";
import type { SourceList } from "./sources.ts";
import type { Row } from "./table.ts";
import { fullWidth } from "./words.ts";

/** A row of `remarks.csv`: something published that is not a number on a series. An English text is given where it differs. */
export interface RemarkRow {
  readonly code: string;
  readonly title: string;
  readonly title_en: string;
  readonly period: string;
  readonly text: string;
  readonly text_en: string;
  readonly quality: string;
  readonly source: string;
  readonly note: string;
  readonly note_en: string;
}

export const REMARK_FIELDS = [
  "code",
  "title",
  "title_en",
  "period",
  "text",
  "text_en",
  "quality",
  "source",
  "note",
  "note_en",
] as const;

/** English titles by the name in the facts, with the unit where there is one. */
const TITLES: Readonly<Record<string, string>> = {
  三次产业结构: "Primary, secondary and tertiary sector (%)",
  "中心点经纬度(GCJ-02)": "Longitude and latitude of the centre (GCJ-02)",
  "村(居)委会合计": "Village and neighbourhood committees",
  社区数: "Communities",
  "经纬度(维基,近似WGS84)": "Longitude and latitude (Wikipedia, roughly WGS84)",
  行政村数: "Administrative villages",
  规上工业总产值: "Output of larger industrial firms (100 m yuan)",
  "规上工业总产值(“十四五”期间达到)":
    "Output of larger industrial firms reached under the 14th five-year plan (100 m yuan)",
};

/** Remarks the package adds: what the goals' notes report and no series holds; `source` is that of the city's GDP of 2017. */
export function addedRemarks(source: string): RemarkRow[] {
  return [
    {
      code: CITY,
      title: "入选全国千强镇的镇数",
      title_en: "Towns among the country’s top 1,000",
      period: "2023",
      text: "4个",
      text_en: "4",
      quality: "unverified",
      source: "plan",
      note: "国信榜，镇名未取得；见目标G04。",
      note_en: "Guoxin list; the towns’ names are not known. See goal G04.",
    },
    {
      code: CITY,
      title: "GDP（亿元）",
      title_en: "GDP (100 m yuan)",
      period: "2017",
      text: "2200.61",
      text_en: "",
      quality: "published",
      source,
      note: "当年初步核算数，后修订为2110.01，两者不可混用。",
      note_en: "Preliminary figure, later revised to 2,110.01; the two must not be mixed.",
    },
  ];
}

/**
 * A row of the facts as a remark. A year in brackets is approximate and says so; one that is not stated is left out. A
 * better figure in its place, and a bound given for a value, are told in the note. Throws on a name without English title.
 */
export function remarkRow(row: Row, sources: SourceList, standing: Row | undefined): RemarkRow {
  const name = row.indicator ?? "";
  const titleEn = TITLES[name];
  if (titleEn === undefined) throw new Error(`the remark "${name}" has no English title`);
  const year = /\d{4}/.exec(row.year ?? "")?.[0] ?? "";
  const notes = [
    noteText(row.note ?? ""),
    year !== (row.year ?? "") && year !== "" ? { zh: "年份为约数。", en: "The year is approximate." } : null,
    standing
      ? {
          zh: `同一指标同一时期另有更可靠的数${standing.value}，以其为准。`,
          en: `A better figure stands for the same period: ${standing.value}.`,
        }
      : null,
    /^[<>≥≤]/.test(row.value ?? "")
      ? { zh: "公布的是界限，不是数值。", en: "A bound was published, not a value." }
      : null,
  ].filter((one) => one !== null);
  return {
    code: regionOf(row),
    title: fullWidth(`${name}${row.unit ? `（${row.unit}）` : ""}`),
    title_en: titleEn,
    period: year,
    text: row.value ?? "",
    text_en: "",
    quality: QUALITY[row.grade ?? ""] ?? "unverified",
    source: sources.idOf(row.source_title ?? "", row.source_url),
    note: notes.map(({ zh }) => zh).join(""),
    note_en: notes.map(({ en }) => en).join(" "),
  };
}
