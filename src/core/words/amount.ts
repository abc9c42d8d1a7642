import { decimalsIn, formatNumber, formatRange, isPercent, joinUnit, rangeOf, roundTo } from "./number.ts";
import type { Lang, Text } from "./text.ts";

/** How an English sentence writes a Chinese unit: what stands around the number and how many powers of ten it moves. */
interface Conversion {
  readonly before: string;
  readonly after: string;
  readonly powers: number;
}

/**
 * 亿元 become billions (a tenth each), 万 of anything ten thousand of it; "per head" is left to the indicator's name. `null`
 * for units that stay.
 */
function conversionOf({ zh, en }: Text): Conversion | null {
  if (zh === "亿元") return { before: "¥", after: " bn", powers: -1 };
  const after = en.replace(/^10,000 ?/, "").replace(/^yuan per .*$/, "yuan");
  if (zh.startsWith("万") && after !== en) return { before: "", after: after && ` ${after}`, powers: 4 };
  return /^元(\/人)?$/.test(zh) ? { before: "", after: " yuan", powers: 0 } : null;
}

/** The unit as a sentence has it: no 「/人」, and one that sets a base in brackets: 107.2（女=100）. */
function unitIn(unit: Text, lang: Lang): string {
  if (lang === "en") return unit.en;
  return unit.zh.includes("=") ? `（${unit.zh}）` : unit.zh.replace(/(?<=元)\/人$/, "");
}

/** Less than a billion is told in millions: 1.42亿元 is "¥142 m". */
const MILLIONS: Conversion = { before: "¥", after: " m", powers: 2 };

/**
 * An amount, or the interval of one, as a sentence says it. Chinese keeps the unit without its 「/人」 (人均 stands in the
 * name): 3.26万元. English turns 亿元 into "¥279.25 bn" and 万元 into yuan, rounded as the Chinese figure is, so that both
 * languages say the same. `decimals` are those of the value in its own unit.
 */
export function amountText(low: number, high: number, unit: Text, decimals: number, lang: Lang): string {
  const found = converted(low, high, unit, decimals, lang);
  return found ? found.amount + found.after : formatRange(low, high, decimals, unitIn(unit, lang), lang);
}

/** The same amount with its unit apart, for where the two are set in different sizes; a unit that stays is given whole. */
export function amountApart(
  low: number,
  high: number,
  unit: Text,
  decimals: number,
  lang: Lang,
): { readonly amount: string; readonly unit: string } {
  const found = converted(low, high, unit, decimals, lang);
  if (found) return { amount: found.amount, unit: found.after.trim() };
  return { amount: rangeOf(formatNumber(low, decimals), formatNumber(high, decimals), lang), unit: unit[lang] };
}

/** An amount moved to the unit that an English sentence has, and what follows it; `null` where the unit stays. */
function converted(
  low: number,
  high: number,
  unit: Text,
  decimals: number,
  lang: Lang,
): { readonly amount: string; readonly after: string } | null {
  const given = lang === "en" ? conversionOf(unit) : null;
  const small = given?.powers === -1 && Math.max(Math.abs(low), Math.abs(high)) < 10;
  const conversion = small ? MILLIONS : given;
  if (!conversion) return null;
  const { before, after, powers } = conversion;
  const show = (value: number) => {
    const moved = Number(`${roundTo(value, decimals)}e${powers}`);
    return formatNumber(moved, Math.max(0, decimals - powers));
  };
  const [from, to] = [show(low), show(high)];
  const body = rangeOf(from, to, lang);
  // A minus stands before the sign of the currency, which a range of one currency carries once unless an end is negative.
  if (!before || !body.includes("\u2212")) return { amount: before + body, after };
  return { amount: body.replace(/(\u2212?)(?=\d)([\d,.]+)/g, `$1${before}$2`), after };
}

/**
 * A target with its unit, with no more decimals than it was declared with: 10万元/人; in English as a sentence says it,
 * "100,000 yuan", "¥500 bn".
 */
export function targetAmount(target: number, unit: Text, lang: Lang): string {
  if (lang === "zh") return joinUnit(formatNumber(target, decimalsIn(target)), unit.zh);
  return amountText(target, target, unit, decimalsIn(target), lang).replace(/\.0+(?!\d)/, "");
}

/** A difference of amounts: percentages differ by percentage points, 「1.2个百分点」 and "1.2 pp". */
export function differenceText(low: number, high: number, unit: Text, decimals: number, lang: Lang): string {
  const own: Text = isPercent(unit) ? { zh: "个百分点", en: "pp" } : unit.zh.includes("=") ? { ...unit, zh: "" } : unit;
  return amountText(low, high, own, decimals, lang);
}
