import {
  type CellObject,
  CFB,
  type ParsingOptions,
  parse_zip,
  read,
  SSF,
  type WorkBook,
  type WorkSheet,
} from "@e965/xlsx";
import { AT_ONCE, type Breath } from "../jobs/breath.ts";
import type { Steps } from "../jobs/steps.ts";
import { partOf, walk } from "../jobs/walk.ts";
import type { Issue } from "../package/issue.ts";
import type { Grid } from "./grid.ts";
import { readNumber } from "./number.ts";

/** Most rows and columns that are read of a sheet. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 1000;
/** Most cells of a sheet that merging fills: a merge may claim to span billions. */
const MOST_MERGED = 1_000_000;

/** How the library reads: formulas, styles and formatted texts are left alone. */
const OPTIONS: ParsingOptions = { dense: true, cellNF: true, cellText: false, cellHTML: false };

/** The part of the reading that is done after the library, which reads in one go and cannot say how far it is. */
const PARSED = 0.6;

/**
 * The visible sheets of an XLSX, XLS or ODS file, or of one saved as a web page or XML, that hold anything. A zip is given
 * as its files. Numbers come as they are stored and not as they are
 * shown, so that no digit is lost, but for percentages (`0.301` shown as 30.1% is `30.1%`) and dates (`2023-06-30`).
 * Formulas give the value that was saved with them. A text merged over several cells stands in each of them, a number in
 * the first alone. What cannot be read gives an issue and no sheets.
 */
export async function readWorkbook(
  source: Uint8Array | ReadonlyMap<string, Uint8Array>,
  file: string,
  context: Breath = AT_ONCE,
): Promise<Read> {
  await context.pause();
  return walk(readingWorkbook(source, file, context.stage), context, PARSED, 1);
}

interface Read {
  readonly grids: readonly Grid[];
  readonly issues: readonly Issue[];
}

function* readingWorkbook(
  source: Uint8Array | ReadonlyMap<string, Uint8Array>,
  file: string,
  stage: Breath["stage"],
): Steps<Read> {
  const fail = (kind: Issue["kind"], detail: string | null) => ({
    grids: [],
    issues: [{ severity: "error" as const, kind, file, row: null, column: null, value: null, detail }],
  });
  try {
    // The library takes what is no workbook for text.
    if (source instanceof Uint8Array && source[0] === 0xd0) {
      const files = CFB.read(source, { type: "array" });
      const holds = (name: string) => CFB.find(files, name) !== null;
      if (!holds("Workbook") && !holds("Book")) {
        if (holds("EncryptedPackage")) return fail("file-unreadable", "password");
        const document = holds("WordDocument") || holds("PowerPoint Document");
        return fail("file-unreadable", document ? "document" : null);
      }
    }
    const book = source instanceof Uint8Array ? read(source, { ...OPTIONS, type: "array" }) : bookOf(source);
    stage("sheets");
    const grids: Grid[] = [];
    for (const [at, name] of book.SheetNames.entries()) {
      const sheet = book.Sheets[name];
      if (!sheet || (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0) continue;
      const part = griddingSheet(sheet, file, name, book.Workbook?.WBProps?.date1904 === true);
      const grid = yield* partOf(part, at / book.SheetNames.length, (at + 1) / book.SheetNames.length);
      if (grid.rows.length > 0) grids.push(grid);
      // Its cells are held once, not twice, while those after it are read.
      delete book.Sheets[name];
    }
    return grids.length > 0 ? { grids, issues: [] } : fail("file-empty", null);
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    return fail("file-unreadable", locked ? "password" : null);
  }
}

/** The workbook of files that were inflated already, which the library would do a second time. */
function bookOf(files: ReadonlyMap<string, Uint8Array>): WorkBook {
  const container = CFB.utils.cfb_new();
  for (const [path, bytes] of files) CFB.utils.cfb_add(container, path, bytes, { unsafe: true });
  return parse_zip(container, { ...OPTIONS });
}

/** Rows that are made a grid of at a time. */
const STRETCH = 64;

function* griddingSheet(sheet: WorkSheet, file: string, name: string, since1904: boolean): Steps<Grid> {
  const issues: Issue[] = [];
  const data = (sheet["!data"] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const limit = (row: number | null, value: number, most: number) => {
    const base = { file, row, column: null, value: String(value), detail: `> ${most}` };
    issues.push({ ...base, severity: "error", kind: "limit" });
  };
  if (data.length > MOST_ROWS) limit(MOST_ROWS, data.length, MOST_ROWS);
  let widest = 0;
  const rows: string[][] = [];
  const length = Math.min(data.length, MOST_ROWS);
  for (let at = 0; at < length; at++) {
    if (at % STRETCH === 0) yield at / length;
    const row = data[at] ?? [];
    if (row.length > widest) widest = row.length;
    rows.push(Array.from({ length: Math.min(row.length, MOST_COLUMNS) }, (_, i) => textOf(row[i], since1904)));
  }
  if (widest > MOST_COLUMNS) limit(null, widest, MOST_COLUMNS);
  let merged = 0;
  for (const { s, e } of sheet["!merges"] ?? []) {
    const text = rows[s.r]?.[s.c] ?? "";
    if (text === "" || isFigure(text)) continue;
    const [bottom, right] = [Math.min(e.r, rows.length - 1), Math.min(e.c, MOST_COLUMNS - 1)];
    merged += Math.max(bottom - s.r + 1, 0) * Math.max(right - s.c + 1, 0);
    if (merged > MOST_MERGED) {
      limit(s.r + 1, merged, MOST_MERGED);
      break;
    }
    for (let r = s.r; r <= bottom; r++) {
      const row = rows[r] as string[];
      while (row.length <= right) row.push("");
      for (let c = s.c; c <= right; c++) row[c] = text;
    }
  }
  while (rows.at(-1)?.every((cell) => cell === "")) rows.pop();
  return { file, sheet: name, rows, issues };
}

function isFigure(text: string): boolean {
  const { valid, missing } = readNumber(text);
  return valid && !missing;
}

function textOf(cell: CellObject | undefined, since1904: boolean): string {
  if (!cell || cell.v === undefined || cell.v === null) return "";
  if (cell.t === "n") return numberText(Number(cell.v), String(cell.z ?? ""), since1904);
  if (cell.t === "e") return "#N/A";
  if (cell.t === "d") return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v);
  return String(cell.v);
}

function numberText(value: number, format: string, since1904: boolean): string {
  if (SSF.is_date(format)) {
    const { y, m, d } = SSF.parse_date_code(value, { date1904: since1904 }) ?? {};
    if (y) return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  }
  // What is quoted or escaped in a format is shown as it is: 400 in 0.0"%" are 400, shown as 400.0%.
  if (format.replace(/"[^"]*"|[\\_*]./g, "").includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(0) : String(value);
}
