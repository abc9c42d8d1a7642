import { type Cells, overCells } from "./cells.ts";
import { foldWidth } from "./fold.ts";
import { cellsOf } from "./rowcells.ts";
import type { Table } from "./table.ts";

/** Why a row of a table is no place's figures. */
export type LeftOut = "total" | "note";

/** A row that was left out of a table. */
export interface LeftRow {
  /** Row of the spreadsheet. */
  readonly line: number;
  readonly why: LeftOut;
  readonly text: string;
}

const TOTAL =
  /^(合计|小计|总计|总和|汇总|共计|累计|平均|平均值|全市|全县|全区|全镇|全市合计|全市平均|(sub)?total|sum|average)[:：]?$/i;
const NOTE =
  /^(注\d*[:：.、]|注释|备注[:：]|说明[:：]|填表说明|资料来源|数据来源|来源[:：]|填表人|制表人?|审核人?[:：]|单位负责人|填报单位|note|source)/i;

/** First characters of the words, by which most cells are told at once. */
const FIRST = new Uint8Array(0x10000);
for (const char of "合小总汇共累平全注备说填资数来制审单stanSTAN ") FIRST[char.charCodeAt(0)] = 1;

/** Cells looked at for the word: the columns in front of the values. */
const FRONT = 4;

/**
 * A table without its totals (合计, 小计, "total" and the like) and without the notes under it, and the rows left out. Only
 * whole cells count, and only where nothing before them names anything or they stand in the column `key`, which names the
 * rows' places: 端州区, 合计 is the total of 端州区 and stays.
 */
export function withoutTotals(
  table: Table,
  key?: string | null,
): { readonly table: Table; readonly left: readonly LeftRow[] } {
  const cells = cellsOf(table);
  const { file, columns, issues } = table;
  const keyAt = columns.indexOf(key ?? "");
  const left: LeftRow[] = [];
  const kept = new Uint32Array(cells.length);
  const lines: number[] = [];
  for (let row = 0; row < cells.length; row++) {
    const line = table.lines[row] ?? 0;
    const found = reasonOf(cells, row, keyAt);
    if (found) left.push({ line, ...found });
    else {
      kept[lines.length] = row;
      lines.push(line);
    }
  }
  if (left.length === 0) return { table, left };
  const picked = cells.pick(kept.subarray(0, lines.length), columns.length);
  return { table: overCells({ file, columns, lines, issues }, picked), left };
}

/** Whether one of the first cells of a row says that it is a total of something. */
export function saysTotal(cells: Cells, row: number): boolean {
  return Array.from({ length: FRONT }, (_, at) => wordAt(cells, row, at)).some((found) => found?.why === "total");
}

function reasonOf(cells: Cells, row: number, key: number): Pick<LeftRow, "why" | "text"> | null {
  const width = Math.min(FRONT, cells.width(row));
  for (let at = 0; at < width; at++) {
    const found = wordAt(cells, row, at);
    if (found) return at === key || !isNamed(cells, row, at) ? found : wordAt(cells, row, key);
  }
  return null;
}

/** The word in a cell that says why its row is left out; `null` where it says nothing of the kind. */
function wordAt(cells: Cells, row: number, at: number): Pick<LeftRow, "why" | "text"> | null {
  if (at < 0 || FIRST[cells.first(row, at)] !== 1) return null;
  const cell = cells.cell(row, at);
  if (cell.length > 200) return null;
  const text = foldWidth(cell).replace(/\s/g, "");
  const why = TOTAL.test(text) ? "total" : NOTE.test(text) ? "note" : null;
  return why && { why, text: cell.trim() };
}

/** Whether a cell before one names something: a text or a code, which neither row numbers nor periods are. */
function isNamed(cells: Cells, row: number, end: number): boolean {
  for (let at = 0; at < end; at++) {
    const text = foldWidth(cells.cell(row, at));
    if (/^\d{6,}$/.test(text) ? !/^(19|20)\d{4}$/.test(text) : /\p{L}/u.test(text.replace(PERIOD, ""))) return true;
  }
  return false;
}

const PERIOD = /[年月日第季度上下半QH一二三四]/g;
