import type { Issue } from "../package/issue.ts";
import { quote } from "../package/json.ts";
import { type Grid, gridOfText, isEmpty } from "./grid.ts";

/** Rows of text under named columns. Every row has as many cells as there are columns. */
export interface Table {
  readonly file: string;
  /** Trimmed; a name that occurs again carries a number, such as `value (2)`. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
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
 * Reads delimited text as `gridOfText` does. The first row with content is the header; for the rest see `tableFrom`. Text
 * without content is an issue.
 */
export function parseTable(text: string, file: string): Table {
  const grid = gridOfText(text, file);
  const row = grid.rows.findIndex((record) => !isEmpty(record));
  const names = grid.rows[row];
  if (names) return tableFrom(grid, names, { row, height: 1 });
  const base = { file, row: null, column: null, value: null, detail: "0" };
  const issues: readonly Issue[] =
    grid.issues.length > 0 ? grid.issues : [{ ...base, severity: "error", kind: "file-unreadable" }];
  return { file, columns: [], rows: [], lines: [], issues };
}

/**
 * The table under a header, its columns called as given. Empty rows are skipped. A row of another width is padded with
 * empty cells or cut and kept; columns beyond the thousandth are not read. Each of these, and a name that occurs twice,
 * gives an issue.
 */
export function tableFrom(grid: Grid, names: readonly string[], { row, height }: Header): Table {
  const { file } = grid;
  const issues: Issue[] = [...grid.issues];
  const columns = nameColumns(names, file, row + 1, issues);
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  for (let i = row + height; i < grid.rows.length; i++) {
    const record = grid.rows[i] as readonly string[];
    if (isEmpty(record)) continue;
    const fits = record.length === columns.length;
    rows.push(fits ? record : fitWidth(record, columns.length, file, i + 1, issues));
    lines.push(i + 1);
  }
  return { file, columns, rows, lines, issues };
}

function nameColumns(header: readonly string[], file: string, row: number, issues: Issue[]): string[] {
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

function fitWidth(
  record: readonly string[],
  width: number,
  file: string,
  row: number,
  issues: Issue[],
): readonly string[] {
  const extra = record.slice(width);
  const fitted = record.slice(0, width);
  while (fitted.length < width) fitted.push("");
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
