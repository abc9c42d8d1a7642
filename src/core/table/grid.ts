import { finish, type Steps } from "../jobs/steps.ts";
import type { Issue } from "../package/issue.ts";
import type { Cells } from "./cells.ts";
import { type Records, readingQuoted } from "./quoted.ts";

/** Cells of a sheet as text, before anyone has said which row is its header. Rows may differ in width. */
export interface Grid {
  readonly file: string;
  /** Name of the sheet; `null` where the file has but one without a name. */
  readonly sheet: string | null;
  /** The first row stands in row 1 of the spreadsheet. */
  readonly rows: readonly (readonly string[])[];
  /** Where they need not be made into rows; `cellsOf` gives those of any grid. */
  readonly cells?: Cells;
  readonly issues: readonly Issue[];
}

/** What parts the cells of a text. */
export const DELIMITERS = [",", "\t", ";", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * Cells of delimited text. What `delimiterOf` finds delimits, unless a delimiter is given. A quotation mark that is never
 * closed is passed over, so that it does not swallow the rows after it, and gives an issue, as does text that is no table.
 */
export function gridOfText(text: string, file: string, delimiter: Delimiter = delimiterOf(text)): Grid {
  return finish(gridding(text, file, delimiter));
}

/** The reading of `gridOfText` in steps. What is read of a text with quotation marks goes to `records` where they are given. */
export function* gridding(text: string, file: string, delimiter: Delimiter, records?: Records): Steps<Grid> {
  const issues: Issue[] = [];
  const tell = (kind: Issue["kind"], row: number | null, detail: string | null) =>
    issues.push({ file, row, column: null, value: null, detail, severity: "error", kind });
  const bare = text.startsWith("\ufeff") ? text.slice(1) : text;
  let rows: string[][] = [];
  if (text.includes("\u0000")) tell("file-unreadable", null, "NUL");
  else if (!text.includes('"')) rows = splitRecords(bare, delimiter);
  else yield* readingQuoted(bare, delimiter, (record) => tell("quote-open", record + 1, null), records ?? rows);
  return { file, sheet: null, rows, issues };
}

/** Whether no cell of a row has content. */
export function isEmpty(row: readonly string[]): boolean {
  return row.every((cell) => cell === "" || cell.trim() === "");
}

/** The records of a text without quotation marks, which need no more than to be cut. A last line break ends no record. */
function splitRecords(text: string, delimiter: Delimiter): string[][] {
  const end = text.includes("\r") && !text.includes("\n") ? "\r" : "\n";
  const lines = text.split(end);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => line.replace(/\r$/, "").split(delimiter));
}

/** Lines with content by which it is told what parts cells, and the characters in which they are looked for. */
const LOOKED = 20;
const NEAR = 1e5;

/**
 * What parts cells in the most of the first lines with content, so that a title without any does not decide; of several
 * that do, the most frequent one, and a comma where nothing does.
 */
export function delimiterOf(text: string): Delimiter {
  const bare = text.slice(0, NEAR).replace(/"[^"]*"?/g, "");
  const lines = bare
    .split(/[\r\n]/)
    .filter((line) => line.trim())
    .slice(0, LOOKED);
  const scores = DELIMITERS.map((one) =>
    lines.reduce((sum, line) => sum + (line.includes(one) ? NEAR + line.split(one).length : 0), 0),
  );
  return DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ",";
}
