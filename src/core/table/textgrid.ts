import type { Steps } from "../jobs/steps.ts";
import { byteCells } from "./bytecells.ts";
import { overCells } from "./cells.ts";
import { decodeAs, decodeText, type Encoding } from "./encoding.ts";
import { type Delimiter, delimiterOf, type Grid, gridding } from "./grid.ts";
import { type Layout, laying, type Unlaid } from "./layout.ts";
import { textOfBytes } from "./utf8.ts";

/** How a text is read where the person knows better. */
export interface Reading {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
}

/** The cells of a text file, and how it was read. */
export interface TextGrid {
  readonly grid: Grid;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

const [LINE_FEED, RETURN] = [10, 13];

/**
 * Reads a text file in steps as `decodeText` and `gridOfText` do. The cells of a text without quotation marks are left where
 * they stand in its bytes of UTF-8, so that a large table takes little more memory than its file.
 */
export function* readingText(bytes: Uint8Array, file: string, reading: Reading = {}): Steps<TextGrid> {
  const said = reading.encoding ?? "utf-8";
  let text = withoutMark(bytes);
  let delimiter = reading.delimiter ?? delimiterOf(firstLine(text));
  let layout: Layout | Unlaid = said === "utf-8" ? yield* laying(text, delimiter) : "unsound";
  let encoding = said;
  if (typeof layout === "string") {
    const decoded = reading.encoding ? decodeAs(reading.encoding, bytes) : decodeText(bytes);
    encoding = decoded.encoding;
    delimiter = reading.delimiter ?? delimiterOf(decoded.text);
    if (layout === "unsound") {
      text = new TextEncoder().encode(decoded.text);
      layout = yield* laying(text, delimiter);
    }
    if (typeof layout === "string")
      return { grid: yield* gridding(decoded.text, file, delimiter), encoding, delimiter };
  }
  return { grid: overCells({ file, sheet: null, issues: [] }, byteCells(text, layout)), encoding, delimiter };
}

/** The bytes of a text without the byte order mark of UTF-8. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** The first line with content. */
function firstLine(text: Uint8Array): string {
  for (let at = 0, start = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== LINE_FEED && text[at] !== RETURN) continue;
    const line = textOfBytes(text, start, at);
    if (line.trim() !== "") return line;
    start = at + 1;
  }
  return "";
}
