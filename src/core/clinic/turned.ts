import type { Issue } from "../package/issue.ts";
import { scoreColumns } from "../regions/column.ts";
import { openLookup, type Place, readCode, readName } from "../regions/lookup.ts";
import { cellsOf } from "../table/rowcells.ts";
import { nameColumns, type Table } from "../table/table.ts";

/** Rows of a table that may stand the other way round: of indicators there are few. */
const MOST = 500;
/** Part of the columns behind the first place that must be places too. */
const MOSTLY = 0.5;

const UNIT = /^(单位|计量单位|unit)$/i;

/** The column of places in a table that was turned round. */
const PLACES = "区域";

/** Columns of a table that are places: where they begin, and how many they are. */
export interface Across {
  readonly from: number;
  readonly count: number;
}

/**
 * The places that stand as columns, with one indicator a row; `null` where fewer than two do, or more places stand in one
 * of its columns.
 */
export function placesAcross(places: readonly Place[], table: Table): Across | null {
  if (table.columns.length < 3 || cellsOf(table).length > MOST) return null;
  const lookup = openLookup(places);
  const isPlace = (column: string) => (readCode(lookup, column) ?? readName(lookup, column)) !== null;
  const named = table.columns.map(isPlace);
  const from = named.indexOf(true);
  const count = named.filter(Boolean).length;
  if (from < 1 || count < 2 || count < MOSTLY * (table.columns.length - from)) return null;
  const down = scoreColumns(lookup, table)[0]?.places ?? 0;
  return count > down ? { from, count } : null;
}

/**
 * A table turned round: a row for each column from `from` on, under the column 区域, and a column for each row with content,
 * called what the cells before say, with its unit in brackets. All rows stand in the `line` of the old header.
 */
export function turnTable(table: Table, from: number, line: number): Table {
  const cells = cellsOf(table);
  const rows = Array.from({ length: cells.length }, (_, row) => cells.row(row)).filter((row) =>
    row.slice(from).some((cell) => cell.trim() !== ""),
  );
  const issues: Issue[] = [...table.issues];
  const unit = table.columns.findIndex((column, at) => at < from && UNIT.test(column.trim()));
  const names = rows.map((row) => {
    const called = row.slice(0, from).filter((cell, at) => at !== unit && cell.trim() !== "");
    const said = unit < 0 ? "" : (row[unit] ?? "").trim();
    return `${called.map((cell) => cell.trim()).join(" ")}${said === "" ? "" : `（${said}）`}`;
  });
  const columns = nameColumns([PLACES, ...names], table.file, line, issues);
  const turned = table.columns.slice(from).map((name, i) => [name, ...rows.map((row) => row[from + i] ?? "")]);
  return { file: table.file, columns, rows: turned, lines: turned.map(() => line), issues };
}
