import type { Steps } from "../jobs/steps.ts";
import type { Delimiter } from "./grid.ts";
import { followers } from "./utf8.ts";

/** Where the cells of a text lie that is kept as bytes of UTF-8. */
export interface Layout {
  /** Where each cell begins; it ends one character before the next bound. Each row has a bound more than cells. */
  readonly bounds: Uint32Array;
  /** For each row the places among the bounds of its first cell and of the bound after its last. */
  readonly begins: Uint32Array;
  readonly ends: Uint32Array;
}

/** Why a text is not laid out: it is no sound UTF-8, or takes more to be read than to find where its cells are. */
export type Unlaid = "unsound" | "quoted";

/** Bytes read between two steps. */
const STRETCH = 2_000_000;

const NUL = 0;
const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
/** Of what stands between them, which is mostly digits, nothing parts cells or ends rows. */
const COMMA = 44;
const SEMICOLON = 59;

/**
 * The cells of a text without quotation marks and NUL, which need no more than to be found. Rows end in a line feed, with
 * or without a carriage return before it, or in a carriage return where the text has no line feed. A last line break ends
 * no row.
 */
export function laying(text: Uint8Array, delimiter: Delimiter): Steps<Layout | Unlaid> {
  const end = text.indexOf(LINE_FEED) < 0 && text.indexOf(RETURN) >= 0 ? RETURN : LINE_FEED;
  return layingBy(text, { parts: delimiter.charCodeAt(0), end, quotes: QUOTE });
}

/** What parts cells, ends rows and stands around cells, as ASCII. */
export interface Marks {
  readonly parts: number;
  readonly end: number;
  /** -1 for nothing. */
  readonly quotes: number;
}

/** The cells of a text as `laying` lays them out, by marks of one's own. */
export function* layingBy(text: Uint8Array, marks: Marks): Steps<Layout | Unlaid> {
  const laid: Laid = { bounds: new Uint32Array(1 << 16), count: 0, begins: new Uint32Array(1 << 12), rows: 0 };
  for (let at = 0; at < text.length; ) {
    const next = layRows(text, at, Math.min(at + STRETCH, text.length), marks, laid);
    if (typeof next === "string") return next;
    at = next;
    yield Math.min(at / text.length, 1);
  }
  const { bounds, count, begins, rows } = laid;
  const ends = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) ends[row] = (row + 1 < rows ? (begins[row + 1] as number) : count) - 1;
  return { bounds: bounds.subarray(0, count), begins: begins.subarray(0, rows), ends };
}

/** What has been laid out; the lists have room for more. */
interface Laid {
  bounds: Uint32Array<ArrayBuffer>;
  count: number;
  begins: Uint32Array<ArrayBuffer>;
  rows: number;
}

/** Lays out the row that begins at `line`, and those after it up to `to`; gives the place where the next one begins. */
function layRows(text: Uint8Array, line: number, to: number, marks: Marks, laid: Laid): number | Unlaid {
  const { length } = text;
  const { parts, end, quotes } = marks;
  let { bounds, count, begins, rows } = laid;
  let from = line;
  while (from < to) {
    begins[rows++] = count;
    bounds[count++] = from;
    let at = from;
    for (; at < length; at++) {
      const byte = text[at] as number;
      if (byte > COMMA && byte < SEMICOLON) continue;
      if (byte === parts) {
        if (count + 2 >= bounds.length) bounds = grown(bounds, (count / at) * length);
        bounds[count++] = at + 1;
      } else if (byte > 127) {
        const more = followers(text, at);
        if (more < 0) return "unsound";
        at += more;
      } else if (byte < COMMA) {
        if (byte === end) break;
        if (byte === quotes || byte === NUL) return "quoted";
      }
    }
    const returned = end === LINE_FEED && at > from && text[at - 1] === RETURN;
    bounds[count++] = (returned ? at - 1 : at) + 1;
    if (count + 2 >= bounds.length) bounds = grown(bounds, (count / at) * length);
    if (rows + 1 >= begins.length) begins = grown(begins, (rows / at) * length);
    from = at + 1;
  }
  Object.assign(laid, { bounds, count, begins, rows });
  return from;
}

/** A list with room for as many as are expected, but neither hardly more than before nor many times as much. */
function grown(list: Uint32Array<ArrayBuffer>, expected: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(Math.ceil(list.length * Math.min(Math.max((expected * 1.05) / list.length, 1.5), 4)));
  more.set(list);
  return more;
}
