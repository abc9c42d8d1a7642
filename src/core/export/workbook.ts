import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";

/** Width of a column in characters, at least and at most; Han characters count twice. */
const NARROWEST = 8;
const WIDEST = 40;

/**
 * A workbook of one sheet whose cells are all texts and formatted as such, so that codes keep their zeros, nothing is read
 * as a formula, and what is typed into the columns after the first `texts` is free to be a number.
 */
export function workbookBytes(rows: readonly (readonly string[])[], sheet: string, texts: number): Uint8Array {
  const grid: WorkSheet = {};
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.entries()) {
      if (value === "") continue;
      const cell: CellObject = { t: "s", v: value };
      if (c < texts) cell.z = "@";
      grid[utils.encode_cell({ r, c })] = cell;
    }
  }
  grid["!ref"] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(rows.length - 1, 0), c: Math.max(width - 1, 0) },
  });
  grid["!cols"] = Array.from({ length: width }, (_, c) => ({ wch: widthOf(rows.map((row) => row[c] ?? "")) }));
  const book = utils.book_new();
  utils.book_append_sheet(book, grid, sheetName(sheet));
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

function widthOf(texts: readonly string[]): number {
  const long = (text: string) => [...text].reduce((sum, char) => sum + (char > "\u2e80" ? 2 : 1), 2);
  return Math.min(
    WIDEST,
    texts.reduce((most, text) => Math.max(most, long(text)), NARROWEST),
  );
}

/** A name that spreadsheets take for a sheet: 31 characters, none of them a sign of formulas. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:']/g, " ").slice(0, 31) || "1";
}
