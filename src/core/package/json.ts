import { decodeText } from "../table/encoding.ts";
import type { Issue } from "./issue.ts";

/** Deepest nesting that is read: no format asks for as much, and deeper JSON exhausts whoever walks it. */
const DEEPEST = 100;

/** JSON of a file; `undefined` and an issue where it cannot be read. */
export function parseJson(bytes: Uint8Array, file: string, issues: Issue[]): unknown {
  try {
    return parseShallow(decodeText(bytes).text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : null;
    issues.push({ severity: "error", kind: "file-unreadable", file, row: null, column: null, value: null, detail });
    return undefined;
  }
}

/** JSON of a text. Throws a `SyntaxError` where it is none, and where it nests deeper than 100. */
export function parseShallow(text: string): unknown {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (quoted) {
      if (char === 0x5c) at++;
      else if (char === 0x22) quoted = false;
    } else if (char === 0x22) quoted = true;
    else if (char === 0x5b || char === 0x7b) depth++;
    else if (char === 0x5d || char === 0x7d) depth--;
    if (depth > DEEPEST) throw new SyntaxError(`nested deeper than ${DEEPEST} at position ${at}`);
  }
  return JSON.parse(text);
}

/** A value of a descriptor as an issue quotes it, at most 200 characters. */
export function quote(value: unknown): string | null {
  if (value === undefined) return null;
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
