import type { Absence, Cell } from "../indicators/cell.ts";
import type { Category, Indicator } from "../indicators/definition.ts";
import type { Rank } from "../indicators/figures.ts";
import type { ComparablePoint } from "../profile/series.ts";
import { amountText, differenceText } from "./amount.ts";
import { decimalsAgainst, decimalsFor, formatRange, markQuality } from "./number.ts";
import { formatPeriod, periodLead } from "./period.ts";
import { hasEnded, nameInside, verbOf } from "./phrase.ts";
import { formatRank, rankSentence } from "./rank.ts";
import { absenceText, bareNoun, type Noun, nounFor } from "./terms.ts";
import { type Lang, pick, type Text } from "./text.ts";
import { CITY } from "./whole.ts";

/** A rank, what is ranked, and, for a rank within a region, that region's name. */
export interface Placing {
  readonly rank: Rank;
  readonly noun: Noun;
  readonly within: string | null;
}

/** What the sentences on one region say. Names are in the language asked for. */
export interface ProfileFacts {
  readonly name: string;
  /** "" where the value is of none. */
  readonly period: string;
  readonly indicator: Indicator;
  readonly cell: Cell;
  /** Decimals of the column the value stands in; from the value alone when left out. */
  readonly decimals?: number;
  /** Ranks to mention: first among all of the level, then within the region above. */
  readonly placings: readonly Placing[];
  /** The aggregated value of the whole, for ratios only; `null` leaves the comparison out. */
  readonly city: Cell | null;
  /** Comparable values up to the period, ascending; missing ones left out, none from before a series break. */
  readonly series: readonly ComparablePoint[];
  /** Whether the series goes on after the period, which is then told as past. */
  readonly goesOn?: boolean;
  /** The day on which it is said, an ISO date: what has not ended by then "is". Without it all has ended. */
  readonly today?: string;
  /** What the whole is called; the city when left out. */
  readonly whole?: Text;
}

function decimalsIn(facts: ProfileFacts): number {
  return facts.decimals ?? decimalsFor(facts.indicator, [facts.cell.value]);
}

/** The category a value of a flag or typology stands for; `undefined` for other values. */
function categoryOf({ categories }: Indicator, { value }: Cell): Category | undefined {
  return categories.find((category) => category.value === value);
}

/** A cell's amount as a sentence says it, marked with its quality; "" without a value. */
export function cellAmount(
  cell: Cell,
  indicator: Indicator,
  decimals: number,
  lang: Lang,
  quality = cell.quality,
): string {
  if (cell.value === null) return "";
  const named = categoryOf(indicator, cell);
  const text = named
    ? pick(named.name, lang)
    : amountText(cell.low ?? cell.value, cell.high ?? cell.value, indicator.unit, decimals, lang);
  return markQuality(text, quality, lang);
}

/** 「为3.26万元」, and 「约为3.26万元」 for an estimate. */
export function equals(amount: string): string {
  return amount.startsWith("约") ? `约为${amount.slice(1)}` : `为${amount}`;
}

/** A rank in words. Where less is better the first is the lowest, and both languages say so. */
function placingClause(
  { rank, noun, within }: Placing,
  all: Text,
  lowest: boolean,
  first: boolean,
  lang: Lang,
): string {
  if (lang === "zh") {
    const qualified = within === null ? { ...noun, zh: `有数据的${bareNoun(noun)}` } : noun;
    const said = rankSentence(rank, qualified, "zh").replace(/^在/, `在${within ?? all.zh}`);
    return `，${lowest ? said.replace(/中(?=并列第|排第)/, "中由低到高") : said}`;
  }
  const ranked = formatRank(rank, "en").replace(" of ", lowest ? " lowest of " : " of ");
  const text =
    within === null
      ? `${ranked.replace(" of ", " of the ")} ${nounFor(noun, rank.of)} with data`
      : `${ranked} in ${within}`;
  return `${first ? ", ranking " : " and "}${text}`;
}

/** What a region is said to be: 「已通管道天然气（示例）」, "was covered by 5G"; without a phrase the indicator and its word. */
function categoryClause({ phrase, name }: Category, facts: ProfileFacts, ended: boolean, lang: Lang): string {
  const { cell, indicator } = facts;
  const marked = markQuality(pick(phrase ?? name, lang), cell.quality, lang);
  const lead = periodLead(facts.period, lang);
  if (lang === "zh") return `${lead}${facts.name}${phrase ? marked : `${nameInside(indicator, lang)}：${marked}`}`;
  if (phrase) return `${lead}${facts.name} ${verbOf(ended)} ${marked}`;
  return `${lead}${nameInside(indicator, lang)} in ${facts.name}: ${marked.toLowerCase()}`;
}

function valueClause(facts: ProfileFacts, lang: Lang): string | null {
  const { name, period, indicator, cell } = facts;
  if (cell.value === null) return null;
  const ended = period !== "" && hasEnded(period, facts.today ?? null);
  const named = categoryOf(indicator, cell);
  if (named) return categoryClause(named, facts, ended, lang);
  const amount = cellAmount(cell, indicator, decimalsIn(facts), lang);
  const ranks = facts.placings
    .filter(({ rank }) => rank.of > 1)
    .map((placing, index) =>
      placingClause(placing, facts.whole ?? CITY, indicator.direction === "less", index === 0, lang),
    )
    .join("");
  const [lead, said] = [periodLead(period, lang), nameInside(indicator, lang)];
  if (lang === "zh") return `${lead}${name}${said}${equals(amount)}${ranks}`;
  return `${lead}${said} in ${name} ${verbOf(ended)} ${amount}${ranks}`;
}

