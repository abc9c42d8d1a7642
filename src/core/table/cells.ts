import type { Steps } from "../jobs/steps.ts";

/** The texts of a column, each kept once, and the place of each row's text among them, in the order of first rows. */
export interface Texts<Text extends string = string> {
  readonly codes: Uint32Array<ArrayBuffer>;
  readonly texts: readonly Text[];
}

/**
 * The cells of a sheet, wherever they lie. Rows and columns count from 0; rows may differ in width, and a cell outside its
 * row is "". What reads all rows asks for columns, so that no more texts are made than there are different ones.
 */
export interface Cells {
  /** Rows. */
  readonly length: number;
  width(row: number): number;
  cell(row: number, column: number): string;
  /** The code point that a cell begins with, -1 for an empty one. */
  first(row: number, column: number): number;
  /** The plain decimals of each of some columns by row, as `plainNumber` reads them, NaN for any other text. */
  numbers(columns: readonly number[]): Steps<readonly Float64Array[]>;
  /** The texts of a column; worked out once. */
  texts(column: number): Steps<Texts>;
  row(row: number): readonly string[];
  /** All rows; made once. */
  rows(): readonly (readonly string[])[];
  /** The rows given, in their order, each cut or filled with empty cells to a width. */
  pick(rows: Uint32Array, width: number): Cells;
}

/** Rows read between two steps. */
export const STRETCH = 20_000;

/** Whether no cell of a row has content. */
export function isBlank(cells: Cells, row: number): boolean {
  const width = cells.width(row);
  for (let at = 0; at < width; at++) {
    const first = cells.first(row, at);
    if (first < 0) continue;
    // Neither visible ASCII nor an ideograph is trimmed.
    if ((first > 32 && first < 127) || (first >= 0x4e00 && first <= 0x9fff)) return false;
    if (cells.cell(row, at).trim() !== "") return false;
  }
  return true;
}

/** What is said of a sheet, with its cells; `rows` are made of them when first asked for. */
export function overCells<Said extends object>(
  said: Said,
  cells: Cells,
): Said & { readonly cells: Cells; readonly rows: readonly (readonly string[])[] } {
  return {
    ...said,
    cells,
    get rows() {
      return cells.rows();
    },
  };
}
