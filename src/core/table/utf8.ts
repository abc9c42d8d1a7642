/** Longest text that is put together from single characters. */
const SHORT = 32;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/** The text of some bytes of sound UTF-8, a byte order mark included. */
export function textOfBytes(bytes: Uint8Array, start: number, end: number): string {
  // To ask the decoder takes longer than to put a short text together.
  if (end - start > SHORT) return decoder.decode(bytes.subarray(start, end));
  let text = "";
  for (let at = start; at < end; ) {
    const point = codePointAt(bytes, at);
    text += point < 128 ? ASCII[point] : String.fromCodePoint(point);
    at += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return text;
}

/** The code point that begins at a byte of sound UTF-8. */
export function codePointAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return lead;
  const [second = 0, third = 0, fourth = 0] = [bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | (second & 0x3f);
  if (lead < 0xf0) return ((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  return ((lead & 0x07) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f);
}

/**
 * How many bytes follow the first one of a character that is no ASCII; -1 where they are no sound UTF-8, that is the
 * shortest form of a code point up to U+10FFFF that is no surrogate (RFC 3629).
 */
export function followers(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  const count = lead < 0xc2 || lead > 0xf4 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
  if (count < 0 || at + count >= bytes.length) return -1;
  // What follows the first byte is bounded where the form would not be the shortest, a surrogate, or too large.
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  const second = bytes[at + 1] as number;
  if (second < least || second > most) return -1;
  for (let more = 2; more <= count; more++) if (((bytes[at + more] as number) & 0xc0) !== 0x80) return -1;
  return count;
}
