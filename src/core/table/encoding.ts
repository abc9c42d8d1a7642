/** How a text file was written. */
export const ENCODINGS = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * Text of a file without its byte order mark, and the encoding found: a byte order mark decides, else the bytes are
 * UTF-8 if they are valid UTF-8, else GB18030 (which covers GBK and GB2312). Bytes that are neither give U+FFFD.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes);
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return decodeAs("gb18030", bytes);
  }
}

/** Text of a file in an encoding that is known. Bytes that do not fit it give U+FFFD. */
export function decodeAs(
  encoding: Encoding,
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: Encoding } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
