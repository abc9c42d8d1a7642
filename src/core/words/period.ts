import type { Lang } from "./text.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A period in words: 2023 is 2023年 and "2023", 2023-06 is 2023年6月 and "June 2023", 2023Q2 is 2023年第2季度. "" stays "". */
export function formatPeriod(period: string, lang: Lang): string {
  const match = /^(\d{4})(?:-(\d{2})|-?([QH])([1-4]))?$/.exec(period);
  if (!match) return period;
  const [, year = "", month, part, number = ""] = match;
  if (month) {
    const name = MONTHS[Number(month) - 1];
    if (!name) return period;
    return lang === "zh" ? `${year}年${Number(month)}月` : `${name} ${year}`;
  }
  if (part === "Q") return lang === "zh" ? `${year}年第${number}季度` : `Q${number} ${year}`;
  if (part === "H") return lang === "zh" ? `${year}年${number === "1" ? "上" : "下"}半年` : `H${number} ${year}`;
  return lang === "zh" ? `${year}年` : year;
}

/** How a sentence begins that speaks of a period: 「2023年，」, "In 2023, "; "" where there is none. */
export function periodLead(period: string, lang: Lang): string {
  const when = formatPeriod(period, lang);
  return when === "" ? "" : lang === "zh" ? `${when}，` : `In ${when}, `;
}

/** A deadline, by the end of which something must hold: 2025年底, "end of 2025". */
export function formatDeadline(deadline: string, lang: Lang): string {
  if (!/^\d{4}$/.test(deadline)) return formatPeriod(deadline, lang);
  return lang === "zh" ? `${deadline}年底` : `end of ${deadline}`;
}
