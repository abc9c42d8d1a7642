import type { Cells, Texts } from "./cells.ts";
import { gathering } from "./gather.ts";
import type { Layout } from "./layout.ts";
import { plainNumber } from "./plain.ts";
import { codePointAt, textOfBytes } from "./utf8.ts";

/** Rows of which all numbers are read before those of the next, so that what lies together is read together. */
const NEAR = 4000;

/** Cells that stay where they stand in a text of sound UTF-8; rows have their own width unless one is given. */
export function byteCells(text: Uint8Array, layout: Layout, width: number | null = null): Cells {
  const { bounds, begins, ends } = layout;
  const length = begins.length;
  const known = new Map<number, Texts>();
  let made: readonly (readonly string[])[] | null = null;

  const widthOf = (row: number) => width ?? (ends[row] as number) - (begins[row] as number);
  const cell = (row: number, column: number): string => {
    const at = (begins[row] as number) + column;
    return column >= 0 && at < (ends[row] as number)
      ? textOfBytes(text, bounds[at] as number, (bounds[at + 1] as number) - 1)
      : "";
  };
  const rowOf = (row: number): readonly string[] => Array.from({ length: widthOf(row) }, (_, at) => cell(row, at));

  return {
    length,
    width: widthOf,
    cell,
    first: (row, column) => {
      const at = (begins[row] as number) + column;
      if (at >= (ends[row] as number)) return -1;
      const start = bounds[at] as number;
      return start < (bounds[at + 1] as number) - 1 ? codePointAt(text, start) : -1;
    },
    *numbers(columns) {
      const read = columns.map((column) => ({ column, values: new Float64Array(length) }));
      for (let row = 0; row < length; row += NEAR) {
        yield row / length;
        for (const { column, values } of read)
          readNumbers(text, layout, column, row, Math.min(row + NEAR, length), values);
      }
      return read.map(({ values }) => values);
    },
    *texts(column) {
      const earlier = known.get(column);
      if (earlier) return earlier;
      const found = yield* gathering(text, layout, column);
      known.set(column, found);
      return found;
    },
    row: rowOf,
    rows: () => {
      made ??= Array.from({ length }, (_, row) => rowOf(row));
      return made;
    },
    pick: (rows, fitted) => {
      const [starts, stops] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] as number;
        starts[i] = begins[row] as number;
        stops[i] = Math.min(ends[row] as number, (begins[row] as number) + fitted);
      }
      return byteCells(text, { bounds, begins: starts, ends: stops }, fitted);
    },
  };
}

/** Reads the numbers of a column in some rows. */
function readNumbers(
  text: Uint8Array,
  { bounds, begins, ends }: Layout,
  column: number,
  from: number,
  to: number,
  values: Float64Array,
): void {
  for (let row = from; row < to; row++) {
    const at = (begins[row] as number) + column;
    const there = at < (ends[row] as number);
    values[row] = there ? plainNumber(text, bounds[at] as number, (bounds[at + 1] as number) - 1) : Number.NaN;
  }
}
