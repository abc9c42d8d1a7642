import { foldWidth } from "./fold.ts";
import { type NumberCell, readNumeral } from "./numeral.ts";

/** Units that may follow a number. */
const UNIT = /(?<=[\d.万亿千])\s?(?:美?元|人次?|户|个|家|所|张|亩|吨|公顷|公里|平方公里|平方米)$/;

/**
 * A negative number in brackets, as accounts have it: （3.3）. A whole number in brackets, such as (2), may be that of a row
 * or a note, and is none.
 */
const BRACKETED = /^\((?=.*\d[.,]\d)([\d., ]+[万亿]?%?)\)$/;

/** Words and signs for less than nothing. ▲ is up to some and minus to others, and so no number. */
const LESS = /^(?:▼|下降|减少)\s?(?=[\d.])/;

/**
 * Reads a number as offices type it: what `readNumeral` reads, with brackets, ▼, 下降 or 减少 for minus, and with a unit after
 * it, which is passed over; whether it is that of the column is told by `readMeasured`.
 */
export function readNumber(text: string, unit = ""): NumberCell {
  const plain = readNumeral(text, unit);
  if (plain.valid) return plain;
  const bare = foldWidth(text).replace(BRACKETED, "-$1").replace(LESS, "-").replace(UNIT, "");
  return readNumeral(bare, unit);
}
