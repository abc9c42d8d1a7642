import { type Lookup, type Reading, readName } from "./lookup.ts";
import { namesOf, normaliseName } from "./names.ts";

/** Longer cells are prose, not a path. */
const LONGEST = 60;

/** A name with something in brackets after it, which may be what it lies in. */
const BRACKETED = /^(.+?)[(（〔[【](.+)[)）〕\]】]$/u;

/**
 * Places that a whole path in one cell ends in, such as 肇庆市高要区金利镇 or 高要区/金利: the longest ending that is a
 * name and whose place lies in what stands before it, or in the brackets after it, as in 回龙镇（德庆县）. Where the place
 * above is not known, the part before must end in the kind of a region. `null` where there is none.
 */
export function readPath(lookup: Lookup, text: string): Reading | null {
  const whole = normaliseName(text);
  if (whole.length < 4 || whole.length > LONGEST) return null;
  const [, name, outer] = BRACKETED.exec(text.trim()) ?? [];
  if (name !== undefined && outer !== undefined) {
    const reading = readName(lookup, name, (place) => endsIn(lookup, normaliseName(outer), place));
    if (reading) return { how: "path", found: reading.found };
  }
  for (let at = 2; at <= whole.length - 2; at++) {
    const before = whole.slice(0, at);
    const reading = readName(lookup, whole.slice(at), (place) => endsIn(lookup, before, place));
    if (reading) return { how: "path", found: reading.found };
  }
  return null;
}

function endsIn(lookup: Lookup, before: string, place: number): boolean {
  const above = lookup.above(place);
  if (above.length === 0) return /[省市州盟县区旗镇乡]$/.test(before);
  return above.some((one) => {
    const parent = lookup.places[one];
    return parent !== undefined && namesOf(parent).some((name) => before.endsWith(name));
  });
}
