import { formatNumber } from "./number.ts";
import type { Lang } from "./text.ts";

/** What a file will hold and how large it is: rows and columns of a table, features and properties of GeoJSON. */
export interface Weight {
  readonly format: "csv" | "geojson";
  readonly rows: number;
  readonly columns: number;
  readonly bytes: number;
  /** Values that are samples. */
  readonly samples: number;
}

/** Bytes in whole KB, at least 1, and from 1 MB with one decimal. */
export function bytesText(bytes: number): string {
  const kilo = Math.max(1, Math.round(bytes / 1024));
  return kilo < 1024 ? `${kilo} KB` : `${formatNumber(bytes / 1024 / 1024, 1)} MB`;
}

/** English things in the number that agrees with their count: "1 row", "1,556 rows". */
function counted(count: number, one: string, other: string): string {
  return `${formatNumber(count, 0)} ${count === 1 ? one : other}`;
}

/** The line under an export: 「105行×9列，约14 KB，含示例数据105行」, "8 features × 14 properties, about 90 KB". */
export function weightText({ format, rows, columns, bytes, samples }: Weight, lang: Lang): string {
  const [many, wide, size] = [formatNumber(rows, 0), formatNumber(columns, 0), bytesText(bytes)];
  if (lang === "zh") {
    const shape = format === "csv" ? `${many}行×${wide}列` : `${many}个要素×${wide}个属性`;
    const unit = format === "csv" ? "行" : "个值";
    return `${shape}，约${size}${samples > 0 ? `，含示例数据${formatNumber(samples, 0)}${unit}` : ""}`;
  }
  const csv = format === "csv";
  const shape = csv
    ? `${counted(rows, "row", "rows")} × ${counted(columns, "column", "columns")}`
    : `${counted(rows, "feature", "features")} × ${counted(columns, "property", "properties")}`;
  const held = csv ? counted(samples, "row", "rows") : counted(samples, "value", "values");
  return `${shape}, about ${size}${samples > 0 ? `, ${held} of sample data` : ""}`;
}

/** Pixels of a picture at a scale: 「3200 × 2200像素」, "3200 × 2200 px". */
export function pixelsText(width: number, height: number, scale: number, lang: Lang): string {
  return `${width * scale} × ${height * scale}${lang === "zh" ? "像素" : " px"}`;
}
