import type { Method } from "../classes/classification.ts";
import type { VerdictStatus } from "../goals/goal.ts";
import type { Absence, Cell } from "../indicators/cell.ts";
import type { Quality } from "../indicators/quality.ts";
import type { Level } from "../regions/region.ts";
import { formatNumber } from "./number.ts";
import type { Lang, Text } from "./text.ts";

const QUALITY: Readonly<Record<Quality, Text>> = {
  official: { zh: "官方", en: "official" },
  published: { zh: "公开", en: "published" },
  unverified: { zh: "待核", en: "unverified" },
  estimate: { zh: "估计", en: "estimate" },
  sample: { zh: "示例", en: "sample" },
};

/** The word on a quality badge. */
export function qualityText(quality: Quality, lang: Lang): string {
  return QUALITY[quality][lang];
}

/** What stands across every view and export that rests on sample values. */
export function sampleText(lang: Lang): string {
  return lang === "zh"
    ? "示例数据 数值由程序生成，仅用于演示 · 不代表真实情况"
    : "Sample data. Generated for demonstration; not real figures.";
}

const ABSENCE: Readonly<Record<Absence, Text>> = {
  unpublished: { zh: "未公布", en: "not published" },
  unjoined: { zh: "未匹配到区域", en: "not joined to a region" },
  invalid: { zh: "原值不是数字", en: "the value is not a number" },
  break: { zh: "口径不可比", en: "not comparable across the series break" },
  incomplete: { zh: "数据不齐全", en: "incomplete data" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
  "not-connected": { zh: "路网不通", en: "not connected" },
};

/** Why a value is missing; without a known reason, that it is not published. */
export function absenceText(absence: Absence | null, lang: Lang): string {
  return ABSENCE[absence ?? "unpublished"][lang];
}

/** Of how many parts a sum lacks some, as a note beside its absence. */
export function incompleteNote(withData: number, total: number): Text {
  const { zh, en } = ABSENCE.incomplete;
  return { zh: `${zh}：${total}个中${withData}个有数据`, en: `${en}: ${withData} of ${total}` };
}

/** Why a value is missing; of a sum that lacks parts how many of them. */
export function missingText({ absence, note }: Cell, lang: Lang): string {
  return absence === "incomplete" && note ? note[lang] : absenceText(absence, lang);
}

const METHOD: Readonly<Record<Method, Text>> = {
  natural: { zh: "自然断点", en: "Natural breaks" },
  quantile: { zh: "分位数", en: "Quantiles" },
  equal: { zh: "等间距", en: "Equal steps" },
  deviation: { zh: "标准差", en: "Standard deviation" },
  headtail: { zh: "头尾", en: "Head–tail" },
  geometric: { zh: "几何", en: "Geometric" },
  pretty: { zh: "取整", en: "Rounded" },
  manual: { zh: "手动", en: "Manual" },
};

/** Name of a classification method. */
export function methodText(method: Method, lang: Lang): string {
  return METHOD[method][lang];
}

const VERDICT: Readonly<Record<VerdictStatus, Text>> = {
  met: { zh: "达标", en: "Met" },
  not: { zh: "未达标", en: "Not met" },
  uncertain: { zh: "不确定", en: "Uncertain" },
  none: { zh: "无数据", en: "No data" },
};

/** The word that goes with a verdict's mark. */
export function verdictText(status: VerdictStatus, lang: Lang): string {
  return VERDICT[status][lang];
}

export type Noun = Level["noun"];

const plural = new Intl.PluralRules("en");

/** The bare noun in Chinese (县), whether or not the package declared it with its measure word (个县). */
export function bareNoun(noun: Noun): string {
  return noun.zh.replace(/^个/, "");
}

/** The English noun in the number that agrees with a count. */
export function nounFor(noun: Noun, count: number): string {
  return plural.select(count) === "one" ? noun.one : noun.other;
}

const ordinal = new Intl.PluralRules("en", { type: "ordinal" });
const ENDINGS: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };

/** An English ordinal: 1st, 22nd, 95th, 1,024th. */
export function ordinalText(number: number): string {
  return `${formatNumber(number, 0)}${ENDINGS[ordinal.select(number)]}`;
}
