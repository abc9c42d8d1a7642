import Papa from "papaparse";
import type { Issue } from "../package/issue.ts";
import { quote } from "../package/json.ts";

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

const DELIMITERS = [",", "\t", ";", "|"];

/** Most columns that are read. */
const WIDEST = 1000;
/** Quotation marks without a partner that are looked for; each costs a reading of the text. */
const MOST_STRAY = 5;

/**
 * Reads delimited text. The first row with content is the header; whichever of comma, tab, semicolon and bar is most
 * frequent in it (outside quotes) delimits. Empty rows are skipped. A row of another width is padded with empty cells or
 * cut and kept; a quotation mark that is never closed is passed over, so that it does not swallow the rows after it;
 * columns beyond the thousandth are not read. Each of these, a column name that occurs twice, and text that is no table
 * give an issue.
 */
export function parseTable(text: string, file: string): Table {
  const issues: Issue[] = [];
  const unreadable = (detail: string): Table => {
    issues.push({ severity: "error", kind: "file-unreadable", file, row: null, column: null, value: null, detail });
    return { file, columns: [], rows: [], lines: [], issues };
  };
  if (text.includes("\u0000")) return unreadable("NUL");
  const records = readRecords(text.startsWith("\ufeff") ? text.slice(1) : text, file, issues);
  const top = records.findIndex((record) => !isEmpty(record));
  const header = records[top];
  if (!header) return unreadable("0");
  const columns = nameColumns(header, file, top + 1, issues);
  const rows: string[][] = [];
  const lines: number[] = [];
  for (let i = top + 1; i < records.length; i++) {
    const record = records[i] as string[];
    if (isEmpty(record)) continue;
    if (record.length !== columns.length) fitWidth(record, columns.length, file, i + 1, issues);
    rows.push(record);
    lines.push(i + 1);
  }
  return { file, columns, rows, lines, issues };
}

/** The records of the text, read again without every quotation mark that has no partner. */
function readRecords(text: string, file: string, issues: Issue[]): string[][] {
  const delimiter = delimiterOf(text);
  let rest = text;
  for (let stray = 0; ; stray++) {
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter });
    const wrong = errors.filter(({ type }) => type === "Quotes");
    const open = stray < MOST_STRAY ? wrong[0] : undefined;
    for (const { row } of open ? [open] : wrong) {
      const base = { file, row: row === undefined ? null : row + 1, column: null, value: null, detail: null };
      issues.push({ ...base, severity: "error", kind: "quote-open" });
    }
    if (open?.index === undefined) return data;
    rest = rest.slice(0, open.index - 1) + rest.slice(open.index);
  }
}

function delimiterOf(text: string): string {
  const counts = DELIMITERS.map(() => 0);
  let quoted = false;
  let seen = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === "\n" || char === "\r") {
      if (seen) break;
      continue;
    }
    seen ||= char.trim() !== "";
    const found = DELIMITERS.indexOf(char);
    if (found >= 0) counts[found] = (counts[found] as number) + 1;
  }
  const most = Math.max(...counts);
  return DELIMITERS[counts.indexOf(most)] as string;
}

function isEmpty(record: readonly string[]): boolean {
  for (const cell of record) if (cell !== "" && cell.trim() !== "") return false;
  return true;
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

function fitWidth(record: string[], width: number, file: string, row: number, issues: Issue[]): void {
  const extra = record.slice(width);
  const found = record.length;
  record.length = Math.min(record.length, width);
  while (record.length < width) record.push("");
  if (extra.length > 0 && isEmpty(extra)) return;
  const value = extra.length > 0 ? quote(extra.join(",")) : null;
  issues.push({
    severity: "warning",
    kind: "row-width",
    file,
    row,
    column: null,
    value,
    detail: `${found} ≠ ${width}`,
  });
}
