import { foldWidth } from "./fold.ts";

/** What a cell holds: a number, a declared mark for a missing one, or neither. `value` is never NaN or infinite. */
export interface NumberCell {
  readonly value: number | null;
  /** False where the text is neither a number nor a missing mark. */
  readonly valid: boolean;
  readonly missing: boolean;
}

/** Marks for a missing value, folded to half width and lower case. */
const MISSING_MARKS: ReadonlySet<string> = new Set(
  [
    ["", "-", "--", "---", "–", "—", "——", "…", "……", "...", "..", ".", "/", "\\", "空", "缺", "缺失", "无", "无数据"],
    ["na", "n/a", "#n/a", "n.a.", "nan", "null", "none", "nil", "未公布", "未公开", "未统计", "不详", "未知", "暂无"],
    ["暂缺", "保密"],
  ].flat(),
);

/** Powers of ten of the words that may follow a number or lead a unit, longest first. */
const WORDS: readonly (readonly [string, number])[] = [
  ["万亿", 12],
  ["千万", 7],
  ["百万", 6],
  ["十亿", 9],
  ["十万", 5],
  ["亿", 8],
  ["万", 4],
  ["千", 3],
  ["百", 2],
];

const SIMPLE = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const NUMBER =
  /^([+–-]?)(\d+(?:\.\d*)?|\.\d+|\d{1,3}(?:[, ’']\d{3})+(?:\.\d*)?)(e[+-]?\d{1,3})?\s?(万亿|千万|百万|十万|亿|万|千|%|‰)?$/i;

/** No figure is larger, numbers beyond it are not exact to the unit, and neither sums nor products of them may overflow. */
const LARGEST = 1e15;

const MISSING: NumberCell = { value: null, valid: true, missing: true };
const INVALID: NumberCell = { value: null, valid: false, missing: false };

/**
 * Reads a number as people type it: full-width digits, U+2212 and en dashes for minus, thousands separators in their places (so neither `1,2`
 * nor `12,3a`), scientific notation, and a trailing 万, 亿, % or ‰. With a `unit` that itself leads with such a word the
 * value is in that unit (`2.5亿` is 2.5 in 亿元 and 25,000 in 万元); without one, 万 and 亿 multiply. A percentage stays in
 * percent (`30.1%` is 30.1) unless the unit is ‰, and a ‰ stays in ‰ unless the unit is %. Beyond ±1e15 nothing counts as
 * a number.
 */
export function readNumeral(text: string, unit = ""): NumberCell {
  if (SIMPLE.test(text)) return { value: Number(text), valid: true, missing: false };
  const folded = foldWidth(text);
  if (MISSING_MARKS.has(folded.toLowerCase())) return MISSING;
  const match = NUMBER.exec(folded);
  if (!match) return INVALID;
  const [, sign, digits, exponent = "", word = ""] = match as unknown as [string, string, string, string?, string?];
  if (exponent && word) return INVALID;
  const shift = exponent ? 0 : shiftOf(word, unit);
  const value = Number(`${sign && sign !== "+" ? "-" : ""}${digits.replace(/[^\d.]/g, "")}${exponent || `e${shift}`}`);
  return Math.abs(value) <= LARGEST ? { value, valid: true, missing: false } : INVALID;
}

/** Powers of ten from a number followed by `word` to the unit wanted. */
function shiftOf(word: string, unit: string): number {
  if (word === "") return 0;
  if (word === "%") return unit.startsWith("‰") ? 1 : 0;
  if (word === "‰") return /^[%％]/.test(unit) ? -1 : 0;
  const power = (text: string) => WORDS.find(([lead]) => text.startsWith(lead))?.[1] ?? 0;
  return power(word) - power(unit);
}
