import { momentOf } from "../goals/moment.ts";
import type { Obstacle, Pace } from "../goals/pace.ts";
import type { Outlook } from "../goals/projection.ts";
import type { Span } from "../reach/straight.ts";
import { amountText, differenceText } from "./amount.ts";
import { apartDecimals, decimalsAgainst, decimalsIn, decimalsOf, isPercent, markQuality } from "./number.ts";
import { formatPeriod } from "./period.ts";
import type { Lang, Text } from "./text.ts";

type Paced = Pick<Pace, "latest" | "target" | "unit">;

/** Decimals of a pace: those declared or of its unit, and enough that the latest value does not contradict the target. */
export function paceDecimals({ latest, target, unit }: Paced, declared: number | null = null): number {
  const { low, high } = latest;
  const decimals = declared ?? Math.max(decimalsOf(unit, [low, high]), decimalsIn(target));
  return Math.max(decimalsAgainst(low, target, decimals), decimalsAgainst(high, target, decimals));
}

/** A difference without its sign, nearer end first: 「0.5–1.7个百分点」. */
function apart(span: Span, unit: Text, decimals: number, lang: Lang): string {
  const [near, far] = [Math.abs(span.low), Math.abs(span.high)].sort((a, b) => a - b) as [number, number];
  return differenceText(near, far, unit, apartDecimals(span, decimals), lang);
}

/** Decimals of a part of counted things, which need not be whole. */
function partDecimals({ low, high }: Span, { counted }: Pick<Pace, "counted">, decimals: number): number {
  return counted && !(Number.isInteger(low) && Number.isInteger(high)) ? Math.max(1, decimals) : decimals;
}

const one = (value: number): Span => ({ value, low: value, high: value });

/** Verbs for a value that grows or falls: percentages 提高, amounts 增加. */
function verb(up: boolean, unit: Text, lang: Lang): string {
  if (lang === "en") return up ? "more" : "less";
  if (isPercent(unit)) return up ? "提高" : "降低";
  return up ? "增加" : "减少";
}

/** How far ahead of, or behind, the straight line: 「落后0.5–1.7个百分点」; an interval across it says both ends. */
export function aheadText(ahead: Span, unit: Text, decimals: number, lang: Lang): string {
  const { low, high } = ahead;
  const amount = (span: Span) => apart(span, unit, decimals, lang);
  if (low === 0 && high === 0) return lang === "zh" ? "正好相符" : "just on it";
  if (low < 0 && high > 0) {
    if (lang === "zh") return `落后${amount(one(low))}至领先${amount(one(high))}，不能判定快慢`;
    return `between ${amount(one(low))} behind and ${amount(one(high))} ahead, so undecided`;
  }
  const behind = low < 0;
  if (lang === "zh") return `${behind ? "落后" : "领先"}${amount(ahead)}`;
  return `${amount(ahead)} ${behind ? "behind" : "ahead"}`;
}

/** What is still needed a year: 「到2025年每年还需提高1.0–1.6个百分点」; `null` where nothing is, or nothing can be said. */
export function neededText(pace: Pace, decimals: number, lang: Lang): string | null {
  const { needed, deadline, unit, upwards, met } = pace;
  if (met || !needed || deadline === null) return null;
  const way = upwards ? 1 : -1;
  const ends = [Math.max(0, way * needed.low), Math.max(0, way * needed.high)];
  const span = { value: way * needed.value, low: Math.min(...ends), high: Math.max(...ends) };
  if (span.high === 0) return null;
  const enough = apartDecimals(span, partDecimals(span, pace, decimals));
  const amount = differenceText(span.low, span.high, unit, enough, lang);
  const until = formatPeriod(deadline, lang);
  if (lang === "zh") return `到${until}每年还需${verb(upwards, unit, lang)}${amount}`;
  return `${amount} ${verb(upwards, unit, lang)} needed each year until ${until}`;
}

/**
 * The straight line: 「按直线进度，2023年应为31.5%，实为约29.8–31.0%，落后0.5–1.7个百分点」; `null` where there is none.
 */
export function lineText(pace: Pace, decimals: number, lang: Lang): string | null {
  const { due, ahead, latest, unit } = pace;
  if (!due || !ahead) return null;
  const fine = partDecimals(due, pace, decimals);
  const when = formatPeriod(latest.period, lang);
  const should = amountText(due.low, due.high, unit, fine, lang);
  const is = markQuality(amountText(latest.low, latest.high, unit, decimals, lang), latest.quality, lang);
  const gap = aheadText(ahead, unit, fine, lang);
  if (lang === "zh") return `按直线进度，${when}应为${should}，实为${is}，${gap}`;
  return `On a straight line ${should} was due in ${when}; it was ${is}, ${gap}`;
}

const OBSTACLES: Readonly<Record<Obstacle, Text>> = {
  "no-start": { zh: "没有设定基期，不画直线进度", en: "No baseline is set, so there is no straight line" },
  "no-value": { zh: "基期没有数据，不画直线进度", en: "The baseline has no figure, so there is no straight line" },
  break: {
    zh: "基期之后口径有变，不可比，不画直线进度",
    en: "The series breaks after the baseline, so no straight line is drawn",
  },
  mixed: {
    zh: "基期与最近一期一为示例、一为公布数，不作比较",
    en: "One of baseline and latest figure is a sample, so they are not compared",
  },
  early: { zh: "基期之后还没有数据", en: "Nothing has been measured since the baseline" },
  "no-deadline": { zh: "没有期限，不画直线进度", en: "There is no deadline, so there is no straight line" },
};

