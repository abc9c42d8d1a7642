import { type Cells, isBlank, overCells } from "./cells.ts";
import { foldWidth } from "./fold.ts";
import { type Grid, isEmpty } from "./grid.ts";
import { readNumber } from "./number.ts";
import { cellsOf } from "./rowcells.ts";
import { fitWidth, type Header, nameColumns, type Table } from "./table.ts";

/** Rows in which a header is looked for; what stands further down is data. */
const DEEPEST = 30;
/** Most rows a header is taken to have, but for one of units under them. */
const TALLEST = 3;

/** Texts beside and above a table that tell of all its values, such as its title or 单位：万元. */
export interface Surround {
  /** Lines above the header, from above to below. */
  readonly titles: readonly string[];
  /** What follows 单位 there; `null` where nothing does. */
  readonly unit: string | null;
}

/**
 * The header that a sheet seems to have: the first row within thirty whose cells are mostly texts, wide as the rows below
 * it and not all alike (which a title merged across the sheet is), with the rows that follow as long as they part its
 * headings or stand over nothing but numbers, and one of units below them. Cells that say who filled the table in, when
 * and in which unit are no headings. A sheet whose first row has numbers as those below has none (height 0).
 */
export function findHeader(grid: Grid): Header {
  const cells = cellsOf(grid);
  let first = 0;
  while (first < cells.length && isBlank(cells, first)) first++;
  if (first === cells.length) return { row: 0, height: 0 };
  const width = usualWidth(cells);
  for (let at = first; at < Math.min(cells.length, first + DEEPEST); at++) {
    const look = lookOf(cells.row(at));
    if (look.filled === 0 || look.different < 2) {
      if (width > 1) continue;
    }
    if (look.numbers * 5 > look.filled && look.filled * 2 >= width) return { row: at, height: 0 };
    if (look.filled * 2 < width || look.numbers * 5 > look.filled) continue;
    let height = 1;
    const goesOn = (row: number) => continues(rowAt(cells, row - 1), rowAt(cells, row));
    while (height < TALLEST && goesOn(at + height)) height++;
    if (height === TALLEST && saysUnits(rowAt(cells, at + height - 1), rowAt(cells, at + height))) height++;
    return { row: at, height };
  }
  return { row: first, height: 1 };
}

/**
 * The table under a header. Names of a header of several rows are joined from above to below, one that stands in several
 * rows once; a column that none names is called by its letter, as spreadsheets do. Empty rows are skipped, and so is one
 * that repeats the header, as printed sheets do on every page. For rows of another width see `fitWidth`.
 */
export function tableUnder(grid: Grid, header: Header): Table {
  const { file } = grid;
  const cells = cellsOf(grid);
  const issues = [...grid.issues];
  const columns = nameColumns(headings(cells, header), file, header.row + 1, issues);
  const isHead = repeating(cells, header, columns.length);
  const kept = new Uint32Array(cells.length);
  const lines: number[] = [];
  for (let row = header.row + header.height; row < cells.length; row++) {
    if (isBlank(cells, row)) continue;
    if (cells.width(row) !== columns.length) fitWidth(cells.row(row), columns.length, file, row + 1, issues);
    if (isHead(row)) continue;
    kept[lines.length] = row;
    lines.push(row + 1);
  }
  const picked = cells.pick(kept.subarray(0, lines.length), columns.length);
  return overCells({ file, columns, lines, issues }, picked);
}

/** Tells whether a row says what a row of the header says, in the columns of the table. */
function repeating(cells: Cells, { row, height }: Header, width: number): (row: number) => boolean {
  const heads = topRows(cells, row, height);
  return (at) =>
    heads.some((head) => {
      const [first] = head;
      if (first === undefined) return width === 0;
      if (cells.first(at, 0) !== (first.codePointAt(0) ?? -1)) return false;
      return head.every((cell, column) => cell === (column < width ? cells.cell(at, column) : ""));
    });
}

/** What stands above a table and tells of all its values. */
export function surroundOf(grid: Grid, header: Header): Surround {
  const titles: string[] = [];
  let unit: string | null = null;
  for (const row of topRows(cellsOf(grid), 0, header.row)) {
    for (const cell of new Set(row.map((one) => one.trim()))) {
      if (cell === "") continue;
      const [whole = "", said] = UNIT_SAID.exec(cell) ?? [];
      const own = said !== undefined && !OFFICE.test(said);
      if (own) unit ??= said;
      const title = own ? cell.replace(whole, "").trim() : cell;
      if (title !== "") titles.push(title);
    }
  }
  return { titles, unit };
}

/** 单位：万元, alone or in a title; 单位 is also an office, as in 填报单位：统计局. */
const UNIT_SAID =
  /[（(]?(?:计量|金额|数量|货币)?(?<!填报|填表|报送|编制|编报|制表|上报|主管|责任|牵头|所属|发布|提供)单位\s*[:：]\s*(?:人民币(?=[^\s；;，,)）]))?([^\s；;，,)）]+)[)）]?/;
