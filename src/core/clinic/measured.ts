import { foldWidth } from "../table/fold.ts";
import { readNumber } from "../table/number.ts";
import { countedIn, factorBetween, isUnit } from "./unit.ts";

/** A number and what follows its last digit. */
const PARTS = /^(.*[\d.])\s*([^\d.\s]+)$/;

/**
 * The number of a cell in the unit of its column: a unit of its own is converted (5万元 is 0.0005 under 亿元), 万 and 亿 alone
 * are read in it. `null` for a mark of a missing number, `undefined` where the text is none, or one in a unit that cannot be
 * the column's, as 45% under 亿元. Percentages also stand where no unit is known.
 */
export function readMeasured(text: string, unit: string): number | null | undefined {
  const [, number = "", own = ""] = PARTS.exec(foldWidth(text)) ?? [];
  const stated = isUnit(own) && !(/^[%‰]$/.test(own) && /^(?:[%％‰]|$)/.test(unit));
  const factor = stated ? (own === unit ? 1 : factorBetween(own, unit)) : 1;
  const { value, valid, missing } = stated ? readNumber(number) : readNumber(text, countedIn(unit));
  if (missing) return null;
  if (!valid || value === null || factor === null) return undefined;
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}
