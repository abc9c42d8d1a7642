import { readNumber } from "./number.ts";
import type { Table } from "./table.ts";

/** A column of numbers: one a row, NaN where a cell holds none, and the cells that hold something else by row. */
export interface NumberColumn {
  readonly kind: "number";
  readonly values: Float64Array;
  readonly others: ReadonlyMap<number, string>;
}

/** A column of texts, each kept once: the place of each row's text among them. */
export interface TextColumn {
  readonly kind: "text";
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
}

export type TypedColumn = NumberColumn | TextColumn;

/** Rows looked at to tell numbers from texts. */
const LOOKED = 1000;
/** Rows typed between two breaths. */
const STRETCH = 20_000;

const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/**
 * The columns of a table as numbers or texts, whichever most of the first rows with content hold. Only plain decimals stand
 * as numbers; 1.2万, 30 % or ０.５ stay texts beside them, since what they mean is for the plan to say. Yields the part that
 * is done, 0 to 1.
 */
export function* typing(table: Table): Generator<number, ReadonlyMap<string, TypedColumn>> {
  const typed = new Map<string, TypedColumn>();
  const count = table.columns.length;
  for (const [at, column] of table.columns.entries()) {
    typed.set(
      column,
      isNumeric(table, at)
        ? yield* numbersOf(table, at, at / count, count)
        : yield* textsOf(table, at, at / count, count),
    );
  }
  return typed;
}

function isNumeric(table: Table, at: number): boolean {
  let [filled, numbers] = [0, 0];
  for (const row of table.rows) {
    const { valid, missing } = readNumber(row[at] ?? "");
    if (missing) continue;
    filled++;
    if (valid) numbers++;
    if (filled >= LOOKED) break;
  }
  return numbers * 2 >= filled && filled > 0;
}

function* numbersOf({ rows }: Table, at: number, done: number, count: number): Generator<number, NumberColumn> {
  const values = new Float64Array(rows.length).fill(Number.NaN);
  const others = new Map<number, string>();
  for (let row = 0; row < rows.length; row++) {
    if (row % STRETCH === 0) yield done + row / rows.length / count;
    const text = rows[row]?.[at] ?? "";
    if (text === "") continue;
    const value = plainNumber(text);
    if (Number.isNaN(value)) others.set(row, text);
    else values[row] = value;
  }
  return { kind: "number", values, others };
}

function* textsOf({ rows }: Table, at: number, done: number, count: number): Generator<number, TextColumn> {
  const codes = new Uint32Array(rows.length);
  const places = new Map<string, number>();
  for (let row = 0; row < rows.length; row++) {
    if (row % STRETCH === 0) yield done + row / rows.length / count;
    const text = rows[row]?.[at] ?? "";
    let code = places.get(text);
    if (code === undefined) {
      code = places.size;
      places.set(text, code);
    }
    codes[row] = code;
  }
  return { kind: "text", codes, texts: [...places.keys()] };
}

/**
 * The number that a plain decimal of at most fifteen digits stands for, NaN for any other text. Digits and power of ten are
 * exact, so that one division rounds as `Number` does (Clinger 1990), at a third of the time.
 */
function plainNumber(text: string): number {
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  const digits = text.length - start;
  if (digits === 0 || digits > 16) return Number.NaN;
  let value = 0;
  let point = -1;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) value = value * 10 + code - 48;
    else if (code === 46 && point < 0 && at > start && at < text.length - 1) point = at;
    else return Number.NaN;
  }
  if (digits - (point < 0 ? 0 : 1) > 15) return Number.NaN;
  if (point >= 0) value /= POWERS[text.length - 1 - point] as number;
  return start === 1 ? -value : value;
}