/** A value with bounds, which are the value itself where it is certain. */
interface Spread {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function spreadOf({ value, low, high }: { value: number; low?: number | null; high?: number | null }): Spread {
  return { value, low: low ?? value, high: high ?? value };
}

/** How far the second lies from the first, bounds outwards. */
function between(first: Spread, second: Spread): Spread {
  return { value: second.value - first.value, low: second.low - first.high, high: second.high - first.low };
}

/**
 * A difference in words without its sign, 「约2.0–3.2个百分点」 where it has bounds; "" where it is nothing at the decimals
 * shown, and `null` where its bounds lie on both sides of nothing, so that neither more nor less can be said.
 */
function changeText(change: Spread, facts: ProfileFacts, lang: Lang): string | null {
  if (change.low < 0 && change.high > 0) return null;
  const ends = [Math.abs(change.low), Math.abs(change.high)].sort((a, b) => a - b);
  const [least = 0, most = 0] = ends;
  const decimals = decimalsAgainst(Math.abs(change.value), 0, decimalsIn(facts));
  if (Number(most.toFixed(decimals)) === 0) return "";
  const text = differenceText(least, most, facts.indicator.unit, decimals, lang);
  return change.low === change.high ? text : markQuality(text, "estimate", lang);
}

function gapClause(facts: ProfileFacts, lang: Lang): string | null {
  const { city, cell } = facts;
  if (city === null || city.value === null || cell.value === null) return null;
  const gap = between(spreadOf({ ...city, value: city.value }), spreadOf({ ...cell, value: cell.value }));
  const amount = changeText(gap, facts, lang);
  if (amount === null) return null;
  const all = facts.whole ?? CITY;
  const figure = `the ${all.en.toLowerCase()} figure`;
  if (amount === "") return lang === "zh" ? `与${all.zh}平均持平` : `it equals ${figure}`;
  const above = gap.value > 0;
  if (lang === "zh") return `比${all.zh}平均${above ? "高" : "低"}${amount}`;
  return `that is ${amount} ${above ? "above" : "below"} ${figure}`;
}

/** A clause as a sentence of its own. */
function sentence(clause: string, lang: Lang): string {
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
  if (lang === "en") return yearly ? "every year" : "at every reading";
  return `${yearly ? "逐年" : "逐期"}${first > 0 ? "上升" : "下降"}`;
}

/**
 * profile.trend: the change since the first comparable period; "" for fewer than two values, and where the bounds of
 * estimates leave open whether it went up or down. A series that goes on is told as past: "from 2015 to 2019".
 */
export function profileTrend(facts: ProfileFacts, lang: Lang): string {
  const [first, last] = [facts.series[0], facts.series.at(-1)];
  const { kind } = facts.indicator;
  if (!first || !last || first === last || kind === "flag" || kind === "category") return "";
  const [from, to] = [formatPeriod(first.period, lang), formatPeriod(last.period, lang)];
  const change = between(spreadOf(first), spreadOf(last));
  const amount = changeText(change, facts, lang);
  if (amount === null) return "";
  if (amount === "") return lang === "zh" ? `与${from}持平。` : `That is the same as in ${from}.`;
  const course = courseText(facts.series, lang);
  const up = change.value > 0;
  if (lang === "zh") {
    const span = facts.goesOn ? `${from}至${to}` : `${from}以来`;
    return `${span}${up ? "上升" : "下降"}${amount}${course && `，${course}`}。`;
  }
  const tail = course && `, ${course}`;
  if (facts.goesOn) return `It ${up ? "rose" : "fell"} by ${amount} from ${from} to ${to}${tail}.`;
  return `It has ${up ? "risen" : "fallen"} by ${amount} since ${from}${tail}.`;
}

/** The text that stands for a trend line: 「2019年2.59 → 2024年3.45，逐年上升」; "" for fewer than two values. */
export function trendText(series: ProfileFacts["series"], decimals: number, lang: Lang): string {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || first === last) return "";
  const course = courseText(series, lang);
  const at = (point: ComparablePoint) => {
    const { low, high } = spreadOf(point);
    return `${formatPeriod(point.period, lang)}${lang === "zh" ? "" : ": "}${formatRange(low, high, decimals, "", lang)}`;
  };
  const how = course && (lang === "zh" ? `，${course}` : `, ${last.value > first.value ? "up" : "down"} ${course}`);
  return `${at(first)} → ${at(last)}${how}`;
}

/** profile.none: that there is no figure, and why. */
export function profileNone(
  facts: Pick<ProfileFacts, "name" | "period" | "indicator">,
  absence: Absence | null,
  lang: Lang,
): string {
  const { name, kind } = facts.indicator;
  const said = kind === "flag" ? `“${pick(name, lang)}”` : nameInside(facts.indicator, lang);
  const [when, reason] = [formatPeriod(facts.period, lang), absenceText(absence, lang)];
  if (lang === "zh") return `${when}没有${facts.name}${kind === "flag" ? `${said}的` : `的${said}`}数据（${reason}）。`;
  return `No figure for ${said} in ${facts.name}${when && ` for ${when}`} (${reason}).`;
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
