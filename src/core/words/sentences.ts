import type { Absence, Cell } from "../indicators/cell.ts";
import type { Indicator } from "../indicators/definition.ts";
import type { Rank } from "../indicators/figures.ts";
import { type Quality, worstQuality } from "../indicators/quality.ts";
import { amountText, differenceText } from "./amount.ts";
import { decimalsAgainst, decimalsFor, formatNumber, isPercent, markQuality } from "./number.ts";
import { formatPeriod } from "./period.ts";
import { formatRank, rankSentence } from "./rank.ts";
import { absenceText, bareNoun, type Noun, nounFor } from "./terms.ts";
import { type Lang, pick } from "./text.ts";

/** A rank, what is ranked, and, for a rank within a region, that region's name. */
export interface Placing {
  readonly rank: Rank;
  readonly noun: Noun;
  readonly within: string | null;
}

/** What the sentences on one region say. Names are in the language asked for. */
export interface ProfileFacts {
  readonly name: string;
  readonly period: string;
  readonly indicator: Indicator;
  readonly cell: Cell;
  /** Decimals of the column the value stands in; from the value alone when left out. */
  readonly decimals?: number;
  /** Ranks to mention: first among all of the level, then within the region above. */
  readonly placings: readonly Placing[];
  /** The aggregated value of the whole, for ratios only; `null` leaves the comparison out. */
  readonly city: number | null;
  /** Comparable values up to the period, ascending; missing ones left out, none from before a series break. */
  readonly series: readonly { readonly period: string; readonly value: number }[];
}

