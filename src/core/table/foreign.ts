/** What a file may be that holds no table, as an `Issue` says it. The sentences are in `words/unreadable`. */
export type Foreign = "pdf" | "image" | "document" | "archive";

/** How files of other kinds begin, byte by byte. */
const MARKS: readonly (readonly [string, Foreign])[] = [
  ["%PDF", "pdf"],
  ["\x89PNG", "image"],
  ["\xff\xd8\xff", "image"],
  ["GIF8", "image"],
  ["II*\0", "image"],
  ["MM\0*", "image"],
  ["{\\rtf", "document"],
  ["Rar!", "archive"],
  ["7z\xbc\xaf", "archive"],
  ["\x1f\x8b", "archive"],
];

/** What a file is that is known by its first bytes to hold no table; `null` for any other. */
export function foreignOf(bytes: Uint8Array): Foreign | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return "image";
  return MARKS.find(([mark]) => start.startsWith(mark))?.[1] ?? null;
}
