import type { Quality } from "../../core/indicators/quality.ts";
import type { Text } from "../../core/words/text.ts";
import { say } from "../../state/settings.ts";
import "./badge.css";

const WORDS: Record<Quality, Text> = {
  official: { zh: "官方", en: "official" },
  published: { zh: "公开", en: "published" },
  unverified: { zh: "？待核", en: "? unverified" },
  estimate: { zh: "估计", en: "estimate" },
  sample: { zh: "示例", en: "sample" },
};

/** How far a value can be trusted, as a small mark beside it. */
export function Badge({ quality }: { quality: Quality }) {
  return <span class={`badge ${quality}`}>{say(WORDS[quality])}</span>;
}
