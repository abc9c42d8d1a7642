import type { Cell } from "../indicators/cell.ts";
import type { Indicator } from "../indicators/definition.ts";
import type { Quality } from "../indicators/quality.ts";

import { type Lang, pick, type Text } from "./text.ts";

const formats = new Map<number, Intl.NumberFormat>();

function format(decimals: number): Intl.NumberFormat {
  let found = formats.get(decimals);
  if (!found) {
    found = new Intl.NumberFormat("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, found);
  }
  return found;
}

/**
 * A number as people read it in both languages: comma for thousands, U+2212 for minus, halves away from zero.
 * What rounds to zero carries no sign. Throws on a value that is not finite.
 */
export function formatNumber(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  const body = format(decimals).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(body) ? `\u2212${body}` : body;
}

/** A number with all the decimals it has, for one that is held against another: twelve digits, so that no arithmetic shows. */
export function exactNumber(value: number): string {
  const [, decimals = "", power = "0"] =
    /^[^.e]*\.?(\d*)(?:e([+-]\d+))?$/.exec(String(Number(value.toPrecision(12)))) ?? [];
  return formatNumber(value, Math.min(20, Math.max(0, decimals.length - Number(power))));
}

/** `value` as `formatNumber` shows it, as a number again. */
export function roundTo(value: number, decimals: number): number {
  return Number(formatNumber(value, decimals).replaceAll(",", "").replace("\u2212", "-"));
}

const COUNTED = /^(分钟|[个人户家所条项件座处次镇村]|辆|棵|只|头)(\/|$)/;

/**
 * Decimals for a column of values, the same for all of them: those the indicator declares, none for a flag or category,
 * else those of its unit and size. Missing values do not count.
 */
export function decimalsFor(indicator: Indicator, values: readonly (number | null)[]): number {
  if (indicator.decimals !== null) return indicator.decimals;
  if (indicator.kind === "flag" || indicator.kind === "category") return 0;
  return decimalsOf(indicator.unit, values);
}

/**
 * Decimals by unit and size: 1 for percent and 0 for minutes, persons and things counted; else by the median of the
 * absolute values (1,000 and more: 0, 100 and more: 1, less: 2), and 0 where every value is whole.
 */
export function decimalsOf(unit: Text, values: readonly (number | null)[]): number {
  if (isPercent(unit)) return 1;
  if (COUNTED.test(unit.zh)) return 0;
  const sizes = values.filter((value): value is number => value !== null).map(Math.abs);
  if (sizes.every(Number.isInteger)) return 0;
  sizes.sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return middle >= 1000 ? 0 : middle >= 100 ? 1 : 2;
}

/** Whether values are percentages, so that their differences are percentage points. */
export function isPercent(unit: Text): boolean {
  return /^[%％]$|^百分点$/.test(unit.zh);
}

/**
 * Decimals that keep the shown value on its side of the target: those given, or as many more as are needed, at most 4.
 * So 32.97 against 33 is shown as 32.97 and not as 33.0.
 */
export function decimalsAgainst(value: number, target: number, decimals: number): number {
  const side = Math.sign(value - target);
  let enough = decimals;
  while (enough < 4 && Math.sign(roundTo(value, enough) - target) !== side) enough++;
  return enough;
}

/** Decimals at which neither end of a distance looks like none unless it is. */
export function apartDecimals(
  { low, high }: { readonly low: number; readonly high: number },
  decimals: number,
): number {
  return Math.max(decimalsAgainst(low, 0, decimals), decimalsAgainst(high, 0, decimals));
}

/** Decimals needed to print a number as it was declared, at most 4: 0 for 33, 1 for 99.5. */
export function decimalsIn(value: number): number {
  for (let decimals = 0; decimals < 4; decimals++) if (roundTo(value, decimals) === value) return decimals;
  return 4;
}

/**
 * A text with its unit: 6.76万元, 30.1%, "30 min". Chinese units and percent signs follow without a space.
 */
export function joinUnit(text: string, unit: string): string {
  if (unit === "") return text;
  return /^[%‰°％]|^[^\p{ASCII}²]/u.test(unit) ? text + unit : `${text} ${unit}`;
}

/** What stands between two numbers: an en dash, and the word beside a minus sign, which would read as another dash. */
export function rangeSign(from: string, to: string, lang: Lang): string {
  if (!from.startsWith("\u2212") && !to.startsWith("\u2212")) return "–";
  return lang === "zh" ? "至" : " to ";
}

/** Two printed numbers as a range: 29.8–31.0, 「−12.4至2.4」. Ends that look the same are printed once. */
export function rangeOf(from: string, to: string, lang: Lang): string {
  return from === to ? from : `${from}${rangeSign(from, to, lang)}${to}`;
}

/** An interval with its unit once: 29.8–31.0%, "−12.4 to 2.4%". */
export function formatRange(low: number, high: number, decimals: number, unit: string, lang: Lang): string {
  return joinUnit(rangeOf(formatNumber(low, decimals), formatNumber(high, decimals), lang), unit);
}

/** The unit of an indicator as tables and legends give it. */
export function unitOf(indicator: Indicator, lang: Lang): string {
  return indicator.unit[lang];
}

/** A text with the mark of its quality: 「约」 before an estimate, 「（示例）」 or 「（待核）」 after, never two of them. */
export function markQuality(text: string, quality: Quality, lang: Lang): string {
  if (quality === "estimate") return lang === "zh" ? `约${text}` : `about ${text}`;
  if (quality === "sample") return lang === "zh" ? `${text}（示例）` : `${text} (sample)`;
  if (quality === "unverified") return lang === "zh" ? `${text}（待核）` : `${text} (unverified)`;
  return text;
}

/** How a cell is printed. */
export interface CellForm {
  /** Decimals of its column; chosen from the cell alone when left out. */
  readonly decimals?: number;
  /** Quality mark, on unless switched off. */
  readonly mark?: boolean;
  /** Unit, on unless switched off. */
  readonly unit?: boolean;
}

/**
 * A cell with unit, interval and quality mark: 「约29.8–31.0%」, 「3.26万元/人（示例）」. A flag or category gives its word.
 * A missing value gives 「—」 alone.
 */
export function formatCell(cell: Cell, indicator: Indicator, lang: Lang, form: CellForm = {}): string {
  if (cell.value === null) return "—";
  const { mark = true, unit = true } = form;
  const named = indicator.categories.find((category) => category.value === cell.value);
  const decimals = form.decimals ?? decimalsFor(indicator, [cell.value]);
  const suffix = unit ? unitOf(indicator, lang) : "";
  let text: string;
  if (named) text = pick(named.name, lang);
  else if (cell.low !== null && cell.high !== null) text = formatRange(cell.low, cell.high, decimals, suffix, lang);
  else text = joinUnit(formatNumber(cell.value, decimals), suffix);
  return mark ? markQuality(text, cell.quality, lang) : text;
}

/** The text with invisible joiners so that a line never ends inside a range or before its unit. For display only. */
export function glue(text: string): string {
  return text
    .replace(/(?<=\d)–(?=[¥\d])/g, "\u2060–\u2060")
    .replace(/(?<=\d) to (?=\u2212?[¥\d])/g, "\u00a0to\u00a0")
    .replace(/(?<=\d)至(?=\u2212?\d)/g, "\u2060至\u2060")
    .replace(/(?<=[\d%]) (?=[\p{L}])/gu, "\u00a0")
    .replace(/(?<=\d)(?=\p{Script=Han})/gu, "\u2060");
}

/** The text with its dots tied to what stands before them, so that no line begins with one. For display only. */
export function tieDots(text: string): string {
  return text.replaceAll(" · ", "\u00a0· ");
}
