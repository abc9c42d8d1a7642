import type { Verdict } from "../goals/goal.ts";
import { formatNumber } from "./number.ts";
import { verdictText } from "./terms.ts";
import type { Lang } from "./text.ts";

const STATUSES = ["met", "not", "uncertain", "none"] as const;

const ENGLISH = { met: "met", not: "not met", uncertain: "uncertain", none: "without data" } as const;

/** What a combination asks for: 「4项须全部成立」, "all of 4 conditions". */
export function partsRule(kind: "all" | "any", parts: number, lang: Lang): string {
  const count = formatNumber(parts, 0);
  if (lang === "zh") return kind === "all" ? `${count}项须全部成立` : `${count}项中任一成立`;
  return kind === "all" ? `All of ${count} conditions` : `Any of ${count} conditions`;
}

/** How the parts of a combination stand: 「4项中1项达标，3项无数据」, "of 4 parts 1 met, 3 without data". */
export function partsText(parts: readonly Verdict[], lang: Lang): string {
  const counted = STATUSES.flatMap((status) => {
    const count = parts.filter((part) => part.status === status).length;
    if (count === 0) return [];
    return [lang === "zh" ? `${count}项${verdictText(status, lang)}` : `${count} ${ENGLISH[status]}`];
  });
  if (lang === "zh") return `${parts.length}项中${counted.join("，")}`;
  return `of ${parts.length} parts ${counted.join(", ")}`;
}

/** The same as a sentence. */
export function partsSentence(parts: readonly Verdict[], lang: Lang): string {
  const text = partsText(parts, lang);
  return lang === "zh" ? `${text}。` : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** How many parts are short, for the right of a row: 「差3项」, 「差1–3项」, 「4项未定」; 「已成立」 where it holds. */
export function partsDistance(distance: Verdict["distance"], lang: Lang): string {
  if (!distance) return "—";
  const [least, most] = [Math.max(0, -distance.high), Math.max(0, -distance.low)];
  if (most === 0) return lang === "zh" ? "已成立" : "holds";
  if (least === 0) return lang === "zh" ? `${most}项未定` : `${most} open`;
  const range = least === most ? `${most}` : `${least}–${most}`;
  return lang === "zh" ? `差${range}项` : `${range} short`;
}

/** How a region fares under a combination: the parts it meets, 「1项」, 「1–4项」. */
export function partsMet(low: number, high: number, lang: Lang): string {
  const range = low === high ? `${low}` : `${low}–${high}`;
  if (lang === "zh") return `${range}项达标`;
  return `${range} parts met`;
}
