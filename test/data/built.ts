import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Row, readTable } from "../../scripts/data/table.ts";

export const FOLDER = fileURLToPath(new URL("../../data", import.meta.url));

/** A committed file of the package as text. */
export function committed(path: string): string {
  return readFileSync(join(FOLDER, path), "utf8");
}

/** The rows of a committed table. */
export function table(path: string): readonly Row[] {
  return readTable(committed(path));
}

/** The committed figures of all levels by `code indicator period`; a row without a value is `null`. */
export function figures(...paths: readonly string[]): ReadonlyMap<string, number | null> {
  const rows = paths.flatMap(table);
  return new Map(
    rows.map(({ code, indicator, period, value }) => [
      `${code} ${indicator} ${period}`,
      value === "" ? null : Number(value),
    ]),
  );
}
