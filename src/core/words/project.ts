import { bytesText } from "./export.ts";
import { formatNumber } from "./number.ts";
import type { Lang } from "./text.ts";

/** What a project holds: 「2次导入，1,240个数值，105个边界或位置，约14 KB」, "2 imports, 1,240 values, about 14 KB". */
export function contentText(
  held: { readonly imports: number; readonly values: number; readonly outlines: number; readonly bytes?: number },
  lang: Lang,
): string {
  const { imports, values, outlines, bytes } = held;
  const parts: [count: number, zh: string, one: string, other: string][] = [[imports, "次导入", "import", "imports"]];
  if (values > 0 || outlines === 0) parts.push([values, "个数值", "value", "values"]);
  if (outlines > 0) parts.push([outlines, "个边界或位置", "boundary or position", "boundaries or positions"]);
  const told = parts.map(([count, zh, one, other]) =>
    lang === "zh" ? `${formatNumber(count, 0)}${zh}` : `${formatNumber(count, 0)} ${count === 1 ? one : other}`,
  );
  if (bytes !== undefined) told.push(`${lang === "zh" ? "约" : "about "}${bytesText(bytes)}`);
  return told.join(lang === "zh" ? "，" : ", ");
}

/** An instant in the reader's time zone, to the minute: 「2026年3月1日 16:30」, "1 March 2026, 16:30". */
export function instantText(instant: string, lang: Lang): string {
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, "0");
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (lang === "zh") return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${time}`;
  return `${at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" })}, ${time}`;
}

/** A day, given as an ISO date: 「2026年3月1日」, "1 March 2026". */
export function dayText(date: string, lang: Lang): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  if (lang === "zh") return `${year}年${month}月${day}日`;
  return new Date(year, month - 1, day).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}
