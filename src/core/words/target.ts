import type { PathPoint } from "../goals/goal.ts";
import { targetAmount } from "./amount.ts";
import { formatRange } from "./number.ts";
import { formatPeriod } from "./period.ts";
import type { Lang, Text } from "./text.ts";

/** What is written on a target line: 「目标33%，2025年」, "Target 33%, 2025". */
export function targetLabel(target: number, unit: Text, deadline: string | null, lang: Lang): string {
  const amount = targetAmount(target, unit, lang);
  const when = deadline === null ? "" : `${lang === "zh" ? "，" : ", "}${formatPeriod(deadline, lang)}`;
  return lang === "zh" ? `目标${amount}${when}` : `Target ${amount}${when}`;
}

/** The text that stands for a path towards a target: its first and last period; "" for no points. */
export function pathText(path: readonly PathPoint[], unit: Text, lang: Lang): string {
  const [first, last] = [path[0], path.at(-1)];
  if (!first || !last) return "";
  const at = ({ period, low, high }: PathPoint) =>
    `${formatPeriod(period, lang)}${lang === "zh" ? "" : ": "}${formatRange(low, high, 1, unit[lang], lang)}`;
  return first === last ? at(first) : `${at(first)} → ${at(last)}`;
}
