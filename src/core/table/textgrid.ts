import type { Steps } from "../jobs/steps.ts";
import { partOf } from "../jobs/walk.ts";
import type { Issue } from "../package/issue.ts";
import { byteCells } from "./bytecells.ts";
import { overCells } from "./cells.ts";
import { decodeAs, decodeText, type Encoding } from "./encoding.ts";
import { type Delimiter, delimiterOf, type Grid, gridding } from "./grid.ts";
import { type Layout, laying, layingBy, type Unlaid } from "./layout.ts";
import { createParted, isFree, SEPARATORS } from "./parted.ts";

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

/** Bytes by which it is told what parts cells; they need not be sound. */
const NEAR = 1e5;

/**
 * Reads a text file in steps as `decodeText` and `gridOfText` do. Its cells are left where they stand in its bytes of UTF-8,
 * or in those made of what papaparse reads where it has quotation marks, so that a large table takes little more memory
 * than its file.
 */
export function* readingText(bytes: Uint8Array, file: string, reading: Reading = {}): Steps<TextGrid> {
  const said = reading.encoding ?? "utf-8";
  const text = withoutMark(bytes);
  const delimiter = reading.delimiter ?? delimiterOf(new TextDecoder().decode(text.subarray(0, NEAR)));
  const layout = said === "utf-8" ? yield* laying(text, delimiter) : "unsound";
  if (typeof layout !== "string") return { grid: gridOver(text, layout, file, []), encoding: said, delimiter };
  const decoded = reading.encoding ? decodeAs(reading.encoding, bytes) : decodeText(bytes);
  return yield* readingDecoded(decoded.text, decoded.encoding, file, reading, layout);
}

/** Reads a text that was not laid out as it stood in its file. */
function* readingDecoded(
  text: string,
  encoding: Encoding,
  file: string,
  reading: Reading,
  why: Unlaid,
): Steps<TextGrid> {
  const delimiter = reading.delimiter ?? delimiterOf(text);
  const bytes = why === "unsound" ? new TextEncoder().encode(text) : null;
  const layout = bytes ? yield* laying(bytes, delimiter) : why;
  if (bytes && typeof layout !== "string") return { grid: gridOver(bytes, layout, file, []), encoding, delimiter };
  if (!isFree(text)) return { grid: yield* gridding(text, file, delimiter), encoding, delimiter };
  const parted = createParted();
  const { issues } = yield* partOf(gridding(text, file, delimiter, parted), 0, 0.8);
  const records = parted.bytes();
  const found = yield* partOf(layingBy(records, SEPARATORS), 0.8, 1);
  if (typeof found === "string") throw new Error(`records are ${found}`);
  return { grid: gridOver(records, found, file, issues), encoding, delimiter };
}

function gridOver(text: Uint8Array, layout: Layout, file: string, issues: readonly Issue[]): Grid {
  return overCells({ file, sheet: null, issues }, byteCells(text, layout));
}

/** The bytes of a text without the byte order mark of UTF-8. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
