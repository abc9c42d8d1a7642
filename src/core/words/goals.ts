import type { Comparator, Goal, Reading, Verdict } from "../goals/goal.ts";
import type { Quality } from "../indicators/quality.ts";
import { amountText, differenceText } from "./amount.ts";
import { partsDistance, partsSentence, partsText } from "./combination.ts";
import { briefList } from "./list.ts";
import {
  apartDecimals,
  decimalsAgainst,
  decimalsIn,
  decimalsOf,
  formatNumber,
  isPercent,
  markQuality,
} from "./number.ts";
import { formatPeriod } from "./period.ts";
import { hasEnded, verbOf } from "./phrase.ts";
import { equals } from "./sentences.ts";
import { type Counts, goalAll, goalCount } from "./tally.ts";
import type { Noun } from "./terms.ts";
import type { Lang, Text } from "./text.ts";
import { CITY } from "./whole.ts";

const count = (number: number) => formatNumber(number, 0);

/** A value with bounds, held against a target in the same unit. */
export interface Held {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly quality: Quality;
  readonly op: Comparator;
  readonly target: number;
  readonly unit: Text;
  /** Decimals wanted; by unit and size where left out. */
  readonly decimals?: number | null;
}

/** Decimals at which neither bound contradicts its comparison with the target. */
function decimalsHeld({ low, high, target, unit, decimals: wanted }: Held): number {
  const decimals = wanted ?? decimalsOf(unit, [low, high]);
  return Math.max(decimalsAgainst(low, target, decimals), decimalsAgainst(high, target, decimals));
}

function heldText(held: Held, lang: Lang): string {
  return markQuality(amountText(held.low, held.high, held.unit, decimalsHeld(held), lang), held.quality, lang);
}

function targetText({ target, unit }: Pick<Held, "target" | "unit">, lang: Lang): string {
  return amountText(target, target, unit, decimalsIn(target), lang).replace(/\.0+(?!\d)/, "");
}

function straddles({ low, high, target }: Held): boolean {
  return low < target && high > target;
}

/** The distance of the interval to the target without its sign, nearest end first. */
function gapText(held: Held, lang: Lang): string {
  const [low, high] = [held.low - held.target, held.high - held.target];
  const ends = [Math.abs(low), Math.abs(high)];
  const decimals = apartDecimals({ low, high }, decimalsHeld(held));
  return differenceText(Math.min(...ends), Math.max(...ends), held.unit, decimals, lang);
}

/** Whose share or total a goal sentence speaks of. Names are in the language asked for. */
export interface GoalSubject {
  readonly name: string;
  /** The indicator's name inside a sentence. */
  readonly indicator: string | null;
  readonly period: string | null;
  /** The day on which it is said, an ISO date: what has not ended by then "is". Without it all has ended. */
  readonly today?: string;
  /** What the whole is called; the city when left out. */
  readonly whole?: Text;
}

/**
 * goal.share: a group's share of the whole and its distance to the target. An interval across the target says no distance,
 * since `goalUnsure` does.
 */
export function goalShare(subject: GoalSubject, held: Held, lang: Lang): string {
  const { name, indicator, period, whole = CITY } = subject;
  const [value, target, gap] = [heldText(held, lang), targetText(held, lang), gapText(held, lang)];
  const over = held.value > held.target;
  const same = held.low === held.target && held.high === held.target;
  if (lang === "zh") {
    const start = `${period ? `${formatPeriod(period, lang)}，` : ""}${name}${indicator ?? ""}占${whole.zh}${value}`;
    if (straddles(held)) return `${start}。`;
    if (same) return `${start}，正好是${target}的目标。`;
    return `${start}，${over ? `已超过${target}的目标${gap}` : `距${target}的目标还差${gap}`}。`;
  }
  const all = `the ${whole.en.toLowerCase()}`;
  const of = indicator ? `${all}'s ${indicator}` : all;
  const start = `${name.charAt(0).toUpperCase()}${name.slice(1)} holds ${value} of ${of}${period ? ` (${formatPeriod(period, lang)})` : ""}`;
  if (straddles(held)) return `${start}.`;
  return same ? `${start}, just the target.` : `${start}, ${gap} ${over ? "above" : "short of"} the ${target} target.`;
}

/** The total of a region and its distance to the target; an interval across the target says no distance. */
export function goalTotal(subject: GoalSubject, held: Held, lang: Lang): string {
  const { name, indicator, period } = subject;
  const [value, target, gap] = [heldText(held, lang), targetText(held, lang), gapText(held, lang)];
  const less = held.op.startsWith("<");
  const over = held.value > held.target;
  const same = held.low === held.target && held.high === held.target;
  if (lang === "zh") {
    const start = `${period ? `${formatPeriod(period, lang)}，` : ""}${name}${indicator ?? ""}${equals(value)}`;
    if (straddles(held)) return `${start}。`;
    if (same) return `${start}，正好是${target}的目标。`;
    if (less) return `${start}，比${target}的目标${over ? "多" : "少"}${gap}。`;
    return `${start}，${over ? `已超过${target}的目标${gap}` : `距${target}的目标还差${gap}`}。`;
  }
  const start = `${period ? `In ${formatPeriod(period, lang)}, ` : ""}${indicator ?? "the value"} in ${name} ${verbOf(hasEnded(period, subject.today ?? null))} ${value}`;
  const clause = straddles(held)
    ? ""
    : same
      ? ", just the target"
      : `, ${gap} ${over ? "above" : "below"} the target of ${target}`;
  return `${start.charAt(0).toUpperCase()}${start.slice(1)}${clause}.`;
}

