import { foldWidth } from "../table/fold.ts";

/** A time found in a text, and what is left of it. */
export interface FoundPeriod {
  /**
   * As packages write it: 2023, 2023-12, 2023Q1, 2023H1. "" for a time that is none of these, such as 2023年1-9月 or
   * 2020—2023年, and for a part of a year that is not named with it.
   */
  readonly period: string;
  readonly rest: string;
  /** The part of a year that is named without its year, such as 上半年; missing where there is none. */
  readonly part?: string;
  /** Whether it is several years. */
  readonly span?: true;
}

/** Writes what a form found; "" for a time that is no period. */
type Write = (year: string, from: string, to: string) => string;
type Form = readonly [RegExp, Write];

const CHINESE = "一二三四五六七八九十";
const YEAR = "(?<![\\d.])((?:19|20)\\d{2})";
const TO = "\\s*[-—–―~〜至到]+\\s*";
const NUMBER = `(\\d{1,2}|[${CHINESE}]{1,3})`;
const MONTH = "(1[0-2]|0?[1-9])";
const SAID_MONTH = `(1[0-2]|0?[1-9]|十[一二]?|[${CHINESE.slice(0, 9)}])\\s*月(?:份|底|末)?`;
const MONTHS = `${NUMBER}\\s*月?份?${TO}${NUMBER}\\s*月份?(?:底|末|止)?(?:\\s*累计)?`;
/** Quarters or single months taken together, or the first few of a year. */
const SEVERAL = `(?:第?${NUMBER}季?度?(?:${TO}|、)第?${NUMBER}季度?|${NUMBER}\\s*月?[、和]${NUMBER}\\s*月|前\\s*(?:${NUMBER}|两|几)\\s*个?(?:季度?|月))`;
const DATE = "(?:19|20)\\d{2}(?:年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?)?";

/** What is named after its year and is less than one, from the most to the least telling. */
const PARTS: readonly Form[] = [
  [new RegExp(`${YEAR}\\s*(?:年度?|[-/.])?\\s*${MONTHS}`), months],
  [new RegExp(`${YEAR}\\s*年?度?\\s*${SEVERAL}`), () => ""],
  [new RegExp(`${YEAR}\\s*-?\\s*[QH]\\d${TO}[QH]?\\d`, "i"), () => ""],
  [new RegExp(`${YEAR}\\s*年?\\s*第?([一二三四1-4])季度?`), (year, part) => `${year}Q${numberOf(part)}`],
  [new RegExp(`${YEAR}\\s*-?\\s*Q([1-4])`, "i"), (year, part) => `${year}Q${part}`],
  [new RegExp(`${YEAR}\\s*年?\\s*(上|下)半年`), (year, part) => `${year}H${part === "上" ? 1 : 2}`],
  [new RegExp(`${YEAR}\\s*-?\\s*H([12])(?!\\w)`, "i"), (year, part) => `${year}H${part}`],
  [new RegExp(`${YEAR}\\s*年\\s*${SAID_MONTH}(?:\\s*\\d{1,2}\\s*日)?`), month],
  [new RegExp(`${YEAR}[-/.]${MONTH}(?:[-/.]\\d{1,2})?(?!\\d)`), month],
  [new RegExp(`${YEAR}(1[0-2]|0[1-9])(?!\\d)`), month],
];

const SPAN: Form = [
  new RegExp(
    `${YEAR}\\s*(?:年度?|[-/.年]\\s*\\d{1,2}(?:月(?:\\d{1,2}日)?|[-/.]\\d{1,2})?)?(?:${TO}|\\s*[、,和及与]\\s*)(?:${DATE}度?|\\d{2}年度?)`,
  ),
  () => "",
];

/** 末 and 底 stay with what follows: 2023年末常住人口 is 年末常住人口 of 2023. */
const YEARS: readonly Form[] = [
  [new RegExp(`${YEAR}\\s*年度?(?=[末底])`), (year) => year],
  [new RegExp(`${YEAR}\\s*年度?`), (year) => year],
  [new RegExp(`${YEAR}(?!\\d)`), (year) => year],
];

const FORMS: readonly Form[] = [SPAN, ...PARTS, ...YEARS];

const DATES = new RegExp(DATE, "g");
/** Without any of these a text names no time. */
const ANY = /(?:19|20)\d{2}|[月季]|半年/;

/** A part of a year on its own. A month in Chinese numerals ends a word, as it does not in the name of a place, 二月田村. */
const PART = new RegExp(
  `${MONTHS}|${SEVERAL}|[上下]半年|第?[一二三四1-4]季度|(?<![\\d.])(?:${MONTH}\\s*月(?!龄)|(?:十[一二]?|[一二三四五六七八九])月(?=$|[份底末\\s()累]))(?:份|底|末)?`,
);

const ISSUED = "(?:印发|印制|发布|公布|编制|制表|填报|填表|上报|报送|打印|整理|更新)";
/** When a table was made and of which year its prices are, which say nothing of the time of its figures. */
const ASIDE = new RegExp(
  `(?:按|以)?${DATE}度?的?(?=不变价|可比价|价格|为基期|(?:为|\\s*=)\\s*100(?!\\d))|[(]?\\s*(?:${ISSUED}(?:(?:时间|日期)\\s*:?|:)\\s*${DATE}|${DATE}${ISSUED}(?=$|[\\s),。;的]))\\s*[)]?`,
  "g",
);

function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [tens, ones = ""] = text.includes("十") ? text.split("十") : ["0", text];
  const digit = (sign: string | undefined) => (sign ? CHINESE.indexOf(sign) + 1 : 0);
  return (tens === "" ? 1 : digit(tens)) * 10 + digit(ones);
}

