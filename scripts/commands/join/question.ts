import { parseArgs } from "node:util";
import type { Header } from "../../../src/core/table/table.ts";

export const USAGE = "join PACKAGE|BOUNDARIES TABLE [--key COLUMN] [--sheet NAME] [--header ROW[,HEIGHT]] [--json]";

/** What is asked of a join. */
export interface Question {
  /** A package, or a file with boundaries. */
  readonly to: string;
  readonly table: string;
  readonly key: string | undefined;
  readonly sheet: string | undefined;
  readonly header: Header | undefined;
  readonly json: boolean;
}

/** Reads the arguments. Throws an `Error` where they are not understood. */
export function readQuestion(args: string[]): Question {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      key: { type: "string" },
      sheet: { type: "string" },
      header: { type: "string" },
    },
  });
  const [to, table] = positionals;
  if (to === undefined || table === undefined || positionals.length > 2) {
    throw new Error("join takes a package or a boundary file, and a table");
  }
  const header = values.header === undefined ? undefined : headerOf(values.header);
  return { to, table, key: values.key, sheet: values.sheet, header, json: values.json ?? false };
}

/** `ROW` or `ROW,HEIGHT`, the row as spreadsheets count; a height of 0 where no row names the columns. */
function headerOf(text: string): Header {
  const [, row, height = "1"] = /^([1-9]\d{0,6})(?:,([0-9]))?$/.exec(text) ?? [];
  if (row === undefined) throw new Error(`--header is ROW or ROW,HEIGHT, such as 4 or 3,2, not ${text}`);
  return { row: Number(row) - 1, height: Number(height) };
}
