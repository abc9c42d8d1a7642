import { AT_ONCE, type Breath, within } from "../jobs/breath.ts";
import type { Steps } from "../jobs/steps.ts";
import { partOf, walk } from "../jobs/walk.ts";
import type { Issue } from "../package/issue.ts";
import { overCells } from "../table/cells.ts";
import { withDecimalPoints } from "../table/decimalcomma.ts";
import type { Encoding } from "../table/encoding.ts";
import { foreignOf } from "../table/foreign.ts";
import type { Delimiter, Grid } from "../table/grid.ts";
import { cellsOf } from "../table/rowcells.ts";
import { type Reading, readingText, type TextGrid } from "../table/textgrid.ts";
import { UNPACKED, type Unpacked, unpacker } from "../table/unpack.ts";
import { isZip } from "../table/unzip.ts";

/** The sheets of a file, and how its text was read; `null` for a workbook, which says so itself. */
export interface Sheets {
  readonly grids: readonly Grid[];
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly issues: readonly Issue[];
}

/**
 * Opens a table file: XLSX, XLS and ODS with all their sheets, a zip with all its tables, anything else as delimited text. What reads workbooks is
 * fetched with the first of them. `unpack` inflates a zip.
 */
export async function openSheets(
  bytes: Uint8Array,
  file: string,
  reading: Reading = {},
  context: Breath = AT_ONCE,
  unpack: () => Promise<Unpacked> = unpacker(bytes, context),
): Promise<Sheets> {
  if (bytes.length === 0) return failed("file-empty", file);
  if (isZip(bytes)) {
    const packed = await unpack();
    const rest = within(context, UNPACKED, 1);
    if ("fault" in packed) return failed(packed.fault, file, packed.detail);
    const tables = tablesIn(packed.files);
    if (tables.length > 0) return openAll(tables, file, reading, rest);
    if ([...packed.files.keys()].some((path) => DOCUMENT.test(path)))
      return failed("file-unreadable", file, "document");
    if (packed.inflated > LARGEST_BOOK) return failed("limit", file, `> ${LARGEST_BOOK}`);
    return openBook(packed.files, file, rest);
  }
  const foreign = foreignOf(bytes);
  if (foreign) return failed("file-unreadable", file, foreign);
  const compound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (compound || isMarkup(bytes)) return openBook(bytes, file, context);
  const { grid, encoding, delimiter } = await walk(readingSheet(bytes, file, reading), context);
  const { length } = cellsOf(grid);
  if (length > 0 || grid.issues.length > 0) {
    return { grids: length > 0 ? [grid] : [], encoding, delimiter, issues: grid.issues };
  }
  return failed("file-empty", file);
}

/** Reads a text file, of which semicolons may part cells because its numbers have decimal commas. */
function* readingSheet(bytes: Uint8Array, file: string, reading: Reading): Steps<TextGrid> {
  const read = yield* partOf(readingText(bytes, file, reading), 0, 0.8);
  if (read.delimiter !== ";") return read;
  return { ...read, grid: yield* partOf(withDecimalPoints(read.grid), 0.8, 1) };
}

async function openBook(
  book: Uint8Array | ReadonlyMap<string, Uint8Array>,
  file: string,
  context: Breath,
): Promise<Sheets> {
  context.stage("workbook");
  const { readWorkbook } = await import("../table/workbook.ts");
  return { ...(await readWorkbook(book, file, context)), encoding: null, delimiter: null };
}

/** Whether a text is a sheet that was saved as a web page or as XML, as many systems hand out `.xls` files. */
function isMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4000));
  return /^\s*</.test(start) && /<table|<html|urn:schemas-microsoft-com:office:spreadsheet/i.test(start);
}

/** Most bytes that the parts of a workbook inflate to. */
const LARGEST_BOOK = 400 * 1024 * 1024;

/** What texts and slides hold, which come in the wrapping of workbooks. */
const DOCUMENT = /^(word|ppt)\//;

/** What only a workbook holds. */
const WORKBOOK = /^(\[Content_Types\]\.xml|content\.xml)$/;
const TABLE = /^(?!__MACOSX\/).*\.(csv|tsv|txt|xlsx|xls|ods)$/i;

/** A file in a zip, with its path. */
type Packed = readonly [string, Uint8Array];

/** Tables in a zip that is no workbook itself. */
function tablesIn(files: ReadonlyMap<string, Uint8Array>): readonly Packed[] {
  const all = [...files];
  return all.some(([path]) => WORKBOOK.test(path)) ? [] : all.filter(([path]) => TABLE.test(path));
}

/** The sheets of several files, each called after its file. */
async function openAll(files: readonly Packed[], file: string, reading: Reading, context: Breath): Promise<Sheets> {
  const opened: Sheets[] = [];
  for (const [i, [path, bytes]] of files.entries()) {
    opened.push(await openSheets(bytes, path, reading, within(context, i / files.length, (i + 1) / files.length)));
  }
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

function failed(kind: Issue["kind"], file: string, detail: string | null = null): Sheets {
  const issue = { severity: "error" as const, kind, file, row: null, column: null, value: null, detail };
  return { grids: [], encoding: null, delimiter: null, issues: [issue] };
}
