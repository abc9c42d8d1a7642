import type { Rank } from "../indicators/figures.ts";
import { formatNumber } from "./number.ts";
import { bareNoun, type Noun, nounFor, ordinalText } from "./terms.ts";
import type { Lang } from "./text.ts";

/** A rank for a cell: 「第3/8」, 「并列第3/8」, "3rd of 8", "joint 3rd of 8". `of` counts regions with data only. */
export function formatRank(rank: Rank, lang: Lang): string {
  if (lang === "zh") return `${rank.tied ? "并列" : ""}第${formatNumber(rank.rank, 0)}/${formatNumber(rank.of, 0)}`;
  return `${rank.tied ? "joint " : ""}${ordinalText(rank.rank)} of ${formatNumber(rank.of, 0)}`;
}

/** A rank in a sentence: 「在8个县中排第3」, 「在8个县中并列第3」, "3rd of 8 counties". */
export function rankSentence(rank: Rank, noun: Noun, lang: Lang): string {
  if (lang === "en") return `${formatRank(rank, "en")} ${nounFor(noun, rank.of)}`;
  return `在${formatNumber(rank.of, 0)}个${bareNoun(noun)}中${rank.tied ? "并列" : "排"}第${formatNumber(rank.rank, 0)}`;
}
