import { bytesText } from "./export.ts";
import { formatNumber } from "./number.ts";
import type { Lang } from "./text.ts";

/** What a project holds: 「2次导入，1,240个数值，约14 KB」, "2 imports, 1,240 values, about 14 KB". */
export function contentText(
  { imports, values, bytes }: { readonly imports: number; readonly values: number; readonly bytes: number | null },
  lang: Lang,
): string {
  const [times, many] = [formatNumber(imports, 0), formatNumber(values, 0)];
  const size = bytes === null ? "" : bytesText(bytes);
  if (lang === "zh") return `${times}次导入，${many}个数值${size && `，约${size}`}`;
  const counted = `${times} ${imports === 1 ? "import" : "imports"}, ${many} ${values === 1 ? "value" : "values"}`;
  return `${counted}${size && `, about ${size}`}`;
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
