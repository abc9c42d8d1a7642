import type { Change } from "../goals/difference.ts";
import type { Foundation } from "../goals/foundation.ts";
import { formatNumber } from "./number.ts";
import { qualityText, verdictText } from "./terms.ts";
import type { Lang } from "./text.ts";

/** What a verdict rests on: 「官方3个、估计1个，1个无数据」, "3 official, 1 estimate; 1 without data"; "" for nothing. */
export function foundationText({ qualities, missing }: Foundation, lang: Lang): string {
  if (qualities.length === 0) return "";
  const count = (number: number) => formatNumber(number, 0);
  if (lang === "zh") {
    const parts = qualities.map(({ quality, count: of }) => `${qualityText(quality, lang)}${count(of)}个`);
    return `${parts.join("、")}${missing > 0 ? `，${count(missing)}个无数据` : ""}`;
  }
  const parts = qualities.map(({ quality, count: of }) => `${count(of)} ${qualityText(quality, lang)}`);
  return `${parts.join(", ")}${missing > 0 ? `; ${count(missing)} without data` : ""}`;
}

/** A verdict under other evidence: 「达标 → 无数据」, 「未达标，1/105个有数据（原105个）」. */
export function changeText({ before, after, status, coverage }: Change, lang: Lang): string {
  const [first, last] = [verdictText(before.status, lang), verdictText(after.status, lang)];
  const held = status ? `${first} → ${last}` : last;
  if (!coverage) return held;
  const [had, has, of] = [before.withData, after.withData, after.total].map((number) => formatNumber(number, 0));
  return lang === "zh"
    ? `${held}，${has}/${of}个有数据（原${had}个）`
    : `${held}, ${has} of ${of} with data (${had} before)`;
}

/** How many verdicts change when only public evidence counts: 「36项的证据不同，其中8项结论改变。」 */
export function differenceText(changes: readonly Change[], lang: Lang): string {
  const turned = changes.filter(({ status }) => status).length;
  if (changes.length === 0) return lang === "zh" ? "结论与证据都不变。" : "No verdict and no evidence changes.";
  if (lang === "zh") return `${changes.length}项的证据不同，其中${turned}项结论改变。`;
  return `The evidence of ${changes.length} goals differs; ${turned} verdict${turned === 1 ? " changes" : "s change"}.`;
}
