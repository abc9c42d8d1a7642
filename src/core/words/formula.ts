import type { Indicator } from "../indicators/definition.ts";
import { type Formula, type Operator, parseFormula } from "../indicators/formula.ts";
import { facilityKind } from "./facility.ts";
import { formatNumber } from "./number.ts";
import { type Lang, pick, type Text } from "./text.ts";
import { CITY } from "./whole.ts";

const SIGNS: Readonly<Record<Operator, string>> = { "+": "+", "-": "\u2212", "*": "×", "/": "÷" };

/** How tightly a formula holds together: sums least, then products, then everything that is one word. */
function strength(formula: Formula): number {
  if (formula.kind === "negative") return 1;
  if (formula.kind !== "operation") return 3;
  return formula.operator === "+" || formula.operator === "-" ? 1 : 2;
}

/**
 * How an indicator is computed, in the names of what it is computed from: 「地区生产总值 ÷ 年末常住人口」, "GDP, share of the
 * whole"; `null` where it is observed, and for a formula that cannot be read. `whole` is what the whole
 * is called.
 */
export function formulaText(
  indicator: Indicator,
  all: readonly Indicator[],
  lang: Lang,
  whole: Text = CITY,
): string | null {
  const { formula, numerator, denominator, scale } = indicator;
  const name = (id: string) => {
    const found = all.find((one) => one.id === id);
    return found ? pick(found.name, lang) : id;
  };
  const say = (part: Formula): string => {
    if (part.kind === "number") return String(part.value);
    if (part.kind === "indicator") return name(part.id);
    if (part.kind === "negative") return `\u2212${inside(part.of, 3)}`;
    if (part.kind === "operation") {
      const own = strength(part);
      const right = inside(part.right, part.operator === "+" || part.operator === "*" ? own : own + 1);
      return `${inside(part.left, own)} ${SIGNS[part.operator]} ${right}`;
    }
    if (part.kind === "minutes") {
      const facility = facilityKind(part.facility, lang);
      return lang === "zh" ? `到最近${facility}的分钟数` : `Minutes to the nearest ${facility.toLowerCase()}`;
    }
    const of = inside(part.of, 3);
    if (part.kind === "growth")
      return lang === "zh" ? `${of}比上年增长的百分比` : `${of}, growth on the year before in %`;
    return lang === "zh" ? `${of}占${whole.zh}的百分比` : `${of}, % of the ${whole.en.toLowerCase()}`;
  };
  const inside = (part: Formula, least: number): string =>
    strength(part) < least ? (lang === "zh" ? `（${say(part)}）` : `(${say(part)})`) : say(part);
  if (numerator !== null && denominator !== null) {
    const factor = scale === 1 ? "" : `${formatNumber(scale, 0)} × `;
    return `${factor}${name(numerator)} ÷ ${name(denominator)}`;
  }
  if (formula === null) return null;
  try {
    return say(parseFormula(formula));
  } catch {
    return null;
  }
}
