import type { JobContext } from "../jobs/job.ts";
import { walk } from "../jobs/steps.ts";
import type { Issue } from "../package/issue.ts";
import { overCells } from "../table/cells.ts";
import type { Encoding } from "../table/encoding.ts";
import type { Delimiter, Grid } from "../table/grid.ts";
import { cellsOf } from "../table/rowcells.ts";
import { type Reading, readingText } from "../table/textgrid.ts";
import { isZip, unzip } from "../table/unzip.ts";

/** The sheets of a file, and how its text was read; `null` for a workbook, which says so itself. */
export interface Sheets {
  readonly grids: readonly Grid[];
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly issues: readonly Issue[];
}

/**
 * Opens a table file: XLSX, XLS and ODS with all their sheets, a zip with all its tables, anything else as delimited text. What reads workbooks is
 * fetched with the first of them.
 */
export async function openSheets(
  bytes: Uint8Array,
  file: string,
  reading: Reading = {},
  context: Breath = AT_ONCE,
): Promise<Sheets> {
  if (bytes.length === 0) return failed("file-empty", file);
  const compound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isZip(bytes) || compound || isMarkup(bytes)) {
    const inner = isZip(bytes) ? tablesIn(bytes) : null;
    if (inner && inner.size > 0) return openAll(inner, file, reading);
    const { readWorkbook } = await import("../table/workbook.ts");
    const { grids, issues } = readWorkbook(bytes, file);
    return { grids, encoding: null, delimiter: null, issues };
  }
  const { grid, encoding, delimiter } = await walk(readingText(bytes, file, reading), context);
  const { length } = cellsOf(grid);
  if (length > 0 || grid.issues.length > 0) {
    return { grids: length > 0 ? [grid] : [], encoding, delimiter, issues: grid.issues };
  }
  return failed("file-empty", file);
}

/** What long reading has beside its question. */
export type Breath = Pick<JobContext, "pause" | "progress">;

/** Reading that nobody waits to give up. */
const AT_ONCE: Breath = { pause: async () => undefined, progress: () => undefined };

/** Whether a text is a sheet that was saved as a web page or as XML, as many systems hand out `.xls` files. */
function isMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4000));
  return /^\s*</.test(start) && /<table|<html|urn:schemas-microsoft-com:office:spreadsheet/i.test(start);
}

/** Tables in a zip that is no workbook itself; none where it cannot be followed. */
function tablesIn(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  try {
    const files = unzip(bytes, LIMITS, (path) => WORKBOOK.test(path) || TABLE.test(path));
    return [...files.keys()].some((path) => WORKBOOK.test(path)) ? null : files;
  } catch {
    return null;
  }
}

/** What only a workbook holds. */
const WORKBOOK = /^(\[Content_Types\]\.xml|content\.xml)$/;
const TABLE = /^(?!__MACOSX\/).*\.(csv|tsv|txt|xlsx|xls|ods)$/i;
const LIMITS = { bytes: 600 * 1024 * 1024, files: 2000 };

/** The sheets of several files, each called after its file. */
async function openAll(files: ReadonlyMap<string, Uint8Array>, file: string, reading: Reading): Promise<Sheets> {
  const opened = await Promise.all([...files].map(([path, bytes]) => openSheets(bytes, path, reading)));
  const grids = opened.flatMap((one) =>
    one.grids.map((grid) => {
      const sheet = grid.sheet === null ? grid.file : `${grid.file} · ${grid.sheet}`;
      return overCells({ file, sheet, issues: grid.issues }, cellsOf(grid));
    }),
  );
  const text = opened.find(({ encoding }) => encoding !== null);
  const issues = opened.flatMap((one) => one.issues);
  return { grids, encoding: text?.encoding ?? null, delimiter: text?.delimiter ?? null, issues };
}

function failed(kind: Issue["kind"], file: string): Sheets {
  const issue = { severity: "error" as const, kind, file, row: null, column: null, value: null, detail: null };
  return { grids: [], encoding: null, delimiter: null, issues: [issue] };
}
