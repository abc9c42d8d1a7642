const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);
const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];
/** A sign, fifteen digits and a point. */
const LONGEST = 17;

/**
 * The number that a plain decimal of at most fifteen digits stands for, NaN for any other text: that of the ASCII codes from
 * `start` to before `end`. Digits and power of ten are exact, so that one division rounds as `Number` does (Clinger 1990),
 * at a third of the time.
 */
export function plainNumber(codes: Uint8Array, start: number, end: number): number {
  const from = start < end && codes[start] === MINUS ? start + 1 : start;
  const length = end - from;
  if (length === 0 || length >= LONGEST) return Number.NaN;
  let value = 0;
  let point = -1;
  for (let at = from; at < end; at++) {
    const code = codes[at] as number;
    if (code >= ZERO && code <= NINE) value = value * 10 + code - ZERO;
    else if (code === POINT && point < 0 && at > from && at < end - 1) point = at;
    else return Number.NaN;
  }
  if (length - (point < 0 ? 0 : 1) > 15) return Number.NaN;
  if (point >= 0) value /= POWERS[end - 1 - point] as number;
  return from > start ? -value : value;
}

const written = new Uint8Array(LONGEST);

/** The number of `plainNumber` for a text of its own. */
export function plainNumberOf(text: string): number {
  if (text.length > LONGEST) return Number.NaN;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > NINE) return Number.NaN;
    written[at] = code;
  }
  return plainNumber(written, 0, text.length);
}
