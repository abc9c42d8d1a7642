import type { Issue } from "../package/issue.ts";
import { quote } from "../package/json.ts";
import type { Cells } from "./cells.ts";
import { gridOfText, isEmpty } from "./grid.ts";

/** Rows of text under named columns. Every row has as many cells as there are columns. */
export interface Table {
  readonly file: string;
  /** Trimmed; a name that occurs again carries a number, such as `value (2)`. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Where they need not be made into rows; `cellsOf` gives those of any table. */
  readonly cells?: Cells;
  /** Row of the spreadsheet each row stands in; the header is row 1 unless empty rows precede it. */
  readonly lines: readonly number[];
  readonly issues: readonly Issue[];
}

/** The rows that name the columns: `height` rows from `row` on, counted from 0; a height of 0 where none does. */
export interface Header {
  readonly row: number;
  readonly height: number;
}

/** Most columns that are read. */
const WIDEST = 1000;

/**
 * Reads delimited text as `gridOfText` does. The first row with content is the header; empty rows are skipped. For names
 * see `nameColumns`, for rows of another width `fitWidth`. Text without content is an issue.
 */
export function parseTable(text: string, file: string): Table {
  const grid = gridOfText(text, file);
  const issues = [...grid.issues];
  let columns: readonly string[] = [];
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  for (const [i, record] of grid.rows.entries()) {
    if (isEmpty(record)) continue;
    if (columns.length === 0) {
      columns = nameColumns(record, file, i + 1, issues);
      continue;
    }
    rows.push(fitWidth(record, columns.length, file, i + 1, issues));
    lines.push(i + 1);
  }
  if (columns.length === 0 && issues.length === 0) {
    const base = { file, row: null, column: null, value: null, detail: "0" };
    issues.push({ ...base, severity: "error", kind: "file-unreadable" });
  }
  return { file, columns, rows, lines, issues };
}

/**
 * What the columns of a table are called by its header in `row` of the spreadsheet. Columns beyond the thousandth are not
 * read; that, and a name that occurs twice, gives an issue.
 */
export function nameColumns(header: readonly string[], file: string, row: number, issues: Issue[]): string[] {
  let width = header.length;
  while (width > 1 && header[width - 1]?.trim() === "") width--;
  if (width > WIDEST) {
    const base = { file, row, column: null, value: String(width), detail: `> ${WIDEST}` };
    issues.push({ ...base, severity: "error", kind: "limit" });
    width = WIDEST;
  }
  const counts = new Map<string, number>();
  return header.slice(0, width).map((cell) => {
    const name = cell.trim();
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count === 1) return name;
    const renamed = `${name} (${count})`;
    issues.push({
      severity: "warning",
      kind: "column-unknown",
      file,
      row,
      column: quote(name),
      value: quote(name),
      detail: quote(`${name} → ${renamed}`),
    });
    return renamed;
  });
}

/** A row padded with empty cells or cut to a width, with an issue unless it had it, or empty cells too many. */
export function fitWidth(
  record: readonly string[],
  width: number,
  file: string,
  row: number,
  issues: Issue[],
): readonly string[] {
  if (record.length === width) return record;
  const extra = record.slice(width);
  const fitted = Array.from({ length: width }, (_, at) => record[at] ?? "");
  if (extra.length > 0 && isEmpty(extra)) return fitted;
  const value = extra.length > 0 ? quote(extra.join(",")) : null;
  issues.push({
    severity: "warning",
    kind: "row-width",
    file,
    row,
    column: null,
    value,
    detail: `${record.length} ≠ ${width}`,
  });
  return fitted;
}
