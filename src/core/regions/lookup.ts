import { foldWidth } from "../table/fold.ts";
import { cleanName, kindOf, namesOf, normaliseName, shortName } from "./names.ts";

/** What a table is joined to: a region, or a feature of any boundary file. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly aliases: readonly string[];
  readonly former: readonly string[];
  /** Code of the place above; `null` where none is known. */
  readonly parent: string | null;
  readonly level?: string;
}

/** How a cell led to a place. `given` was said by hand; `position` is a name of several, told by the row's coordinates. */
export const HOWS = ["code", "code-padded", "name", "alias", "former", "short", "path", "position", "given"] as const;
export type How = (typeof HOWS)[number];

/** Places that a cell may mean: one is a match, more are ambiguous. */
export interface Reading {
  readonly how: How;
  readonly found: readonly number[];
}

/** Places by code and, once asked for, by name. Numbers are positions in `places`. */
export interface Lookup {
  readonly places: readonly Place[];
  readonly byCode: ReadonlyMap<string, number>;
  /** Codes that have zeros at either end, as they look with and without them. */
  digits(): PlaceMap;
  /** First 2, 4, 6 and 9 digits of the codes: province, city, county, town. */
  prefixes(): ReadonlySet<string>;
  /** Ancestors of a place, nearest first. */
  above(place: number): readonly number[];
  names(): NameMaps;
}

/** Places by a text; most texts mean one place, which then stands without a list around it. */
type PlaceMap = ReadonlyMap<string, number | readonly number[]>;

/** Places by normalised name, the surest kind of name first. */
export type NameMaps = readonly (readonly [How, PlaceMap])[];

const DIGITS = /^\d+$/;
const NUMBERS = /^[\d.,-]*$/;
/** A number in scientific notation: its first digit, its decimals, its power of ten. */
const SCIENTIFIC = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i;

/** Prepares places to be looked up. Of two places with one code the first is found. */
export function openLookup(places: readonly Place[]): Lookup {
  const byCode = new Map<string, number>();
  for (let i = places.length - 1; i >= 0; i--) byCode.set((places[i] as Place).code, i);
  let byDigits: PlaceMap | null = null;
  let prefixes: ReadonlySet<string> | null = null;
  let maps: NameMaps | null = null;
  return {
    places,
    byCode,
    digits() {
      byDigits ??= digitMap(places);
      return byDigits;
    },
    prefixes() {
      prefixes ??= new Set(places.flatMap(({ code }) => [2, 4, 6, 9].map((length) => code.slice(0, length))));
      return prefixes;
    },
    above(place) {
      const found: number[] = [];
      let code = places[place]?.parent ?? null;
      while (code !== null && found.length < 10) {
        const at = byCode.get(code);
        if (at === undefined) break;
        found.push(at);
        code = places[at]?.parent ?? null;
      }
      return found;
    },
    names() {
      maps ??= nameMaps(places);
      return maps;
    },
  };
}

/** A cell's code as text: half-width, without the quotes and signs that keep spreadsheets from reading it as a number. */
function cleanCode(text: string): string {
  return foldWidth(text)
    .replace(/^="?|^'|"$/g, "")
    .replace(/\s/g, "");
}

/** Whether a number was written in scientific notation, and with fewer digits than it has, so that the others are lost. */
export function isLossy(text: string): boolean {
  return SCIENTIFIC.test(cleanCode(text)) && writtenOut(cleanCode(text)) === null;
}

/** A number in scientific notation that has all its digits, such as 4.41204115E+8, without it; `null` for any other text. */
function writtenOut(text: string): string | null {
  const [, first, rest = "", power] = SCIENTIFIC.exec(text) ?? [];
  return first !== undefined && rest.length === Number(power) ? `${first}${rest}` : null;
}

/** Whether a code may be the one that lost its last digits: those that are left agree, rounded or cut. */
export function mayHaveBeen(code: string, lossy: string): boolean {
  const [, first, decimals = "", power] = SCIENTIFIC.exec(cleanCode(lossy)) ?? [];
  if (first === undefined || code.length > Number(power) + 1) return false;
  const kept = Number(first + decimals);
  const whole = Number(code.padEnd(Number(power) + 1, "0")) / 10 ** (Number(power) - decimals.length);
  return Math.floor(whole) === kept || Math.round(whole) === kept;
}

