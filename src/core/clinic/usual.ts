import type { Grid } from "../table/grid.ts";
import { cellsOf } from "../table/rowcells.ts";
import type { Header } from "../table/table.ts";

/** Rows of a sheet that are shown before anything is decided. */
const TOP = 40;

/** What is known of a sheet before it is chosen. */
export interface Look {
  readonly rows: number;
  /** The header it seems to have. */
  readonly header: Header;
  /** Its first rows. */
  readonly top: readonly (readonly string[])[];
}

/** Looks at a sheet under the header it seems to have. */
export function lookOf(grid: Grid, header: Header = { row: 0, height: 1 }): Look {
  const cells = cellsOf(grid);
  const top = Array.from({ length: Math.min(TOP, cells.length) }, (_, row) => cells.row(row));
  return { rows: cells.length, header, top };
}

/** Whether some row under the header has two cells with content, which notes on how to fill a table in do not have. */
export function holdsTable({ header, top }: Look): boolean {
  return top.slice(header.row + header.height).some((row) => row.filter((cell) => cell.trim() !== "").length > 1);
}

/**
 * The sheet that is opened first: of those that hold a table the one with the most rows, of several the first; of all
 * sheets where none does; -1 where there is none.
 */
export function usualSheet(sheets: readonly Look[]): number {
  const tables = sheets.filter(holdsTable);
  const most = Math.max(...(tables.length > 0 ? tables : sheets).map(({ rows }) => rows));
  return sheets.findIndex((one) => one.rows === most && (tables.length === 0 || tables.includes(one)));
}
