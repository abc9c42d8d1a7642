import Papa from "papaparse";

export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV text with a header; every cell is text. */
export function readTable(text: string): readonly Row[] {
  return Papa.parse<Row>(text.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true }).data;
}

/** CSV text with a header and `\n` line ends. Missing cells (`null`, `undefined`) are empty. */
export function writeTable<T extends object>(fields: readonly (keyof T & string)[], rows: readonly T[]): string {
  const data = rows.map((row) => fields.map((field) => row[field] ?? ""));
  return `${Papa.unparse({ fields: [...fields], data }, { newline: "\n" })}\n`;
}