/**
 * Places whose code the text is: as it stands, or after zeros were lost at the front, a `.0` was added, it became
 * scientific notation without losing a digit, or it was cut or filled to 6, 9 or 12 digits. `null` where it is no code.
 */
export function readCode({ byCode, digits: byDigits }: Lookup, text: string): Reading | null {
  const clean = cleanCode(text);
  const exact = byCode.get(text) ?? byCode.get(clean);
  if (exact !== undefined) return { how: "code", found: [exact] };
  const digits = writtenOut(clean) ?? clean.replace(/\.0+$/, "");
  if (!DIGITS.test(digits)) return null;
  const plain = byCode.get(digits);
  if (plain !== undefined) return { how: "code-padded", found: [plain] };
  for (const form of [
    digits,
    withoutZeros(digits),
    ...withoutGroups(digits),
    ...withoutGroups(digits).map(withoutZeros),
  ]) {
    const whole = byCode.get(form);
    const cut = listed(byDigits().get(form));
    const found = whole === undefined || cut.includes(whole) ? cut : [whole, ...cut];
    if (found.length > 0) return { how: "code-padded", found };
  }
  return null;
}

/**
 * Places that go by a name: full names first, then aliases, former and short names, the first kind that has any (of those
 * that `fits` lets through); last, names that differ only in their kind, such as 四会县 for 四会市, those of villages for
 * villages and those of communities for communities where there are any. `null` for none.
 */
export function readName(lookup: Lookup, text: string, fits?: (place: number) => boolean): Reading | null {
  // Most cells of a table are numbers, which are told before they are folded.
  if (NUMBERS.test(text)) return null;
  const name = normaliseName(text);
  if (name === "" || DIGITS.test(name)) return null;
  const maps = lookup.names();
  for (const [how, map] of maps) {
    const found = listed(map.get(name)).filter((place) => !fits || fits(place));
    if (found.length > 0) return { how, found };
  }
  const short = normaliseName(shortName(text));
  if (short === name) return null;
  const shorts = new Set([maps.at(-1), maps[0]].flatMap((map) => listed(map?.[1].get(short))));
  const found = [...shorts].filter((place) => !fits || fits(place));
  const kind = kindOf(cleanName(text));
  const alike = found.filter((place) => kind !== "" && kindOf(lookup.places[place]?.name ?? "") === kind);
  return found.length > 0 ? { how: "short", found: alike.length > 0 ? alike : found } : null;
}

function listed(found: number | readonly number[] | undefined): readonly number[] {
  return found === undefined ? [] : typeof found === "number" ? [found] : found;
}

function digitMap(places: readonly Place[]): PlaceMap {
  const map = new Map<string, number | number[]>();
  for (const [i, { code }] of places.entries()) {
    if (!(code.startsWith("0") || code.endsWith("000")) || !DIGITS.test(code)) continue;
    const forms = [code, ...withoutGroups(code)];
    for (const form of new Set([...forms, ...forms.map(withoutZeros)])) add(map, form, i);
  }
  return map;
}

function nameMaps(places: readonly Place[]): NameMaps {
  const name = new Map<string, number | number[]>();
  const alias = new Map<string, number | number[]>();
  const former = new Map<string, number | number[]>();
  const short = new Map<string, number | number[]>();
  for (const [i, place] of places.entries()) {
    const full = normaliseName(place.name);
    add(name, full, i);
    for (const one of namesOf(place)) if (one !== full) add(short, one, i);
    for (const one of place.aliases) {
      add(alias, normaliseName(one), i);
      add(short, normaliseName(shortName(one)), i);
    }
    for (const one of place.former) {
      add(former, normaliseName(one), i);
      add(short, normaliseName(shortName(one)), i);
    }
  }
  return [
    ["name", name],
    ["alias", alias],
    ["former", former],
    ["short", short],
  ];
}

function add(map: Map<string, number | number[]>, key: string, place: number): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, place);
  else if (typeof found !== "number") {
    if (!found.includes(place)) found.push(place);
  } else if (found !== place) map.set(key, [found, place]);
}

function withoutZeros(code: string): string {
  return code.replace(/^0+(?=\d)/, "");
}

/** Shorter forms of a code whose lower levels are zeros: 441204000000 is 441204000 is 441204. */
function withoutGroups(code: string): readonly string[] {
  const forms: string[] = [];
  let form = code;
  while (form.length > 6 && form.endsWith("000")) {
    form = form.slice(0, -3);
    forms.push(form);
  }
  return forms;
}
