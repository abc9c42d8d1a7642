import { decodeText } from "../table/encoding.ts";
import type { Issue } from "./issue.ts";

/** JSON of a file; `undefined` and an issue where it cannot be read. */
export function parseJson(bytes: Uint8Array, file: string, issues: Issue[]): unknown {
  try {
    return JSON.parse(decodeText(bytes).text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : null;
    issues.push({ severity: "error", kind: "file-unreadable", file, row: null, column: null, value: null, detail });
    return undefined;
  }
}

/** A value of a descriptor as an issue quotes it, at most 200 characters. */
export function quote(value: unknown): string | null {
  if (value === undefined) return null;
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