const OFFICE = /(局|厅|政府|中心|公司|委员会|办公室)/;

/** A cell that says something of the whole table and names no column. */
const REMARK =
  /^(?:[\u4e00-\u9fff]{0,2}单位|制表|填报|填表|审核|(?:制表|填报|填表|审核|负责)人|[\u4e00-\u9fff]{0,2}(?:日期|时间))\s*:/;

/** A column as spreadsheets call it: A, B, …, Z, AA. */
export function letterOf(at: number): string {
  const rest = at < 26 ? "" : letterOf(Math.floor(at / 26) - 1);
  return rest + String.fromCharCode(65 + (at % 26));
}

/** Cells with content in most of the rows that have the most. */
function usualWidth(cells: Cells): number {
  const counts = topRows(cells, 0, 200)
    .map((row) => lookOf(row).filled)
    .filter((filled) => filled > 0)
    .sort((a, b) => b - a);
  return counts[Math.floor(counts.length / 3)] ?? 0;
}

interface Look {
  readonly filled: number;
  readonly different: number;
  /** Cells with a number that is no year. */
  readonly numbers: number;
}

function lookOf(row: readonly string[]): Look {
  const cells = row.map((cell) => foldWidth(cell)).filter((cell) => cell !== "" && !REMARK.test(cell));
  return { filled: cells.length, different: new Set(cells).size, numbers: cells.filter(isFigure).length };
}

function isFigure(cell: string): boolean {
  if (/^(19|20)\d\d$/.test(cell)) return false;
  const { valid, missing } = readNumber(cell);
  return valid && !missing;
}

/**
 * Whether a row goes on with the header above it: it has no figure, and it parts or ends what stands above, or says more
 * under years while its first column says nothing new.
 */
function continues(above: readonly string[], row: readonly string[]): boolean {
  if (isEmpty(row) || lookOf(row).numbers > 0) return false;
  const width = Math.max(above.length, row.length);
  const [start = "", under = ""] = [above[0], row[0]];
  const dated = above.filter((cell) => /(?:19|20)\d\d/.test(cell)).length > 1;
  let parts = dated && start.trim() !== "" && (under.trim() === "" || under === start) ? 1 : 0;
  let before = "";
  for (let at = 0; at < width; at++) {
    const upper = (above[at] ?? "").trim();
    const lower = (row[at] ?? "").trim();
    if (lower !== "" && lower !== upper && (upper === "" || upper === before)) parts++;
    else if (lower !== "" && isUnit(lower)) parts++;
    if (upper !== "") before = upper;
  }
  return parts > 0;
}

/** Whether a row says the units of the columns above it and nothing else. */
function saysUnits(above: readonly string[], row: readonly string[]): boolean {
  const own = row.filter((cell, at) => cell.trim() !== "" && cell !== above[at]);
  return own.some(isUnit) && own.every((cell) => isUnit(cell) || /^(?:计量)?单位$/.test(cell.trim()));
}

const UNIT =
  /^\(?(?:(?:计量|金额)?单位:\s*)?(?:人民币)?(?:(?:万亿|千万|百万|十万|亿|万|千|百)?(?:美?元|人次?|户|个|家|亩|公顷|平方[公千]?[里米]|[公千]里|吨|千瓦时)(?:\/[人户亩])?|%|‰)\)?$/;

/** Whether a cell only says a unit, as the last row of many headers does, with 单位： or without. */
function isUnit(cell: string): boolean {
  return UNIT.test(foldWidth(cell));
}

/** Some rows from one on, as far as there are any. */
function topRows(cells: Cells, from: number, count: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.max(Math.min(count, cells.length - from), 0) }, (_, i) => cells.row(from + i));
}

function rowAt(cells: Cells, at: number): readonly string[] {
  return at < cells.length ? cells.row(at) : [];
}

/** What each column is called. */
function headings(cells: Cells, { row, height }: Header): readonly string[] {
  const records = topRows(cells, row, Math.max(height, 1));
  const wide = height === 0 ? topRows(cells, row, 100) : records;
  const width = wide.reduce((most, record) => Math.max(most, record.length), 0);
  const named =
    height === 0 ? [] : records.map((record, i) => (i < height - 1 ? spread(record, records.slice(i + 1)) : record));
  return Array.from({ length: width }, (_, at) => {
    const parts = named.map((record) => (record[at] ?? "").trim()).filter((part) => part !== "");
    return parts.filter((part, i) => part !== parts[i - 1]).join(" ") || letterOf(at);
  });
}

/** A heading over several columns stands in the first of them only; it counts for those that a row below names. */
function spread(record: readonly string[], below: readonly (readonly string[])[]): readonly string[] {
  let last = "";
  return Array.from({ length: Math.max(record.length, ...below.map((row) => row.length)) }, (_, at) => {
    const cell = (record[at] ?? "").trim();
    if (cell !== "") last = cell;
    return cell === "" && below.some((row) => (row[at] ?? "").trim() !== "") ? last : cell;
  });
}
