import type { Cell } from "../indicators/cell.ts";
import type { Atlas } from "../package/atlas.ts";
import { formatPeriod } from "./period.ts";
import { missingText, qualityText } from "./terms.ts";
import { type Lang, pick } from "./text.ts";

/** Sources named one after the other; what the package does not list goes by its id. */
export function sourcesText(
  sources: readonly string[],
  { sources: known }: Pick<Atlas, "sources">,
  lang: Lang,
): string {
  const titles = sources.map((id) => {
    const source = known.get(id);
    return source ? pick(source.title, lang) : id;
  });
  return titles.join(lang === "zh" ? "；" : "; ");
}

/**
 * What must be known of a value beside the value: 「2023年，公开。来源：年鉴。」, with its note; of a missing one the period and
 * why it is missing. The period is "" where there is none.
 */
export function passportText(cell: Cell, period: string, atlas: Pick<Atlas, "sources">, lang: Lang): string {
  const when = formatPeriod(period, lang);
  const [comma, stop] = lang === "zh" ? ["，", "。"] : [", ", ". "];
  const opening = (said: string) =>
    when === "" ? `${said.charAt(0).toUpperCase()}${said.slice(1)}` : `${when}${comma}${said}`;
  if (cell.value === null) return `${opening(missingText(cell, lang))}${stop}`.trim();
  const source = sourcesText(cell.sources, atlas, lang);
  const parts = [
    `${opening(qualityText(cell.quality, lang))}${stop}`,
    source && (lang === "zh" ? `来源：${source}${stop}` : `Source: ${source}${stop}`),
    cell.note ? pick(cell.note, lang) : "",
  ];
  return parts.join("").trim();
}
