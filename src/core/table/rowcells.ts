import { type Cells, STRETCH, type Texts } from "./cells.ts";
import { plainNumberOf } from "./plain.ts";

/** Rows of cells as arrays. */
type Rows = readonly (readonly string[])[];

/** The cells of a sheet or table: its own, else those of its rows. */
export function cellsOf(sheet: { readonly rows: Rows; readonly cells?: Cells }): Cells {
  return sheet.cells ?? rowCells(sheet.rows);
}

/** Cells that lie in arrays, one a row. */
export function rowCells(rows: Rows): Cells {
  const known = new Map<number, Texts>();
  const cell = (row: number, column: number) => rows[row]?.[column] ?? "";
  return {
    length: rows.length,
    width: (row) => rows[row]?.length ?? 0,
    cell,
    first: (row, column) => {
      const text = cell(row, column);
      return text === "" ? -1 : (text.codePointAt(0) ?? -1);
    },
    *numbers(columns) {
      const read = columns.map((column) => ({ column, values: new Float64Array(rows.length) }));
      for (let row = 0; row < rows.length; row++) {
        if (row % STRETCH === 0) yield row / rows.length;
        for (const { column, values } of read) values[row] = plainNumberOf(cell(row, column));
      }
      return read.map(({ values }) => values);
    },
    *texts(column) {
      const earlier = known.get(column);
      if (earlier) return earlier;
      const codes = new Uint32Array(rows.length);
      const places = new Map<string, number>();
      for (let row = 0; row < rows.length; row++) {
        if (row % STRETCH === 0) yield row / rows.length;
        const text = cell(row, column);
        let code = places.get(text);
        if (code === undefined) {
          code = places.size;
          places.set(text, code);
        }
        codes[row] = code;
      }
      const found = { codes, texts: [...places.keys()] };
      known.set(column, found);
      return found;
    },
    row: (row) => rows[row] ?? [],
    rows: () => rows,
    pick: (picked, width) => rowCells(Array.from(picked, (row) => fitted(rows[row] ?? [], width))),
  };
}

function fitted(row: readonly string[], width: number): readonly string[] {
  return row.length === width ? row : Array.from({ length: width }, (_, at) => row[at] ?? "");
}
