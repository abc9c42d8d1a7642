import { keyOf } from "../clinic/draft.ts";
import type { Regions } from "../regions/region.ts";
import { decodeText } from "../table/encoding.ts";
import { foldWidth } from "../table/fold.ts";
import { parseTable } from "../table/table.ts";

/**
 * A table of figures without the values of `gone`, keys as `keyOf` gives them: of a tidy table the rows, of a wide one the
 * cells. `period` is the one of rows that name none. Where none of them is in it, the very bytes that were given.
 */
export function figuresWithout(
  bytes: Uint8Array,
  gone: ReadonlySet<string>,
  { regions, period }: { readonly regions: Regions; readonly period: string | null },
): Uint8Array {
  const { columns, rows } = parseTable(decodeText(bytes).text, "");
  const names = columns.map((name) => name.toLowerCase());
  const at = (name: string) => names.indexOf(name);
  const tidy = at("indicator") >= 0 || at("value") >= 0;
  const series = columns.map((name) => name.split("@").map((part) => part.trim()));
  let changed = false;
  const isGone = (row: readonly string[], indicator: string, of: string | undefined): boolean => {
    const cell = (row[at("code")] ?? "").trim();
    const code = regions.byCode.has(cell) ? cell : foldWidth(cell);
    const found = gone.has(keyOf({ code, indicator, period: of || (row[at("period")] ?? "").trim() || period || "" }));
    changed ||= found;
    return found;
  };
  const kept = tidy
    ? rows.filter((row) => !isGone(row, (row[at("indicator")] ?? "").trim(), undefined))
    : rows.map((row) => row.map((cell, i) => (isGone(row, series[i]?.[0] ?? "", series[i]?.[1]) ? "" : cell)));
  return changed ? tableBytes([columns, ...kept]) : bytes;
}

/** Rows as a CSV file of a package, as they are: what a spreadsheet might take for a formula is not touched. */
export function tableBytes(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const cellText = (cell: string | number | null) => {
    const text = cell === null ? "" : String(cell);
    return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return new TextEncoder().encode(rows.map((row) => `${row.map(cellText).join(",")}\n`).join(""));
}
