import Papa from "papaparse";
import type { Steps } from "../jobs/steps.ts";

/** Quotation marks without a partner that are looked for. */
const MOST_STRAY = 5;

type LineBreak = "\r" | "\n" | "\r\n";

/** What papaparse reads of a block: records, quotation marks without a partner, and where the last whole record ends. */
interface Block {
  readonly data: string[][];
  readonly errors: readonly { readonly row: number; readonly index: number }[];
  readonly meta: { readonly cursor: number };
}

/** What takes records one by one; its length is set to 0 where they are read from the first one again. */
export interface Records {
  length: number;
  push(record: string[]): unknown;
}

/**
 * Reads the records of a text with quotation marks into `records`, a block at a time (of `size` characters, or as many as
 * one record takes). A quotation mark that has no partner is passed over; `tell` is given its record, counted from 0.
 */
export function* readingQuoted(
  text: string,
  delimiter: string,
  tell: (record: number) => void,
  records: Records,
  size = 1 << 16,
): Steps<void> {
  let rest = text;
  let length = size;
  let newline = lineBreakOf(rest, delimiter);
  for (let at = 0, stray = 0; ; ) {
    const last = at + length >= rest.length;
    const parser = new Papa.Parser({ delimiter, newline });
    const { data, errors, meta }: Block = parser.parse(rest.slice(at, at + length), 0, !last);
    // What is wrong with a record that the block cuts is seen with the rest of it.
    const wrong = errors.filter(({ row }) => row < data.length);
    const open = stray < MOST_STRAY ? wrong[0] : undefined;
    for (const { row } of open ? [open] : wrong) tell(records.length + row);
    if (open) {
      stray++;
      const mark = at + open.index;
      rest = rest.slice(0, mark - 1) + rest.slice(mark);
      const next = lineBreakOf(rest, delimiter);
      if (next !== newline) at = records.length = 0;
      newline = next;
      continue;
    }
    // What follows a last line break is a record of its own.
    if (at > 0 && at === rest.length) data.push([""]);
    for (const record of data) records.push(record);
    if (last) return;
    if (meta.cursor === 0) length *= 2;
    at += meta.cursor;
    yield at / rest.length;
  }
}

/** What ends the rows of a text, as papaparse tells it from its beginning. */
function lineBreakOf(text: string, delimiter: string): LineBreak {
  return Papa.parse(text.slice(0, 2 ** 20), { delimiter, preview: 1 }).meta.linebreak as LineBreak;
}
