import Papa from "papaparse";
import { finish, type Steps } from "../jobs/steps.ts";
import type { Issue } from "../package/issue.ts";

/** Cells of a sheet as text, before anyone has said which row is its header. Rows may differ in width. */
export interface Grid {
  readonly file: string;
  /** Name of the sheet; `null` where the file has but one without a name. */
  readonly sheet: string | null;
  /** The first row stands in row 1 of the spreadsheet. */
  readonly rows: readonly (readonly string[])[];
  readonly issues: readonly Issue[];
}

/** What parts the cells of a text. */
export const DELIMITERS = [",", "\t", ";", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Records read between two steps. */
const STRETCH = 20_000;

/** Quotation marks without a partner that are looked for; each costs a reading of the text. */
const MOST_STRAY = 5;

/**
 * Cells of delimited text. Whichever of comma, tab, semicolon and bar is most frequent in the first row with content
 * (outside quotes) delimits, unless one is given. A quotation mark that is never closed is passed over, so that it does
 * not swallow the rows after it, and gives an issue, as does text that is no table.
 */
export function gridOfText(text: string, file: string, delimiter: Delimiter = delimiterOf(text)): Grid {
  return finish(gridding(text, file, delimiter));
}

/** The reading of `gridOfText` in steps. */
export function* gridding(text: string, file: string, delimiter: Delimiter): Steps<Grid> {
  const issues: Issue[] = [];
  if (text.includes("\u0000")) {
    const base = { file, row: null, column: null, value: null, detail: "NUL" };
    issues.push({ ...base, severity: "error", kind: "file-unreadable" });
    return { file, sheet: null, rows: [], issues };
  }
  const rows = yield* readRecords(text.startsWith("\ufeff") ? text.slice(1) : text, delimiter, file, issues);
  return { file, sheet: null, rows, issues };
}

/** Whether no cell of a row has content. */
export function isEmpty(row: readonly string[]): boolean {
  for (const cell of row) if (cell !== "" && cell.trim() !== "") return false;
  return true;
}

/** The records of the text, read again without every quotation mark that has no partner. */
function* readRecords(text: string, delimiter: Delimiter, file: string, issues: Issue[]): Steps<string[][]> {
  if (!text.includes('"')) return yield* splitRecords(text, delimiter);
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

/** The records of a text without quotation marks, which need no more than to be cut. A last line break ends no record. */
function* splitRecords(text: string, delimiter: Delimiter): Steps<string[][]> {
  const records: string[][] = [];
  const lone = !text.includes("\n") && text.includes("\r");
  const end = lone ? "\r" : "\n";
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf(end, at);
    const stop = next < 0 ? text.length : next;
    const cut = !lone && text.charCodeAt(stop - 1) === 13 && stop > at ? stop - 1 : stop;
    records.push(text.slice(at, cut).split(delimiter));
    if (records.length % STRETCH === 0) yield stop / text.length;
    at = stop + 1;
  }
  return records;
}

/** What most often parts the cells of the first row with content; a comma where nothing does. */
export function delimiterOf(text: string): Delimiter {
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
    const found = (DELIMITERS as readonly string[]).indexOf(char);
    if (found >= 0) counts[found] = (counts[found] as number) + 1;
  }
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
