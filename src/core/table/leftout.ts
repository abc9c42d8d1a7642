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
 * A table without its totals (合计, 小计, "total" and the like in one of its first four cells) and without the notes under
 * it, and the rows left out. A place is never left out for its name: only whole cells count.
 */
export function withoutTotals(table: Table): { readonly table: Table; readonly left: readonly LeftRow[] } {
  const cells = cellsOf(table);
  const { file, columns, issues } = table;
  const left: LeftRow[] = [];
  const kept = new Uint32Array(cells.length);
  const lines: number[] = [];
  for (let row = 0; row < cells.length; row++) {
    const line = table.lines[row] ?? 0;
    const found = reasonOf(cells, row);
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

function reasonOf(cells: Cells, row: number): Pick<LeftRow, "why" | "text"> | null {
  const width = Math.min(FRONT, cells.width(row));
  for (let at = 0; at < width; at++) {
    if (FIRST[cells.first(row, at)] !== 1) continue;
    const cell = cells.cell(row, at);
    if (cell.length > 200) continue;
    const text = foldWidth(cell).replace(/\s/g, "");
    if (TOTAL.test(text)) return { why: "total", text: cell.trim() };
    if (NOTE.test(text)) return { why: "note", text: cell.trim() };
  }
  return null;
}
