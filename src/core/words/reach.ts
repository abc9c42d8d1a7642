import type { Coverage, Within } from "../reach/coverage.ts";
import type { Effect } from "../reach/effect.ts";
import type { Siting, SitingAim } from "../siting/where.ts";
import { formatNumber } from "./number.ts";
import { verdictText } from "./terms.ts";
import type { Lang } from "./text.ts";

const percent = (share: number) => formatNumber(share * 100, 0);

/** A share within minutes as a table shows it: 「61%」, or 「31–92%」 where positions leave it open. Nothing known is 「—」. */
export function withinText({ share }: Within): string {
  if (share === null) return "—";
  const [low, high] = [percent(share.low), percent(share.high)];
  return low === high ? `${low}%` : `${low}–${high}%`;
}

/** What the share is of: 「105个中64个，肯定的58个，可能的97个」. `unit` follows the numbers. */
export function withinDetail({ weight }: Within, whole: number, unit: string, lang: Lang): string {
  const told = (value: number) => `${formatNumber(value, Number.isInteger(value) ? 0 : 1)}${lang === "zh" ? unit : ""}`;
  if (lang === "zh") {
    const open = weight.low === weight.high ? "" : `，肯定的${told(weight.low)}，可能的${told(weight.high)}`;
    return `${told(whole)}中${told(weight.value)}${open}`;
  }
  const open = weight.low === weight.high ? "" : `; ${told(weight.low)} for sure, ${told(weight.high)} at most`;
  return `${told(weight.value)} of ${told(whole)} ${unit}${open}`;
}

/** What a coverage leaves out or cannot reach; empty where it is whole. */
export function coverageGaps({ untimed, unweighted, unreached }: Coverage, lang: Lang): string {
  const parts =
    lang === "zh"
      ? [
          untimed.length > 0 && `${untimed.length}个没有时间`,
          unweighted.length > 0 && `${unweighted.length}个没有权重，未计入`,
          unreached.length > 0 && `${unreached.length}个不连通`,
        ]
      : [
          untimed.length > 0 && `${untimed.length} without a time`,
          unweighted.length > 0 && `${unweighted.length} without a weight, not counted`,
          unreached.length > 0 && `${unreached.length} not connected`,
        ];
  return parts.filter((part) => part !== false).join(lang === "zh" ? "，" : ", ");
}

/** Minutes as they are told beside each other: none after the point, one below 10. */
export function minutesText(minutes: number | null, lang: Lang): string {
  if (minutes === null) return "—";
  const number = formatNumber(minutes, minutes < 10 ? 1 : 0);
  return lang === "zh" ? `${number}分钟` : `${number} min`;
}

/** What a what-if does to a region: 「42→18分钟，未达标→达标」. */
export function effectText({ before, after, from, to }: Effect, lang: Lang): string {
  const number = (minutes: number | null) => (minutes === null ? "—" : formatNumber(minutes, minutes < 10 ? 1 : 0));
  const times = `${number(before)}→${lang === "zh" ? `${number(after)}分钟` : `${number(after)} min`}`;
  if (from === to) return times;
  return `${times}${lang === "zh" ? "，" : ", "}${verdictText(from, lang)}→${verdictText(to, lang)}`;
}

/** How many verdicts and times a what-if changes. */
export function effectsText(effects: readonly Effect[], lang: Lang): string {
  const turned = effects.filter(({ from, to }) => from !== to).length;
  const nearer = effects.filter(({ change }) => change !== null && change < 0).length;
  const farther = effects.filter(({ change }) => change !== null && change > 0).length;
  if (lang === "zh") {
    return effects.length === 0
      ? "与现状相比，没有区域变化。"
      : `与现状相比，${turned}个区域的结论改变；${nearer}个变近，${farther}个变远。`;
  }
  return effects.length === 0
    ? "Nothing changes against the present."
    : `Against the present, ${turned} ${turned === 1 ? "verdict changes" : "verdicts change"}; ${nearer} come nearer, ${farther} farther.`;
}

/** What so many new places bring, and whether nothing better exists. `unit` follows a covered weight. */
export function sitingText(siting: Siting, aim: SitingAim, unit: string, lang: Lang): string {
  const told = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1);
  const proof = siting.proven
    ? { zh: "已证明最优", en: "proven best" }
    : aim.kind === "cover"
      ? { zh: `未证明最优，至多${told(siting.limit)}`, en: `not proven best, ${told(siting.limit)} at most` }
      : {
          zh: `未证明最优，最低不少于${minutesText(siting.limit, "zh")}`,
          en: `not proven best, no less than ${minutesText(siting.limit, "en")}`,
        };
  if (lang === "zh") {
    const brought =
      aim.kind === "cover"
        ? `${aim.cutoff}分钟内由${told(siting.before)}增至${told(siting.after)}${unit}`
        : `平均时间由${minutesText(siting.before, lang)}降至${minutesText(siting.after, lang)}`;
    return `${brought}，${proof.zh}。`;
  }
  const brought =
    aim.kind === "cover"
      ? `Within ${aim.cutoff} min: from ${told(siting.before)} to ${told(siting.after)} ${unit}`
      : `Mean time: from ${minutesText(siting.before, lang)} to ${minutesText(siting.after, lang)}`;
  return `${brought}, ${proof.en}.`;
}