/** goal.unsure: that the evidence lies on both sides of the target, and why it is not sharper. */
export function goalUnsure(held: Held, why: string, lang: Lang): string {
  const range = amountText(held.low, held.high, held.unit, decimalsHeld(held), lang);
  const target = targetText(held, lang);
  if (lang === "zh") return `证据区间${range}跨过目标${target}，不能判定：${why}。`;
  return `The evidence (${range}) straddles the target of ${target}, so it is undecided: ${why}.`;
}

/** goal.none: that there is nothing to judge by, and what would be needed; without a known need the clause drops. */
export function goalNone(counts: Pick<Counts, "withData" | "total">, needs: Text | null, lang: Lang): string {
  const { withData, total } = counts;
  const need = needs?.[lang].replace(/[。.]$/, "");
  if (lang === "zh") return `没有可用数据（${count(withData)}/${count(total)}）。${need ? `需要：${need}。` : ""}`;
  return `No usable data (${count(withData)} of ${count(total)}).${need ? ` Needed: ${need}.` : ""}`;
}

const NUMERALS = ["", "", "两", "三", "四", "五"];

/** Which members are estimates: 「德庆、鼎湖两地为估计值。」, "Deqing and Dinghu are estimates."; "" for none. */
export function estimatesText(names: readonly string[], lang: Lang): string {
  if (names.length === 0) return "";
  if (lang === "en") return `${briefList(names, 5, "en")} ${names.length === 1 ? "is an estimate" : "are estimates"}.`;
  const tail = names.length === 1 || names.length > 5 ? "" : `${NUMERALS[names.length]}地`;
  return `${briefList(names, 5, "zh")}${tail}为估计值。`;
}

const PROCESS: Text = { zh: "过程性目标，没有可计算的指标", en: "Process goal, nothing to compute" };

/** A reading as something held against its goal's target; `null` without a value or for a goal that counts regions. */
export function heldOf(reading: Reading, goal: Goal): Held | null {
  const { rule } = goal;
  if ((rule.kind !== "share" && rule.kind !== "total") || reading.value === null) return null;
  return {
    value: reading.value,
    low: reading.low ?? reading.value,
    high: reading.high ?? reading.value,
    quality: reading.quality,
    op: rule.op,
    target: rule.target,
    unit: goal.unit.zh === "" && rule.kind === "share" ? { zh: "%", en: "%" } : goal.unit,
    decimals: goal.decimals ?? null,
  };
}

function countsText({ withData, total, passed, unsure }: Counts, lang: Lang): string {
  if (lang === "zh") {
    const more = unsure ? `，${count(unsure)}个不确定` : "";
    return `${count(withData)}/${count(total)}个有数据，${count(passed)}个达标${more}`;
  }
  return `${count(withData)} of ${count(total)} with data, ${count(passed)} met${unsure ? `, ${count(unsure)} uncertain` : ""}`;
}

function noneText(verdict: Verdict, goal: Goal, lang: Lang): string {
  return goalNone(verdict, goal.needs, lang).replace(/[。.]$/, "");
}

/**
 * The line under a goal's name: 「103/105个有数据，78个达标，9个不确定」, 「2023年约29.8–31.0%，目标33%」. Several readings
 * stand one after the other, named by `groupName` where it is given.
 */
export function goalEvidence(verdict: Verdict, goal: Goal, lang: Lang, groupName?: (id: string) => string): string {
  const { rule } = goal;
  if (rule.kind === "process") return PROCESS[lang];
  if (verdict.parts) return verdict.status === "none" ? noneText(verdict, goal, lang) : partsText(verdict.parts, lang);
  const held = verdict.readings.map((reading) => ({ reading, held: heldOf(reading, goal) }));
  const found = held.filter((one): one is { reading: Reading; held: Held } => one.held !== null);
  if (found[0]) {
    const named = held.length > 1;
    const values = found.map(({ reading, held }) => {
      const name = named && reading.group && groupName ? groupName(reading.group) : "";
      return `${name}${name && lang === "en" ? " " : ""}${heldText(held, lang)}`;
    });
    const period = verdict.period
      ? `${formatPeriod(verdict.period, lang)}${lang === "zh" ? (named ? "，" : "") : ": "}`
      : "";
    const target = targetText(found[0].held, lang);
    return lang === "zh"
      ? `${period}${values.join("；")}，目标${target}`
      : `${period}${values.join("; ")}, target ${target}`;
  }
  if (verdict.withData === 0) return noneText(verdict, goal, lang);
  const counts = countsText(verdict, lang);
  if (rule.kind !== "at-least") return counts;
  return lang === "zh" ? `${counts}，目标${count(rule.count)}个` : `${counts}, target ${count(rule.count)}`;
}

