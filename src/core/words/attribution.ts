import type { Parts, Share } from "../goals/attribution.ts";
import type { Misses, Repair } from "../goals/misses.ts";
import type { Span } from "../reach/straight.ts";
import { amountText, differenceText } from "./amount.ts";
import { listText } from "./list.ts";
import { apartDecimals, decimalsOf, formatNumber, formatRange } from "./number.ts";
import type { Lang, Text } from "./text.ts";
import { CITY } from "./whole.ts";

/** Names listed before the rest is counted. */
const LISTED = 5;

/** The name of a region by its code, in the language asked for. */
export type Namer = (code: string) => string;

/** Names, the first few and how many more: 「甲、乙等7个」, "A, B and 5 more". */
export function someNames(codes: readonly string[], name: Namer, lang: Lang): string {
  const shown = codes.slice(0, LISTED).map(name);
  const more = codes.length - shown.length;
  if (more <= 0) return listText(shown, lang);
  return lang === "zh" ? `${shown.join("、")}等${codes.length}个` : `${shown.join(", ")} and ${more} more`;
}

/** A span without its sign, nearer end first, with decimals enough that it does not look like none. */
function apart({ low, high }: Span, unit: Text, decimals: number, lang: Lang): string {
  const [near, far] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number];
  return differenceText(near, far, unit, apartDecimals({ low: near, high: far }, decimals), lang);
}

/** A part of a gap beside its bar: 「差1.2个百分点」, 「超0.3个百分点」; `short` says which side of the target is short of it. */
export function partText({ gap }: Pick<Share, "gap">, unit: Text, short: "more" | "less", lang: Lang): string {
  const decimals = decimalsOf(unit, [gap.low, gap.high]);
  const way = short === "more" ? 1 : -1;
  const [low, high] = [way * gap.low, way * gap.high].sort((a, b) => a - b) as [number, number];
  const amount = (from: number, to: number) => apart({ value: from, low: from, high: to }, unit, decimals, lang);
  if (low === 0 && high === 0) return lang === "zh" ? "持平" : "level";
  if (low < 0 && high > 0) {
    if (lang === "zh") return `超${amount(low, low)}至差${amount(high, high)}`;
    return `${amount(low, low)} beyond to ${amount(high, high)} short`;
  }
  const isShort = high > 0;
  if (lang === "zh") return `${isShort ? "差" : "超"}${amount(low, high)}`;
  return `${amount(low, high)} ${isShort ? "short" : "beyond"}`;
}

/** What the parts are measured by: 「以2021年以来同步增长为准」, or growth alike from now on. */
export function partsBasis({ since }: Pick<Parts, "since">, lang: Lang): string {
  if (since === null) {
    return lang === "zh"
      ? "缺口按各自现有份额分摊（各成员今后同步增长）。"
      : "The gap is parted by what each holds now (all growing alike from now on).";
  }
  return lang === "zh"
    ? `各成员若自${since}年起同步增长、恰好达到目标，应有之数与实有之数的差。`
    : `Each member against what it would hold had all grown alike from ${since} to the target.`;
}

/** How much a member would have to grow to close the gap alone: 「+43.4%」, 「+41.0–45.2%」; `null` where it cannot be said. */
export function aloneText({ alone }: Pick<Share, "alone">, lang: Lang): string | null {
  return alone && `${alone.low > 0 ? "+" : ""}${formatRange(alone.low, alone.high, 1, "%", lang)}`;
}

/** Words of a gap that one member alone, or all together, would have to close. */
export interface ClosingWords {
  /** The indicator's name inside a sentence, and its unit. */
  readonly indicator: string;
  readonly unit: Text;
  /** The target as it is written, such as 33%. */
  readonly target: string;
  /** What the whole is called; the city when left out. */
  readonly whole?: Text;
}

/**
 * What would close a gap: 「要达到33%，地区生产总值须再增120.1亿元（全市总量随之增大）；全市总量不变时须增80.5亿元。」; ""
 * where it is closed.
 */
