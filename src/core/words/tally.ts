import type { Verdict } from "../goals/goal.ts";
import { formatNumber } from "./number.ts";
import { bareNoun, type Noun, nounFor } from "./terms.ts";
import type { Lang } from "./text.ts";

/** How many regions a goal speaks of, and how they fare. */
export type Counts = Pick<Verdict, "total" | "withData" | "passed" | "unsure" | "failed">;

const count = (number: number) => formatNumber(number, 0);

/** goal.all: how many of the regions have data, pass, stay undecided and fail; clauses of zero drop out. */
export function goalAll(counts: Counts, noun: Noun, lang: Lang): string {
  const { total, withData, passed, unsure, failed } = counts;
  if (lang === "zh") {
    const more = `${unsure ? `，${count(unsure)}个不确定` : ""}${failed ? `，${count(failed)}个未达标` : ""}`;
    return `${count(total)}个${bareNoun(noun)}中${count(withData)}个有数据，${count(passed)}个达标${more}。`;
  }
  const more = `${unsure ? `, ${count(unsure)} ${unsure === 1 ? "is" : "are"} uncertain` : ""}${failed ? `, ${count(failed)} ${failed === 1 ? "does" : "do"} not` : ""}`;
  const have = `${count(withData)} ${withData === 1 ? "has" : "have"} data`;
  return `Of ${count(total)} ${nounFor(noun, total)}, ${have}: ${count(passed)} ${passed === 1 ? "meets" : "meet"} the target${more}.`;
}

/** goal.count: how many there are against how many there should be. */
export function goalCount(found: number, target: number, lang: Lang): string {
  const gap = found - target;
  if (lang === "zh") {
    const rest = gap === 0 ? "正好达到" : `${gap > 0 ? "超出" : "还差"}${count(Math.abs(gap))}个`;
    return `已有${count(found)}个，目标${count(target)}个，${rest}。`;
  }
  const rest = gap === 0 ? "just reached" : `${count(Math.abs(gap))} ${gap > 0 ? "more" : "short"}`;
  return `${count(found)} so far against a target of ${count(target)}: ${rest}.`;
}
