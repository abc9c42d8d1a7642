import { formatNumber, isPercent, joinUnit, roundTo } from "./number.ts";
import type { Lang, Text } from "./text.ts";

/** How an English sentence writes a Chinese unit: what stands around the number and how many powers of ten it moves. */
interface Conversion {
  readonly before: string;
  readonly after: string;
  readonly powers: number;
}

/** 亿元 become billions (a tenth each), 万元 yuan and 万人 people; "per head" is left to the indicator's name. */
function conversionOf(unit: Text): Conversion | null {
  if (unit.zh === "亿元") return { before: "¥", after: " bn", powers: -1 };
  if (/^万元(\/人)?$/.test(unit.zh)) return { before: "", after: " yuan", powers: 4 };
  if (/^元(\/人)?$/.test(unit.zh)) return { before: "", after: " yuan", powers: 0 };
  if (unit.zh === "万人") return { before: "", after: " people", powers: 4 };
  return null;
}

function unitIn(unit: Text, lang: Lang): string {
  return lang === "zh" ? unit.zh.replace(/(?<=元)\/人$/, "") : unit.en;
}

/**
 * An amount, or the interval of one, as a sentence says it. Chinese keeps the unit without its 「/人」 (人均 stands in the
 * name): 3.26万元. English turns 亿元 into "¥279.25 bn" and 万元 into yuan, rounded as the Chinese figure is, so that both
 * languages say the same. `decimals` are those of the value in its own unit.
 */
export function amountText(low: number, high: number, unit: Text, decimals: number, lang: Lang): string {
  const conversion = lang === "en" ? conversionOf(unit) : null;
  if (!conversion) {
    const [from, to] = [formatNumber(low, decimals), formatNumber(high, decimals)];
    return joinUnit(from === to ? from : `${from}–${to}`, unitIn(unit, lang));
  }
  const { before, after, powers } = conversion;
  const show = (value: number) => {
    const moved = Number(`${roundTo(value, decimals)}e${powers}`);
    return formatNumber(moved, Math.max(0, decimals - powers));
  };
  const [from, to] = [show(low), show(high)];
  const sign = from.startsWith("\u2212") && before ? "\u2212" : "";
  const body = from === to ? from : `${from}–${to}`;
  return `${sign}${before}${sign ? body.slice(1) : body}${after}`;
}

/** A difference of amounts: percentages differ by percentage points, 「1.2个百分点」 and "1.2 pp". */
export function differenceText(low: number, high: number, unit: Text, decimals: number, lang: Lang): string {
  const points: Text = { zh: "个百分点", en: "pp" };
  return amountText(low, high, isPercent(unit) ? points : unit, decimals, lang);
}