export function closingText({ closing }: Pick<Parts, "closing">, words: ClosingWords, lang: Lang): string {
  if (!closing) return "";
  const { amount, fixed } = closing;
  const { indicator, unit, target, whole = CITY } = words;
  const decimals = Math.max(1, decimalsOf(unit, [amount.low, amount.high]));
  const more = amount.high > 0;
  const size = (span: Span) => {
    const [near, far] = [Math.abs(span.low), Math.abs(span.high)].sort((a, b) => a - b) as [number, number];
    return amountText(near, far, unit, decimals, lang);
  };
  if (amount.low < 0 && amount.high > 0) return "";
  if (lang === "zh") {
    const verb = more ? "增" : "减";
    const start = `要达到${target}，${indicator}须再${verb}${size(amount)}`;
    return fixed ? `${start}（${whole.zh}总量随之变化）；${whole.zh}总量不变时须${verb}${size(fixed)}。` : `${start}。`;
  }
  const start = `To reach ${target}, ${indicator} must ${more ? "grow" : "fall"} by ${size(amount)}`;
  const all = `the ${whole.en.toLowerCase()}`;
  return fixed ? `${start} (${all} growing with it), or by ${size(fixed)} if ${all} stayed as it is.` : `${start}.`;
}

/**
 * The region that misses most: 「差得最多的是冷坑镇，差12分钟（40.0%）」; "" for none, and where several all miss alike, as
 * those without a flag do. */
export function worstText({ misses }: Pick<Misses, "misses">, unit: Text, name: Namer, lang: Lang): string {
  const [most] = misses;
  const least = misses.at(-1);
  if (!most || (least !== most && least?.miss.value === most.miss.value)) return "";
  const amount = missText(most, unit, lang);
  return lang === "zh"
    ? `差得最多的是${name(most.code)}，差${amount}。`
    : `${name(most.code)} misses most, by ${amount}.`;
}

/** How much one region misses: 「12分钟（40.0%）」. */
export function missText({ miss, relative }: Misses["misses"][number], unit: Text, lang: Lang): string {
  const amount = apart(miss, unit, decimalsOf(unit, [miss.low, miss.high]), lang);
  if (relative === null) return amount;
  const share = formatRange(relative, relative, 1, "%", lang);
  return lang === "zh" ? `${amount}（${share}）` : `${amount} (${share})`;
}

function needText({ need }: Repair, lang: Lang): string {
  const count = need.low === need.high ? formatNumber(need.high, 0) : `${need.low}–${need.high}`;
  return lang === "zh" ? `还须${count}个达标` : `${count} more must pass`;
}

/**
 * The smallest set whose repair meets a goal: 「还须3个达标，最近的是甲、乙，另在丙、丁、戊中任取1个。」, 「补齐未达标的16个
 * 即可。」, and how many stay open; "" where the goal is met.
 */
export function repairText({ repair, misses }: Misses, name: Namer, lang: Lang): string {
  if (!repair) return "";
  const { sure, choice, pick, short } = repair;
  const zh = lang === "zh";
  if (misses.length === 0)
    return zh ? `没有确定未达标的，${short}个尚不能判定。` : `None fails for sure; ${short} are still open.`;
  const open = short > 0 ? (zh ? `，另有${short}个尚不能判定` : `; ${short} are still open`) : "";
  if (sure.length === 0 && pick === 0) return `${needText(repair, lang)}${open}${zh ? "。" : "."}`;
  if (sure.length === misses.length) {
    const all = formatNumber(sure.length, 0);
    if (zh) return `须补齐未达标的${all}个${open}。`;
    return `All ${all} that fail must be brought to the target${open}.`;
  }
  const nearest = sure.length > 0 ? someNames(sure, name, lang) : "";
  const free = pick > 0 ? someNames(choice, name, lang) : "";
  if (zh) {
    const parts = [nearest && `最近的是${nearest}`, free && `${nearest ? "另" : ""}可在${free}中任取${pick}个`];
    return `${needText(repair, lang)}，${parts.filter(Boolean).join("，")}${open}。`;
  }
  const parts = [nearest && `nearest are ${nearest}`, free && `any ${pick} of ${free}`];
  return `${needText(repair, lang)}: ${parts.filter(Boolean).join(", and ")}${open}.`;
}

/** Members that are undecided or without data, named apart: 「不确定：甲、乙。无数据：丙。」; "" for none. */
export function openText(
  { undecided, missing }: Pick<Misses, "undecided" | "missing">,
  name: Namer,
  lang: Lang,
): string {
  const zh = lang === "zh";
  const part = (label: string, codes: readonly string[]) =>
    codes.length === 0 ? "" : `${label}${zh ? "：" : ": "}${someNames(codes, name, lang)}${zh ? "。" : "."}`;
  return [part(zh ? "不确定" : "Uncertain", undecided), part(zh ? "无数据" : "No data", missing)]
    .filter((one) => one !== "")
    .join(zh ? "" : " ");
}
