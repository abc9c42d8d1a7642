import type { Issue } from "../package/issue.ts";
import { decodeAs, decodeText, type Encoding } from "../table/encoding.ts";
import { type Delimiter, delimiterOf, type Grid, gridOfText } from "../table/grid.ts";
import { isZip } from "../table/unzip.ts";

/** The sheets of a file, and how its text was read; `null` for a workbook, which says so itself. */
export interface Sheets {
  readonly grids: readonly Grid[];
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly issues: readonly Issue[];
}

/** How a text is read where the person knows better. */
export interface Reading {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}

/**
 * Opens a table file: XLSX, XLS and ODS with all their sheets, anything else as delimited text. What reads workbooks is
 * fetched with the first of them.
 */
export async function openSheets(bytes: Uint8Array, file: string, reading: Reading = {}): Promise<Sheets> {
  if (bytes.length === 0) return failed("file-empty", file);
  const compound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isZip(bytes) || compound) {
    const { readWorkbook } = await import("../table/workbook.ts");
    const { grids, issues } = readWorkbook(bytes, file);
    return { grids, encoding: null, delimiter: null, issues };
  }
  const { text, encoding } = reading.encoding ? decodeAs(reading.encoding, bytes) : decodeText(bytes);
  const delimiter = reading.delimiter ?? delimiterOf(text);
  const grid = gridOfText(text, file, delimiter);
  if (grid.rows.length > 0 || grid.issues.length > 0) {
    return { grids: grid.rows.length > 0 ? [grid] : [], encoding, delimiter, issues: grid.issues };
  }
  return failed("file-empty", file);
}

function failed(kind: Issue["kind"], file: string): Sheets {
  const issue = { severity: "error" as const, kind, file, row: null, column: null, value: null, detail: null };
  return { grids: [], encoding: null, delimiter: null, issues: [issue] };
}
