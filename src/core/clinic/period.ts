import { foldWidth } from "../table/fold.ts";

/** A period found in a text, and what is left of it. */
export interface FoundPeriod {
  /** As packages write it: 2023, 2023-12, 2023Q1, 2023H1. */
  readonly period: string;
  readonly rest: string;
}

const CHINESE: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };
const YEAR = "(?<![\\d.])((?:19|20)\\d{2})";

/** From the most to the least precise. 末 and 底 stay with what follows: 2023年末常住人口 is 年末常住人口 of 2023. */
const FORMS: readonly (readonly [RegExp, (year: string, part: string) => string])[] = [
  [new RegExp(`${YEAR}\\s*年?\\s*第?([一二三四1-4])季度?`), (year, part) => `${year}Q${CHINESE[part] ?? part}`],
  [new RegExp(`${YEAR}\\s*-?\\s*Q([1-4])`, "i"), (year, part) => `${year}Q${part}`],
  [new RegExp(`${YEAR}\\s*年?\\s*(上|下)半年`), (year, part) => `${year}H${part === "上" ? 1 : 2}`],
  [new RegExp(`${YEAR}\\s*-?\\s*H([12])(?!\\w)`, "i"), (year, part) => `${year}H${part}`],
  [new RegExp(`${YEAR}\\s*年\\s*(1[0-2]|0?[1-9])\\s*月(?:份|底|末)?(?:\\s*\\d{1,2}\\s*日)?`), month],
  [new RegExp(`${YEAR}[-/.](1[0-2]|0?[1-9])(?:[-/.]\\d{1,2})?(?!\\d)`), month],
  [new RegExp(`${YEAR}(1[0-2]|0[1-9])(?!\\d)`), month],
  [new RegExp(`${YEAR}\\s*年度?(?=[末底])`), (year) => year],
  [new RegExp(`${YEAR}\\s*年度?`), (year) => year],
  [new RegExp(`${YEAR}(?!\\d)`), (year) => year],
];

function month(year: string, part: string): string {
  return `${year}-${part.padStart(2, "0")}`;
}

/** The first period a text names; `null` where it names none. A date gives its month. */
export function findPeriod(text: string): FoundPeriod | null {
  const folded = foldWidth(text);
  for (const [form, write] of FORMS) {
    const found = form.exec(folded);
    if (!found) continue;
    const before = folded.slice(0, found.index);
    const after = folded.slice(found.index + found[0].length);
    // 年 goes with 末 and 底 and not with the number.
    const rest = /^[末底]/.test(after) && found[0].includes("年") ? `${before}年${after}` : before + after;
    return { period: write(found[1] ?? "", found[2] ?? ""), rest: tidy(rest) };
  }
  return null;
}

/** The period that a cell of a column of periods holds: nothing but a period, or a date; `null` for anything else. */
export function readPeriod(text: string): string | null {
  const found = findPeriod(text);
  return found && (found.rest === "" || /^年[末底]$/.test(found.rest)) ? found.period : null;
}

function tidy(text: string): string {
  return text
    .replace(/[（(]\s*[)）]/g, "")
    .replace(/^[\s_@·,，:：/-]+|[\s_@·,，:：/-]+$/g, "")
    .trim();
}