/** A signed distance with bounds, negative meaning short of the target. */
function distanceText(low: number, high: number, unit: Text, decimals: number, lang: Lang): string {
  const amount = (from: number, to: number) => {
    const [near, far] = [Math.min(Math.abs(from), Math.abs(to)), Math.max(Math.abs(from), Math.abs(to))];
    const points: Text = { zh: "点", en: "pp" };
    return amountText(near, far, isPercent(unit) ? points : unit, decimals, lang);
  };
  if (low < 0 && high > 0) {
    if (lang === "zh") return `差${amount(low, low)}至超${amount(high, high)}`;
    return `${amount(low, low)} short to ${amount(high, high)} above`;
  }
  if (low === 0 && high === 0) return lang === "zh" ? "正好达到" : "just reached";
  const short = low < 0;
  return lang === "zh"
    ? `${short ? "差" : "超"}${amount(low, high)}`
    : `${amount(low, high)} ${short ? "short" : "above"}`;
}

/**
 * The short text at the right of a goal: 「16个未达标」, 「差2.0–3.2点」, 「差12个」, 「全部达标」; 「—」 where nothing can be
 * said. A goal over several readings shows the distance of the one that is worst off.
 */
export function goalDistance(verdict: Verdict, goal: Goal, lang: Lang): string {
  const { rule } = goal;
  const { distance, failed, unsure, withData, total } = verdict;
  if (verdict.status === "none" && distance === null && withData === 0) return "—";
  if (verdict.parts) return partsDistance(distance, lang);
  if (rule.kind === "share" || rule.kind === "total") {
    if (!distance) return "—";
    const unit: Text = rule.kind === "share" ? { zh: "%", en: "%" } : goal.unit;
    const known = verdict.readings.flatMap((reading) => heldOf(reading, goal) ?? []);
    const decimals = Math.max(...known.map(decimalsHeld), known[0]?.decimals ?? decimalsOf(unit, [distance.value]));
    return distanceText(distance.low, distance.high, unit, apartDecimals(distance, decimals), lang);
  }
  if (rule.kind === "at-least") {
    if (!distance) return "—";
    return distanceText(distance.low, distance.high, { zh: "个", en: "" }, 0, lang);
  }
  if (failed > 0) return lang === "zh" ? `${count(failed)}个未达标` : `${count(failed)} not met`;
  if (unsure > 0) return lang === "zh" ? `${count(unsure)}个不确定` : `${count(unsure)} uncertain`;
  if (withData < total)
    return lang === "zh" ? `${count(total - withData)}个无数据` : `${count(total - withData)} without data`;
  return lang === "zh" ? "全部达标" : "all met";
}

/** Words a goal's sentences need beside the verdict, in the language asked for. */
export interface GoalWords {
  readonly noun: Noun;
  readonly indicator: string | null;
  /** Name of a group; of the region whose total it is, for `null`. */
  readonly groupName: (id: string | null) => string;
  /** Names of members whose values are estimates. */
  readonly estimates: readonly string[];
  /** The day on which it is said, an ISO date. */
  readonly today?: string;
  /** What the whole is called; the city when left out. */
  readonly whole?: Text;
}

/** All sentences on a verdict: the counts or each reading, the doubt if there is one, and which members are estimates. */
export function goalText(verdict: Verdict, goal: Goal, words: GoalWords, lang: Lang): string {
  const { rule } = goal;
  if (rule.kind === "process") return `${PROCESS[lang]}${lang === "zh" ? "。" : "."}`;
  const sentences: string[] = [];
  for (const reading of verdict.readings) {
    const held = heldOf(reading, goal);
    if (!held) continue;
    const subject = {
      name: words.groupName(reading.group),
      indicator: words.indicator,
      period: verdict.period,
      ...(words.today && { today: words.today }),
      ...(words.whole && { whole: words.whole }),
    };
    sentences.push(rule.kind === "share" ? goalShare(subject, held, lang) : goalTotal(subject, held, lang));
    if (straddles(held))
      sentences.push(goalUnsure(held, lang === "zh" ? "部分数据为估计值" : "some inputs are estimates", lang));
  }
  if (sentences.length > 0) sentences.push(estimatesText(words.estimates, lang));
  else if (verdict.parts && verdict.status !== "none") sentences.push(partsSentence(verdict.parts, lang));
  else if (verdict.withData === 0) sentences.push(goalNone(verdict, goal.needs, lang));
  else {
    if (rule.kind === "at-least") sentences.push(goalCount(verdict.passed, rule.count, lang));
    sentences.push(goalAll(verdict, words.noun, lang));
  }
  return sentences.filter((one) => one !== "").join(lang === "zh" ? "" : " ");
}
