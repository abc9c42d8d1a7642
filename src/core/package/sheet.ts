import { QUALITIES, type Quality } from "../indicators/quality.ts";
import { cleanName } from "../regions/names.ts";
import type { Position } from "../regions/region.ts";
import { readNumeral } from "../table/numeral.ts";
import type { Table } from "../table/table.ts";
import type { Text } from "../words/text.ts";
import type { Issue, IssueKind } from "./issue.ts";
import { quote } from "./json.ts";

/** A table whose columns are known, and where the issues about its cells go. */
export interface Sheet<Name extends string> {
  readonly table: Table;
  /** Trimmed text of a cell; "" where the column is absent. */
  cell(row: number, column: Name): string;
  has(column: Name): boolean;
  report(severity: Issue["severity"], kind: IssueKind, row: number, column: Name, value: string, detail?: string): void;
}

/**
 * A table seen through the columns that are expected, in any case and order. Every required column that is absent is an
 * error, and then there is no sheet (`null`); every column that is not expected is a warning.
 */
export function openSheet<Name extends string>(
  table: Table,
  required: readonly Name[],
  optional: readonly Name[],
  issues: Issue[],
): Sheet<Name> | null {
  issues.push(...table.issues);
  if (table.columns.length === 0) return null;
  const { file } = table;
  const found = new Map(table.columns.map((column, i) => [column.toLowerCase(), i]));
  const absent = required.filter((name) => !found.has(name));
  const base = { file, row: 1, value: null };
  for (const column of absent) {
    issues.push({
      ...base,
      severity: "error",
      kind: "column-missing",
      column,
      detail: quote(table.columns.join(", ")),
    });
  }
  const expected = new Set<string>([...required, ...optional]);
  for (const column of table.columns) {
    if (expected.has(column.toLowerCase())) continue;
    issues.push({ ...base, severity: "warning", kind: "column-unknown", column, value: column, detail: null });
  }
  if (absent.length > 0) return null;
  return {
    table,
    has: (column) => found.has(column),
    cell(row, column) {
      const at = found.get(column);
      return at === undefined ? "" : (table.rows[row]?.[at] ?? "").trim();
    },
    report(severity, kind, row, column, value, detail) {
      const line = table.lines[row] ?? null;
      issues.push({ severity, kind, file, row: line, column, value: quote(value), detail: detail ?? null });
    },
  };
}

/** A quality, or `unverified` and an issue where the cell holds none. */
export function qualityCell<Name extends string>(sheet: Sheet<Name>, row: number, column: Name): Quality {
  const text = sheet.cell(row, column);
  const quality = QUALITIES.find((one) => one === text);
  if (quality) return quality;
  if (sheet.has(column)) sheet.report("warning", "choice-invalid", row, column, text, QUALITIES.join(" / "));
  return "unverified";
}

/** A number, `null` where none is given, and an issue where the text is none. */
function numberCell<Name extends string>(sheet: Sheet<Name>, row: number, column: Name): number | null {
  const text = sheet.cell(row, column);
  const read = readNumeral(text);
  if (!read.valid) sheet.report("error", "number-invalid", row, column, text);
  return read.value;
}

/** A place in WGS 84; `null` where it is not given, half given, or outside longitude and latitude. */
export function positionCell<Name extends string>(
  sheet: Sheet<Name>,
  row: number,
  columns: { readonly lng: Name; readonly lat: Name; readonly accuracy: Name; readonly quality: Name },
): Position | null {
  const lng = numberCell(sheet, row, columns.lng);
  const lat = numberCell(sheet, row, columns.lat);
  if (lng === null || lat === null) {
    const absent = lng === null ? columns.lng : columns.lat;
    if (lng !== lat) sheet.report("warning", "cell-missing", row, absent, sheet.cell(row, absent));
    return null;
  }
  const beyond = Math.abs(lng) > 180 ? columns.lng : Math.abs(lat) > 90 ? columns.lat : null;
  if (beyond) {
    const swapped = Math.abs(lat) <= 180 && Math.abs(lng) <= 90;
    const value = swapped ? `${lng}, ${lat}` : sheet.cell(row, beyond);
    sheet.report("error", swapped ? "coordinate-swapped" : "coordinate-range", row, beyond, value);
    return null;
  }
  return {
    lng,
    lat,
    accuracy: numberCell(sheet, row, columns.accuracy),
    quality: qualityCell(sheet, row, columns.quality),
  };
}

/** A text of two columns, each standing in for the other where that is empty; `null` where both are. */
export function textCell<Name extends string>(sheet: Sheet<Name>, row: number, zh: Name, en: Name): Text | null {
  return textOf(sheet.cell(row, zh), sheet.cell(row, en));
}

/** A text in both languages, each standing in for the other where that is empty; `null` where both are. */
export function textOf(zh: string, en: string): Text | null {
  const [one, other] = [cleanName(zh), cleanName(en)];
  return one === "" && other === "" ? null : { zh: one || other, en: other || one };
}

/** The parts of a cell that holds a list, split at semicolons of either width. */
export function listCell(text: string): readonly string[] {
  if (text === "") return [];
  return text
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