function month(year: string, part: string): string {
  return `${year}-${String(numberOf(part)).padStart(2, "0")}`;
}

/** Months taken together, where they are a year, a half or a quarter of one. */
function months(year: string, from: string, to: string): string {
  const [first, last] = [numberOf(from), numberOf(to)];
  if (first === 1 && last === 12) return year;
  if (last - first === 5 && last % 6 === 0) return `${year}H${last / 6}`;
  return last - first === 2 && last % 3 === 0 ? `${year}Q${last / 3}` : "";
}

/** What the first of some forms to occur in a text finds; of those at one place the first form. */
function firstOf(forms: readonly Form[], text: string) {
  let first: { readonly found: RegExpExecArray; readonly form: Form } | null = null;
  for (const form of forms) {
    const found = form[0].exec(text);
    if (found && (!first || found.index < first.found.index)) first = { found, form };
  }
  if (!first) return null;
  const { found, form } = first;
  const [all, year = "", from = "", to = ""] = found;
  return { period: form[1](year, from, to), form, year, all, at: found.index };
}

/** The period that a part of a year is in a year, as packages write both; "" where it is none. */
function partOf(year: string, part: string): string {
  return firstOf(PARTS, `${year}年${part}`)?.period ?? "";
}

/**
 * The first time that a text names; `null` where it names none. A date gives its month, and one of issue or of prices is passed over.
 * What a text counts from the start of a year is no month.
 */
export function findPeriod(text: string): FoundPeriod | null {
  const whole = foldWidth(text);
  if (!ANY.test(whole)) return null;
  const folded = whole.replace(ASIDE, " ");
  const first = firstOf(FORMS, folded);
  const before = folded.slice(0, first?.at ?? 0);
  const after = folded.slice(first ? first.at + first.all.length : 0);
  // 年 goes with 末 and 底 and not with the number.
  const left = first && /^[末底]/.test(after) && first.all.includes("年") ? `${before}年${after}` : before + after;
  const [part = null] = PART.exec(left.replace(DATES, " ")) ?? [];
  const rest = tidy(part === null ? left : left.replace(part, ""));
  if (!first) return part === null ? null : { period: "", rest, part };
  if (first.form === SPAN) {
    const years = new Set(first.all.match(/(19|20)\d{2}|\d{2}(?=年度?$)/g));
    return years.size > 1 ? { period: "", rest, span: true } : { period: "", rest };
  }
  const period = part === null ? first.period : partOf(first.year, part);
  return { period: /-|Q[2-4]/.test(period) && left.includes("累计") ? "" : period, rest };
}

/** The period that a cell of a column of periods holds: nothing but a period, or a date; `null` for anything else. */
export function readPeriod(text: string): string | null {
  const found = namesTime(text) ? findPeriod(text) : null;
  return found?.rest === "累计" && found.period.length === 4 ? null : found?.period || null;
}

/** Whether a cell holds nothing but a time, be it a period or not. */
export function namesTime(text: string): boolean {
  const found = findPeriod(text);
  return found !== null && /^(年[末底]|累计)?$/.test(found.rest);
}

/**
 * The period that a month or quarter makes with its year, as 6 in a column of months and 2023 do; `null` where either is
 * none. 全年 is the year. `unit` is what a plain number counts.
 */
export function joinPeriod(year: string | null, text: string, unit: "月" | "季度"): string | null {
  const part = foldWidth(text);
  const whole = readPeriod(part);
  if (whole !== null && year !== null && whole.startsWith(year)) return whole;
  if (year === null || !/^\d{4}$/.test(year) || part === "") return null;
  if (/^(全年|年度?)$/.test(part)) return year;
  const named = /^\d{1,2}$/.test(part) ? `${part}${unit}` : part.replace(/^Q([1-4])$/i, "$1季度");
  return namesTime(named) ? partOf(year, named) || null : null;
}

/** Another year than the one that is named, unless something is only held against it. */
const BEFORE = /(?<![比较])(上年|去年|前年|(?<!年)同期)(?!(同[期月])?\s*=)/;

/**
 * The period of a column: what its heading names, else what the texts around its table do, as 上半年 does with a year
 * around it. `null` where they name none, where they name a time that is no period, and where a heading such as 上年 is of
 * another time than they are. Several years around a table tell nothing.
 */
export function periodOf(heading: string, around: readonly string[]): string | null {
  const own = findPeriod(heading);
  if (BEFORE.test(heading)) return null;
  if (own && own.part === undefined) return own.period || null;
  const outer = periodAround(around);
  if (outer === null) return null;
  if (own?.part !== undefined) return partOf(outer.slice(0, 4), own.part) || null;
  return /-|Q[2-4]/.test(outer) && heading.includes("累计") ? null : outer;
}

function periodAround(texts: readonly string[]): string | null {
  const found = texts.map(findPeriod).filter((one) => one !== null && !one.span) as readonly FoundPeriod[];
  const [part, first] = [found.find((one) => one.part !== undefined)?.part, found.find(({ period }) => period !== "")];
  if (!first || found.some((one) => one.period === "" && one.part === undefined)) return null;
  if (part !== undefined) return partOf(first.period.slice(0, 4), part) || null;
  // A half or a quarter of the year that a title names, as in the name of the sheet.
  const finer = found.find(({ period }) => period.startsWith(first.period) && /[QH]\d$/.test(period));
  return (finer ?? first).period;
}

function tidy(text: string): string {
  return text
    .replace(/[（(]\s*[)）]/g, "")
    .replace(/^[\s_@·,，:：/-]+|[\s_@·,，:：/-]+$/g, "")
    .trim();
}
