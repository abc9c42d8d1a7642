import type { Steps } from "../jobs/steps.ts";
import { partOf } from "../jobs/walk.ts";
import type { Cells, Texts } from "./cells.ts";
import { readNumber } from "./number.ts";
import { cellsOf } from "./rowcells.ts";
import type { Table } from "./table.ts";

/** A column of numbers: one a row, NaN where a cell holds none, and the cells that hold something else by row. */
export interface NumberColumn {
  readonly kind: "number";
  readonly values: Float64Array;
  readonly others: ReadonlyMap<number, string>;
}

/** A column of texts, each kept once. */
export interface TextColumn extends Texts {
  readonly kind: "text";
}

export type TypedColumn = NumberColumn | TextColumn;

/** Rows looked at to tell numbers from texts. */
const LOOKED = 1000;
/**
 * The columns of a table as numbers or texts, whichever most of the first rows with content hold. Only plain decimals stand
 * as numbers; 1.2万, 30 % or ０.５ stay texts beside them, since what they mean is for the plan to say. Yields the part that
 * is done, 0 to 1.
 */
export function* typing(table: Table): Steps<ReadonlyMap<string, TypedColumn>> {
  const cells = cellsOf(table);
  const columns = table.columns.map((_, at) => at);
  const numeric = columns.filter((at) => isNumeric(cells, at));
  const numbers = yield* partOf(cells.numbers(numeric), 0, 0.5);
  const typed = new Map<string, TypedColumn>();
  for (const [at, column] of table.columns.entries()) {
    const values = numbers[numeric.indexOf(at)];
    if (values) typed.set(column, { kind: "number", values, others: othersOf(cells, at, values) });
    else typed.set(column, { kind: "text", ...(yield* partOf(cells.texts(at), 0.5, 1)) });
  }
  return typed;
}

function isNumeric(cells: Cells, at: number): boolean {
  let [filled, numbers] = [0, 0];
  for (let row = 0; row < cells.length && filled < LOOKED; row++) {
    if (cells.first(row, at) < 0) continue;
    const { valid, missing } = readNumber(cells.cell(row, at));
    if (missing) continue;
    filled++;
    if (valid) numbers++;
  }
  return numbers * 2 >= filled && filled > 0;
}

/** The cells that hold something but a plain decimal. */
function othersOf(cells: Cells, at: number, values: Float64Array): ReadonlyMap<number, string> {
  const others = new Map<number, string>();
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row]) && cells.first(row, at) >= 0) others.set(row, cells.cell(row, at));
  }
  return others;
}