/** Why there is no straight line. */
export function obstacleText(obstacle: Obstacle, lang: Lang): string {
  return OBSTACLES[obstacle][lang];
}

/** The pace so far: 「2021年以来平均每年提高0.2个百分点」; `null` for a single period. */
export function pastText(pace: Pace, decimals: number, lang: Lang): string | null {
  const { past, unit } = pace;
  if (!past) return null;
  const fine = partDecimals(past, pace, decimals);
  const since = formatPeriod(past.from, lang);
  const amount = (span: Span) => apart(span, unit, fine, lang);
  const { low, high } = past;
  if (low === 0 && high === 0) return lang === "zh" ? `${since}以来没有变化` : `No change since ${since}`;
  if (low < 0 && high > 0) {
    const [down, up] = [amount(one(low)), amount(one(high))];
    if (lang === "zh") return `${since}以来平均每年${verb(false, unit, lang)}${down}至${verb(true, unit, lang)}${up}`;
    return `Since ${since} a change each year between ${down} less and ${up} more`;
  }
  if (lang === "zh") return `${since}以来平均每年${verb(low >= 0, unit, lang)}${amount(past)}`;
  return `Since ${since} ${amount(past)} ${verb(low >= 0, unit, lang)} each year`;
}

function yearText({ year, early, late }: Extract<Outlook, { kind: "year" }>, lang: Lang): string {
  if (lang === "zh") {
    if (late === null) return `约${year}年达到（最早${early}年，最迟不能确定）`;
    return early === late ? `约${year}年达到` : `约${year}年达到（${early}–${late}年）`;
  }
  if (late === null) return `it would be met about ${year} (${early} at the earliest, open at the latest)`;
  return early === late ? `it would be met about ${year}` : `it would be met about ${year} (${early} to ${late})`;
}

/**
 * What the trend says: 「照2019–2024年的走势，约2027年达到（2026–2031年）」, that it leads away, or that there are too few
 * periods. The method is told by `trendMethod`.
 */
export function outlookText({ comparable, projection }: Pick<Pace, "comparable" | "projection">, lang: Lang): string {
  const { outlook, count } = projection;
  const [first, last] = [comparable[0]?.period ?? "", comparable.at(-1)?.period ?? ""];
  if (outlook.kind === "met") return lang === "zh" ? "已达到目标" : "The target has been met";
  if (outlook.kind === "few") {
    if (lang === "zh") return `可比的时期只有${count}个，不足3个，不作推算`;
    return `Only ${count} comparable period${count === 1 ? "" : "s"}, fewer than 3: no trend is told`;
  }
  const when = lang === "zh" ? `照${first}–${last}年的走势，` : `On the trend of ${first} to ${last}, `;
  const span =
    /^\d{4}$/.test(first) && /^\d{4}$/.test(last) ? when : lang === "zh" ? "照目前走势，" : "On this trend, ";
  if (outlook.kind === "away") return `${span}${lang === "zh" ? "达不到目标" : "the target would not be met"}`;
  if (outlook.kind === "year") return `${span}${yearText(outlook, lang)}`;
  return `${span}${lang === "zh" ? "30年内达不到目标" : "it would not be met within 30 years"}`;
}

/** How the trend is computed, for a note. */
export function trendMethod(lang: Lang): string {
  return lang === "zh"
    ? "走势：最近一次口径变化以来各期的最小二乘直线；括号内为80%预测区间，并计入各期数据的区间。"
    : "Trend: a least-squares line through the periods since the last break; in brackets the 80% prediction interval, with the bounds of the figures.";
}

function overText({ latest, deadline }: Pace, lang: Lang): string {
  const passed = (momentOf(latest.period) ?? 0) > (momentOf(deadline ?? "") ?? 0);
  if (lang === "zh") return passed ? "期限已过" : "期限已到";
  return passed ? "the deadline has passed" : "the deadline has come";
}

/** All sentences on a pace: the straight line and what is needed, the pace so far, and the outlook. */
export function paceText(pace: Pace, lang: Lang, declared: number | null = null): string {
  const decimals = paceDecimals(pace, declared);
  const [stop, comma] = lang === "zh" ? ["。", "；"] : [".", "; "];
  const line = lineText(pace, decimals, lang) ?? (pace.obstacle ? obstacleText(pace.obstacle, lang) : null);
  const over = pace.over && !pace.met ? overText(pace, lang) : null;
  const first = [line, neededText(pace, decimals, lang) ?? over].filter((part) => part !== null).join(comma);
  const sentences = [first, pastText(pace, decimals, lang), outlookText(pace, lang)];
  return sentences
    .flatMap((one) => (one ? [`${one.charAt(0).toUpperCase()}${one.slice(1)}${stop}`] : []))
    .join(lang === "zh" ? "" : " ");
}
