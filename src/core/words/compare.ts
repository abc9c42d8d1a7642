import type { CompareRow } from "../compare/comparison.ts";
import type { Gap } from "../compare/gap.ts";
import type { Cell } from "../indicators/cell.ts";
import type { Indicator } from "../indicators/definition.ts";
import type { Aggregate } from "../indicators/figures.ts";
import { type Quality, worstQuality } from "../indicators/quality.ts";
import { amountText, differenceText } from "./amount.ts";
import { decimalsFor, formatRange, isPercent, markQuality } from "./number.ts";
import { periodLead } from "./period.ts";
import { hasEnded, nameInside, verbOf } from "./phrase.ts";
import { cellAmount, equals } from "./sentences.ts";
import { bareNoun, type Noun, nounFor } from "./terms.ts";
import type { Lang } from "./text.ts";

/** The second value against the first: 0.43–0.45, 「−35.7点」, "−35.7 pp"; 「—」 where they cannot be compared. */
export function gapText(gap: Gap | null, lang: Lang): string {
  if (!gap) return "—";
  if (gap.kind === "ratio") return formatRange(gap.low, gap.high, 2, "", lang);
  const plus = gap.low > 0 ? "+" : "";
  const unit = lang === "zh" ? "点" : "pp";
  return plus + formatRange(gap.low, gap.high, 1, unit, lang);
}

/**
 * How many members of each side have data: 「数据齐全：东部4/4县，西部4/4县。」, or 「数据不全」 where a member is missing. `noun`
 * is what the members are, `null` where they stand at different levels.
 */
export function coverageText(row: CompareRow, names: readonly [string, string], noun: Noun | null, lang: Lang): string {
  const [first, second] = row.sides;
  const whole = first.withData === first.total && second.withData === second.total;
  if (lang === "zh") {
    const side = (name: string, { withData, total }: Aggregate) =>
      `${name}${withData}/${total}${noun ? bareNoun(noun) : ""}`;
    return `${whole ? "数据齐全" : "数据不全"}：${side(names[0], first)}，${side(names[1], second)}。`;
  }
  const side = (name: string, { withData, total }: Aggregate) =>
    `${name} ${withData} of ${total}${noun ? ` ${nounFor(noun, total)}` : ""}`;
  return `${whole ? "Complete" : "Incomplete"} data: ${side(names[0], first)}, ${side(names[1], second)}.`;
}

/** Two groups and their values. Names are in the language asked for. */
export interface CompareFacts {
  readonly period: string;
  readonly indicator: Indicator;
  readonly first: { readonly name: string; readonly cell: Cell };
  readonly second: { readonly name: string; readonly cell: Cell };
  readonly decimals?: number;
  /** The day on which it is said, an ISO date: what has not ended by then "is". Without it all has ended. */
  readonly today?: string;
}

/** The second value in percent of the first, bounds divided outwards; `null` where that says nothing. */
function ratioRange(first: Cell, second: Cell): { low: number; high: number } | null {
  if (first.value === null || second.value === null) return null;
  const [least, most] = [first.low ?? first.value, first.high ?? first.value];
  const from = second.low ?? second.value;
  if (least <= 0 || from < 0) return null;
  return { low: (100 * from) / most, high: (100 * (second.high ?? second.value)) / least };
}

/** How far the second value lies from the first in percentage points; `null` unless both are certain percentages. */
function pointsClause(facts: CompareFacts, decimals: number, lang: Lang): string | null {
  const [from, to] = [facts.first.cell, facts.second.cell];
  if (from.value === null || to.value === null || from.low !== null || to.low !== null) return null;
  const gap = to.value - from.value;
  const amount = differenceText(Math.abs(gap), Math.abs(gap), facts.indicator.unit, decimals, lang);
  const { first, second } = facts;
  if (lang === "zh") return gap === 0 ? "两者持平" : `${second.name}比${first.name}${gap > 0 ? "高" : "低"}${amount}`;
  return gap === 0 ? "no difference" : `${amount} ${gap > 0 ? "higher" : "lower"} in ${second.name}`;
}

/**
 * compare: the values of two groups and the second as a share of the first. A group without a value drops its clause, a
 * ratio to nothing or to a negative value is not formed; "" when neither has a value. A sample is marked once.
 */
export function compareText(facts: CompareFacts, lang: Lang): string {
  const { indicator, first, second } = facts;
  const decimals = facts.decimals ?? decimalsFor(indicator, [first.cell.value, second.cell.value]);
  const known = [first, second].filter(({ cell }) => cell.value !== null);
  if (known.length === 0) return "";
  const worst = worstQuality(known.map(({ cell }) => cell.quality));
  const qualityAt = (index: number, own: Quality) =>
    worst === "sample" ? (index === 0 ? worst : own === "sample" ? "official" : own) : own;
  const amounts = known.map(({ name, cell }, index) => ({
    name,
    amount: cellAmount(cell, indicator, decimals, lang, qualityAt(index, cell.quality)),
  }));
  const percentages = isPercent(indicator.unit);
  const points = percentages ? pointsClause(facts, decimals, lang) : null;
  const ratio = percentages || indicator.kind === "index" ? null : ratioRange(first.cell, second.cell);
  const percent = ratio && amountText(ratio.low, ratio.high, { zh: "%", en: "%" }, 1, lang);
  const share = percent && (worst === "estimate" ? markQuality(percent, worst, lang) : percent);
  const [lead, said] = [periodLead(facts.period, lang), nameInside(indicator, lang)];
  if (lang === "zh") {
    const clauses = amounts.map(({ name, amount }, index) => `${name}${index === 0 ? said : ""}${equals(amount)}`);
    if (share)
      clauses.push(
        `${second.name}${share.startsWith("约") ? `约为${first.name}的${share.slice(1)}` : `是${first.name}的${share}`}`,
      );
    if (points) clauses.push(points);
    return `${lead}${clauses.join("，")}。`;
  }
  const clauses = amounts.map(({ name, amount }) => `${amount} in ${name}`).join(" and ");
  const verb = verbOf(hasEnded(facts.period, facts.today ?? null));
  return `${lead}${said} ${verb} ${clauses}${share ? `: ${share} of ${first.name}` : points ? `: ${points}` : ""}.`;
}
