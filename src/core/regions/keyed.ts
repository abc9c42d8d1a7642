import type { Steps } from "../jobs/steps.ts";
import type { Cells, Texts } from "../table/cells.ts";
import { readCell } from "./column.ts";
import type { ReadingOf } from "./context.ts";
import { isLossy, type Lookup, type Reading } from "./lookup.ts";

/** The texts of a key column, and what each of them may mean. */
export interface Keyed extends Texts {
  readonly readings: readonly (Reading | null)[];
}

/** Reads a key column in steps, each of its texts once. */
export function* readingKey(lookup: Lookup, cells: Cells, key: number): Steps<Keyed> {
  const { codes, texts } = yield* cells.texts(key);
  return { codes, texts, readings: texts.map((text) => readKeyText(lookup, text)) };
}

/** Reads the cells of a column that may be the key as they are asked for, each of its texts once. */
export function readAsAsked(lookup: Lookup, cells: Cells, key: number): ReadingOf {
  const known = new Map<string, Reading | null>();
  return (row) => {
    const text = cells.cell(row, key);
    let reading = known.get(text);
    if (reading === undefined) {
      reading = readKeyText(lookup, text);
      known.set(text, reading);
    }
    return reading;
  };
}

function readKeyText(lookup: Lookup, text: string): Reading | null {
  const exact = lookup.byCode.get(text);
  if (exact !== undefined) return { how: "code", found: [exact] };
  return isLossy(text) ? null : readCell(lookup, text.trim());
}
