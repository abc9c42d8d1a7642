import type { Fault } from "../clinic/draft.ts";
import type { Outcome } from "../regions/join.ts";
import type { How } from "../regions/lookup.ts";
import type { LeftOut } from "../table/leftout.ts";
import { listText } from "./list.ts";
import { formatNumber } from "./number.ts";
import type { Lang, Text } from "./text.ts";

const HOW: Readonly<Record<How, Text>> = {
  code: { zh: "代码", en: "code" },
  "code-padded": { zh: "代码（补零或截取）", en: "code, zeros restored or cut" },
  name: { zh: "全称", en: "full name" },
  alias: { zh: "别名或拼音", en: "alias or pinyin" },
  former: { zh: "曾用名", en: "former name" },
  short: { zh: "简称", en: "short name" },
  path: { zh: "单元格里的上下级", en: "places above, in one cell" },
  position: { zh: "重名，按坐标位置", en: "one of several, by its coordinates" },
  given: { zh: "人工指定", en: "by hand" },
};

/** How rows were matched. */
export function howText(how: How, lang: Lang): string {
  return HOW[how][lang];
}

const WHY: Readonly<Record<Exclude<Outcome, "matched">, Text>> = {
  unmatched: { zh: "没有这个名称或代码", en: "no place has this name or code" },
  ambiguous: { zh: "有重名，无法确定", en: "several places have this name" },
  disagree: { zh: "与旁边的代码、名称或上级区域对不上", en: "does not fit the code, name or place above beside it" },
  lossy: { zh: "代码成了科学计数，末几位已丢失", en: "the code lost digits to scientific notation" },
  empty: { zh: "这一格是空的", en: "the cell is empty" },
};

/** Why rows did not match. */
export function whyText(why: Exclude<Outcome, "matched">, lang: Lang): string {
  return WHY[why][lang];
}

const FAULT: Readonly<Record<Fault["why"], Text>> = {
  number: { zh: "不是数字", en: "not a number" },
  flag: { zh: "不是“是”或“否”", en: "neither yes nor no" },
  period: { zh: "不是时期", en: "not a period" },
  indicator: { zh: "没有对应的指标", en: "no indicator chosen for it" },
  unit: { zh: "不能换算为该指标的单位", en: "no unit that converts to the indicator’s" },
};

/** Why a cell gives no value. */
export function faultText(why: Fault["why"], lang: Lang): string {
  return FAULT[why][lang];
}

const LEFT: Readonly<Record<LeftOut, Text>> = {
  total: { zh: "合计行", en: "total" },
  note: { zh: "注释", en: "note" },
};

/** Why a row of the sheet was left out. */
export function leftText(why: LeftOut, lang: Lang): string {
  return LEFT[why][lang];
}

/**
 * Says that rows of levels that are not ticked stay out: 「县级2行未勾选，不会导入。」, "2 rows of counties are left out until
 * ticked."
 */
export function leftLevelsText(
  left: readonly { readonly rows: number; readonly name: Text; readonly noun: string }[],
  lang: Lang,
): string {
  const n = (rows: number) => formatNumber(rows, 0);
  if (lang === "zh") {
    return `${listText(
      left.map(({ rows, name }) => `${name.zh}级${n(rows)}行`),
      lang,
    )}未勾选，不会导入。`;
  }
  const rows = left.map(({ rows, noun }) => `${n(rows)} ${rows === 1 ? "row" : "rows"} of ${noun}`);
  const one = left.length === 1 && left[0]?.rows === 1;
  return `${listText(rows, lang)} ${one ? "is" : "are"} left out until ticked.`;
}

/** How many times out of proportion, from a power of ten: 「约10,000倍」, "about 1/100 of". */
export function timesText(power: number, lang: Lang): string {
  const times = formatNumber(10 ** Math.abs(power), 0);
  if (lang === "zh") return power > 0 ? `约${times}倍` : `约${times}分之一`;
  return power > 0 ? `about ${times} times` : `about 1/${times} of`;
}

/** Rows of a sheet: 第3、5、9行 and "rows 3, 5, 9", the first few of `count`. */
export function linesText(lines: readonly number[], count: number, lang: Lang): string {
  const shown = lines.slice(0, 5);
  const more = count > shown.length;
  if (lang === "zh") return `第${shown.join("、")}${more ? "…" : ""}行`;
  return `${count === 1 ? "row" : "rows"} ${shown.join(", ")}${more ? " …" : ""}`;
}

/** What a file brings: 「7个数值和30个位置」, "7 values and 30 positions"; of nothing at all it says that it brings no values. */
export function broughtText(held: {
  readonly values?: number;
  readonly shapes?: number;
  readonly points?: number;
}): Text {
  const { values = 0, shapes = 0, points = 0 } = held;
  const parts: [count: number, zh: string, one: string, other: string][] = [
    [values, "个数值", "value", "values"],
    [shapes, "个边界", "boundary", "boundaries"],
    [points, "个位置", "position", "positions"],
  ];
  const told = parts.filter(([count], i) => count > 0 || (i === 0 && shapes + points === 0));
  const n = (count: number) => formatNumber(count, 0);
  return {
    zh: told.map(([count, zh]) => n(count) + zh).join("和"),
    en: listText(
      told.map(([count, , one, other]) => `${n(count)} ${count === 1 ? one : other}`),
      "en",
    ),
  };
}
