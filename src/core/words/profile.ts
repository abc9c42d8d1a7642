import type { RelatedGoal } from "../goals/related.ts";
import { memberTargetOf } from "../goals/shown.ts";
import type { Indicator } from "../indicators/definition.ts";
import type { Rank } from "../indicators/figures.ts";
import { targetAmount } from "./amount.ts";
import { formatRank } from "./rank.ts";
import { verdictText } from "./terms.ts";
import type { Lang } from "./text.ts";
import { CITY } from "./whole.ts";

/** The note under a key figure: the target it is held against and the verdict, else its rank in the whole; "" for neither. */
export function keyNote(
  indicator: Indicator,
  on: RelatedGoal | null,
  rank: Rank | null,
  lang: Lang,
  whole = CITY,
): string {
  const target = on ? memberTargetOf(on.goal) : null;
  if (on && target !== null && indicator.kind !== "flag") {
    const amount = targetAmount(target, indicator.unit, lang);
    const status = verdictText(on.member.status, lang);
    return lang === "zh" ? `目标${amount}，${status}` : `Target ${amount}: ${status.toLowerCase()}`;
  }
  if (!rank || rank.of < 2 || indicator.kind === "flag" || indicator.kind === "category") return "";
  return lang === "zh"
    ? `${whole.zh}${formatRank(rank, lang)}`
    : `${formatRank(rank, lang)} in the ${whole.en.toLowerCase()}`;
}