/** An indicator's name inside a sentence: "Urbanisation rate" becomes "urbanisation rate", "GDP" stays. */
export function nameInside(indicator: Indicator, lang: Lang): string {
  const name = pick(indicator.name, lang);
  return lang === "en" && /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function decimalsIn(facts: ProfileFacts): number {
  return facts.decimals ?? decimalsFor(facts.indicator, [facts.cell.value]);
}

/** A cell's amount as a sentence says it, marked with its quality. `null` without a value. */
function cellAmount(cell: Cell, indicator: Indicator, decimals: number, lang: Lang, quality = cell.quality) {
  if (cell.value === null) return null;
  const named = indicator.categories.find((category) => category.value === cell.value);
  const text = named
    ? pick(named.name, lang)
    : amountText(cell.low ?? cell.value, cell.high ?? cell.value, indicator.unit, decimals, lang);
  return markQuality(text, quality, lang);
}

function placingClause({ rank, noun, within }: Placing, first: boolean, lang: Lang): string {
  if (lang === "zh") {
    const qualified = within === null ? { ...noun, zh: `有数据的${bareNoun(noun)}` } : noun;
    return `，${rankSentence(rank, qualified, "zh").replace(/^在/, `在${within ?? "全市"}`)}`;
  }
  const ranked = formatRank(rank, "en");
  const text =
    within === null
      ? `${ranked.replace(" of ", " of the ")} ${nounFor(noun, rank.of)} with data`
      : `${ranked} in ${within}`;
  return `${first ? ", ranking " : " and "}${text}`;
}

function valueClause(facts: ProfileFacts, lang: Lang): string | null {
  const { name, period, indicator, cell } = facts;
  const amount = cellAmount(cell, indicator, decimalsIn(facts), lang);
  if (amount === null) return null;
  const ranks = facts.placings
    .filter(({ rank }) => rank.of > 1)
    .map((placing, index) => placingClause(placing, index === 0, lang))
    .join("");
  const said = nameInside(indicator, lang);
  const when = formatPeriod(period, lang);
  if (lang === "zh") return `${when}，${name}${said}为${amount}${ranks}`;
  return `In ${when}, ${said} in ${name} was ${amount}${ranks}`;
}

function gapClause(facts: ProfileFacts, lang: Lang): string | null {
  const { city, indicator, cell } = facts;
  if (city === null || cell.value === null) return null;
  const gap = Math.abs(cell.value - city);
  const decimals = decimalsAgainst(gap, 0, decimalsIn(facts));
  if (Number(gap.toFixed(decimals)) === 0) return lang === "zh" ? "与全市平均持平" : "it equals the city figure";
  const amount = differenceText(gap, gap, indicator.unit, decimals, lang);
  const above = cell.value > city;
  return lang === "zh"
    ? `比全市平均${above ? "高" : "低"}${amount}`
    : `that is ${amount} ${above ? "above" : "below"} the city figure`;
}

/** A clause as a sentence of its own. */
function sentence(clause: string | null, lang: Lang): string {
  if (clause === null) return "";
  return lang === "zh" ? `${clause}。` : `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

/** How a series went: without exception up or down, or both ways; "" for fewer than three values or none that moved. */
function courseText(series: ProfileFacts["series"], lang: Lang): string {
  const steps = series.slice(1).map((point, index) => Math.sign(point.value - (series[index]?.value ?? point.value)));
  if (steps.length < 2 || steps.every((step) => step === 0)) return "";
  const first = steps[0] ?? 0;
  if (first === 0 || steps.some((step) => step !== first)) return lang === "zh" ? "有升有降" : "";
  const years = series.map(({ period }) => Number(period));
  const yearly = years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1);
  if (lang === "en") return yearly ? "every year" : "every time";
  return `${yearly ? "逐年" : "逐期"}${first > 0 ? "上升" : "下降"}`;
}

/** profile.trend: the change since the first comparable period; "" for fewer than two values. */
export function profileTrend(facts: ProfileFacts, lang: Lang): string {
  const [first, last] = [facts.series[0], facts.series.at(-1)];
  if (!first || !last || first === last) return "";
  const from = formatPeriod(first.period, lang);
  const change = last.value - first.value;
  const decimals = decimalsAgainst(change, 0, decimalsIn(facts));
  const course = courseText(facts.series, lang);
  if (Number(Math.abs(change).toFixed(decimals)) === 0) {
    return lang === "zh" ? `与${from}持平。` : `It is the same as in ${from}.`;
  }
  const amount = differenceText(Math.abs(change), Math.abs(change), facts.indicator.unit, decimals, lang);
  if (lang === "zh") return `${from}以来${change > 0 ? "上升" : "下降"}${amount}${course && `，${course}`}。`;
  return `It has ${change > 0 ? "risen" : "fallen"} by ${amount} since ${from}${course && `, ${course}`}.`;
}

/** The text that stands for a trend line: 「2019年2.59 → 2024年3.45，逐年上升」; "" for fewer than two values. */
export function trendText(series: ProfileFacts["series"], decimals: number, lang: Lang): string {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || first === last) return "";
  const course = courseText(series, lang);
  const at = ({ period, value }: typeof first) =>
    `${formatPeriod(period, lang)}${lang === "zh" ? "" : ": "}${formatNumber(value, decimals)}`;
  const how = course && (lang === "zh" ? `，${course}` : `, ${last.value > first.value ? "up" : "down"} ${course}`);
  return `${at(first)} → ${at(last)}${how}`;
}

/** profile.none: that there is no figure, and why. */
export function profileNone(
  facts: Pick<ProfileFacts, "name" | "period" | "indicator">,
  absence: Absence | null,
  lang: Lang,
): string {
  const [when, said, reason] = [
    formatPeriod(facts.period, lang),
    nameInside(facts.indicator, lang),
    absenceText(absence, lang),
  ];
  if (lang === "zh") return `${when}没有${facts.name}的${said}数据（${reason}）。`;
  return `No figure for ${said} in ${facts.name} for ${when} (${reason}).`;
}

/**
 * All that can be said of a region's value: value and ranks, after a semicolon the distance to the whole, then the trend.
 * What is missing drops its clause; without a value only the reason stands there.
 */
export function profileText(facts: ProfileFacts, lang: Lang): string {
  const value = valueClause(facts, lang);
  if (value === null) return profileNone(facts, facts.cell.absence, lang);
  const gap = gapClause(facts, lang);
  const main = sentence(gap === null ? value : `${value}${lang === "zh" ? "；" : "; "}${gap}`, lang);
  const trend = profileTrend(facts, lang);
  return lang === "zh" || !trend ? main + trend : `${main} ${trend}`;
}

/** Two groups and their values. Names are in the language asked for. */
export interface CompareFacts {
  readonly period: string;
  readonly indicator: Indicator;
  readonly first: { readonly name: string; readonly cell: Cell };
  readonly second: { readonly name: string; readonly cell: Cell };
  readonly decimals?: number;
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
    amount: cellAmount(cell, indicator, decimals, lang, qualityAt(index, cell.quality)) ?? "",
  }));
  const percentages = isPercent(indicator.unit);
  const points = percentages ? pointsClause(facts, decimals, lang) : null;
  const ratio = percentages || indicator.kind === "index" ? null : ratioRange(first.cell, second.cell);
  const percent = ratio && amountText(ratio.low, ratio.high, { zh: "%", en: "%" }, 1, lang);
  const share = percent && (worst === "estimate" ? markQuality(percent, worst, lang) : percent);
  const [when, said] = [formatPeriod(facts.period, lang), nameInside(indicator, lang)];
  if (lang === "zh") {
    const clauses = amounts.map(({ name, amount }, index) => `${name}${index === 0 ? said : ""}为${amount}`);
    if (share) clauses.push(`${second.name}是${first.name}的${share}`);
    if (points) clauses.push(points);
    return `${when}，${clauses.join("，")}。`;
  }
  const clauses = amounts.map(({ name, amount }) => `${amount} in ${name}`).join(" and ");
  return `In ${when}, ${said} was ${clauses}${share ? `: ${share} of ${first.name}` : points ? `: ${points}` : ""}.`;
}
