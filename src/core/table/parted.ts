import { joined } from "./joined.ts";
import type { Marks } from "./layout.ts";
import type { Records } from "./quoted.ts";

/** Records put into a text one after the other at once. */
const TOGETHER = 1000;

/** What parts cells and ends rows in text of records: the separators of units and records, whose use this is in ASCII. */
export const SEPARATORS: Marks = { parts: 0x1f, end: 0x1e, quotes: -1 };
const UNIT = String.fromCharCode(SEPARATORS.parts);
const RECORD = String.fromCharCode(SEPARATORS.end);

/** Whether a text holds neither separator, so that its records may be parted by them. */
export function isFree(text: string): boolean {
  return !text.includes(UNIT) && !text.includes(RECORD);
}

/** Takes records and makes UTF-8 of them, whose cells are parted by `SEPARATORS`. */
export function createParted(): Records & { bytes(): Uint8Array } {
  const encoder = new TextEncoder();
  let parts: Uint8Array[] = [];
  let waiting: string[] = [];
  let count = 0;
  const encode = () => {
    parts.push(encoder.encode(waiting.join("")));
    waiting = [];
  };
  return {
    get length() {
      return count;
    },
    set length(next) {
      if (next !== 0) throw new RangeError(`records begin anew at 0, not at ${next}`);
      [parts, waiting, count] = [[], [], 0];
    },
    push(record) {
      waiting.push(record.join(UNIT) + RECORD);
      count++;
      if (waiting.length >= TOGETHER) encode();
    },
    bytes() {
      encode();
      return joined(parts);
    },
  };
}
