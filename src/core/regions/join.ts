import { finish, type Steps } from "../jobs/steps.ts";
import { partOf } from "../jobs/walk.ts";
import type { Cells } from "../table/cells.ts";
import { cellsOf } from "../table/rowcells.ts";
import type { Table } from "../table/table.ts";
import { type ColumnScore, readCell, scoreColumns } from "./column.ts";
import { findCheck, findParent, within } from "./context.ts";
import { type Keyed, readAsAsked, readingKey } from "./keyed.ts";
import {
  HOWS,
  type How,
  isLossy,
  type Lookup,
  mayHaveBeen,
  openLookup,
  type Place,
  type Reading,
  readName,
} from "./lookup.ts";
import { namesOf, normaliseName } from "./names.ts";

/** What became of a row. Only `matched` rows are joined; all others wait for a person. */
export const OUTCOMES = ["matched", "unmatched", "ambiguous", "disagree", "lossy", "empty"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Rows joined between two steps. */
const STRETCH = 20_000;

/** How sure a match is, by the way it was found; by position it is as sure as the position tells. */
const CONFIDENCE: Readonly<Record<How, number>> = {
  code: 1,
  given: 1,
  "code-padded": 0.95,
  name: 0.95,
  path: 0.95,
  position: 1,
  alias: 0.9,
  former: 0.85,
  short: 0.8,
};

export interface JoinOptions {
  /** Column that identifies the place; chosen when left out. */
  readonly key?: string;
  /** Column with the place above, for names that occur twice; chosen when left out, `null` for none. */
  readonly parent?: string | null;
  /** Column held against the key, names against codes; chosen when left out, `null` for none. */
  readonly check?: string | null;
  /** Where key and check disagree: keep neither (the default), or follow one. */
  readonly prefer?: "key" | "check";
  /** Columns in which rows of one place may differ without being duplicates, such as period and indicator. */
  readonly apart?: readonly string[];
  /** Codes said by hand, by position of the row. */
  readonly given?: ReadonlyMap<number, string>;
  /** Which of the places that a row may mean it lies in, by what else is known of the row. */
  readonly near?: Near;
}

/** Tells which of several places, by their positions, a row means, and how surely (0 to 1); `null` where it cannot. */
export type Near = (row: number, meant: readonly number[]) => { readonly place: number; readonly sure: number } | null;

/** A row whose code and name mean different places. */
export interface Disagreement {
  readonly row: number;
  /** Code of the place that the key means. */
  readonly byKey: string;
  /** Text of the check column, and the codes it means; none where no place goes by that name. */
  readonly text: string;
  readonly byCheck: readonly string[];
}

/** How a table joins places. Rows are positions in `table.rows`; nothing here holds functions, so it can be posted. */
export interface JoinReport {
  readonly key: string | null;
  readonly kind: "code" | "name" | null;
  readonly parent: string | null;
  readonly check: string | null;
  /** All columns that lead to places, best first. */
  readonly columns: readonly ColumnScore[];
  readonly rows: number;
  /** Position among the places for each row, -1 where it is not joined. */
  readonly match: Int32Array;
  /** Position in `OUTCOMES` for each row. */
  readonly outcome: Uint8Array;
  /** Position in `HOWS` for each matched row. */
  readonly how: Uint8Array;
  /** 0 to 1 for each matched row. */
  readonly confidence: Float32Array;
  /** Matched rows. */
  readonly matched: number;
  /** Rows that are not joined, whatever the reason, in order. */
  readonly unmatched: readonly number[];
  /** Codes of the places no row joins; of the level most rows join where places have levels. */
  readonly missing: readonly string[];
  /** Rows that join one place and are alike in the columns kept apart, by the first of them. */
  readonly duplicates: readonly { readonly code: string; readonly rows: readonly number[] }[];
  readonly disagreements: readonly Disagreement[];
}

/**
 * Joins a table to places. The key is the column that leads to the most different places, codes before names where two
 * lead to as many; a column that names the places above those of another is not taken for it. A cell is read as a code (also without its leading zeros), a full name, an alias, a former name, a
 * short name or a path. A name that occurs twice is decided by the column with the place above, else by the level that
 * most rows stand at, else left open. A row whose code is missing, or has lost digits, goes by the name beside it. Where the name beside a code means another place the row is left open as well, and
 * where nobody goes by that name it is joined and reported. Throws a `RangeError` if an option names no column.
 */
export function joinTable(places: readonly Place[], table: Table, options: JoinOptions = {}): JoinReport {
  return finish(joining(places, table, options));
}

/** The join of `joinTable` in steps. */
export function* joining(places: readonly Place[], table: Table, options: JoinOptions = {}): Steps<JoinReport> {
  const lookup = openLookup(places);
  const cells = cellsOf(table);
  const columns = scoreColumns(lookup, table);
  const key = options.key === undefined ? chooseKey(lookup, table, columns) : columnAt(table, options.key);
  const rows = cells.length;
  const match = new Int32Array(rows).fill(-1);
  const outcome = new Uint8Array(rows);
  const how = new Uint8Array(rows);
  const confidence = new Float32Array(rows);
  const keyed = key < 0 ? nothingKeyed(rows) : yield* partOf(readingKey(lookup, cells, key), 0, 0.4);
  const readingOf = (row: number) => keyed.readings[keyed.codes[row] as number] ?? null;
  const chosen = columns.find(({ at }) => at === key);
  const parent = choose(options.parent, table, () => findParent(lookup, table, key, readingOf));
  const check = choose(options.check, table, () => findCheck(lookup, table, key, readingOf));
  const above = parent < 0 ? null : yield* partOf(cells.texts(parent), 0.4, 0.6);
  const beside = check < 0 ? null : yield* partOf(cells.texts(check), 0.6, 0.8);
  const level = commonLevel(places, keyed);
  const judge = judging(lookup, keyed, level, options.prefer);
  const disagreements: Disagreement[] = [];

  // Rows with one key mostly say the same beside it, so that the verdict on the last of them holds.
  const last = new Array<Said | undefined>(keyed.texts.length);
  for (let row = 0; row < rows; row++) {
    if (row % STRETCH === 0) yield 0.8 + (0.2 * row) / rows;
    const hand = options.given?.get(row);
    const placed = hand === undefined ? undefined : lookup.byCode.get(hand);
    if (placed !== undefined) {
      match[row] = placed;
      how[row] = HOWS.indexOf("given");
      confidence[row] = CONFIDENCE.given;
      continue;
    }
    const code = keyed.codes[row] as number;
    const [up, side] = [above?.codes[row] ?? 0, beside?.codes[row] ?? 0];
    let said = last[code];
    if (said?.up !== up || said.side !== side) {
      said = { up, side, verdict: judge.key(code, above?.texts[up]?.trim() ?? "", beside?.texts[side]?.trim() ?? "") };
      last[code] = said;
    }
    const near = said.verdict.open.length > 0 ? options.near?.(row, said.verdict.open) : null;
    const verdict = near ? judge.at(near.place, near.sure, beside?.texts[side]?.trim() ?? "") : said.verdict;
    match[row] = verdict.place;
    outcome[row] = verdict.outcome;
    how[row] = verdict.how;
    confidence[row] = verdict.confidence;
    if (verdict.disagreement) disagreements.push({ row, ...verdict.disagreement });
  }

  const unmatched: number[] = [];
  for (let row = 0; row < rows; row++) if (match[row] === -1) unmatched.push(row);
  return {
    key: key < 0 ? null : (table.columns[key] ?? null),
    kind: chosen?.kind ?? null,
    parent: table.columns[parent] ?? null,
    check: table.columns[check] ?? null,
    columns,
    rows,
    match,
    outcome,
    how,
    confidence,
    matched: rows - unmatched.length,
    unmatched,
    missing: missingPlaces(places, match, level),
    duplicates: findDuplicates(places, table, match, options.apart ?? []),
    disagreements,
  };
}

/** What becomes of rows that say the same: a place, -1 where they are not joined, and positions in `OUTCOMES` and `HOWS`. */
interface Verdict {
  readonly place: number;
  readonly outcome: number;
  readonly how: number;
  readonly confidence: number;
  readonly disagreement: Omit<Disagreement, "row"> | null;
  /** The places that it may be, where these are several and nothing decides between them. */
  readonly open: readonly number[];
}

/** A verdict with the texts beside the key, by their places, that it was given on. */
interface Said {
  readonly up: number;
  readonly side: number;
  readonly verdict: Verdict;
}

interface Judge {
  /** What a key means, by its place among the texts, under the place above and beside the text held against it. */
  key(code: number, above: string, beside: string): Verdict;
  /** What a place that the row's position tells means beside that text. */
  at(place: number, sure: number, beside: string): Verdict;
}

/** No places; one list for all verdicts that leave none open. */
const NOWHERE: readonly number[] = [];

function judging(lookup: Lookup, keyed: Keyed, level: string | null, prefer: JoinOptions["prefer"]): Judge {
  const { places } = lookup;
  const narrow = narrower(lookup);
  type Doubt = Verdict["disagreement"];
  const settle = (place: number, way: How, factor = 1, disagreement: Doubt = null): Verdict => {
    return {
      place,
      outcome: 0,
      how: HOWS.indexOf(way),
      confidence: CONFIDENCE[way] * factor,
      disagreement,
      open: NOWHERE,
    };
  };
  const leave = (why: Outcome, disagreement: Doubt = null, open: readonly number[] = NOWHERE): Verdict => {
    return { place: -1, outcome: OUTCOMES.indexOf(why), how: 0, confidence: 0, disagreement, open };
  };
  const codeOf = (place: number) => places[place]?.code ?? "";

  const compare = (place: number, way: How, factor: number, text: string): Verdict => {
    if (text === "" || isCalled(places[place], text)) return settle(place, way, factor);
    const other = readCell(lookup, text);
    if (other?.found.includes(place)) return settle(place, way, factor);
    const byCheck = other?.found ?? [];
    const doubt = { byKey: codeOf(place), text, byCheck: byCheck.map(codeOf) };
    const [only] = byCheck;
    if (!other || other.how === "short" || prefer === "key") return settle(place, way, factor * 0.8, doubt);
    if (prefer === "check" && byCheck.length === 1 && only !== undefined) return settle(only, other.how, 1, doubt);
    return leave("disagree", doubt);
  };

  const key: Judge["key"] = (code, above, beside) => {
    const text = (keyed.texts[code] ?? "").trim();
    const reading = keyed.readings[code] ?? null;
    if (!reading) return instead(text, above, beside);
    const narrowed = narrow(text, reading, above);
    if (!narrowed) return leave("disagree", { byKey: codeOf(reading.found[0] ?? -1), text: above, byCheck: [] });
    return decide(narrowed, 1, beside);
  };

  /** The one place that is meant, or the one of the level. */
  const decide = ({ found, how }: Reading, factor: number, beside: string): Verdict => {
    const [only, second] = found;
    if (only !== undefined && second === undefined) return compare(only, how, factor, beside);
    const own = found.filter((place) => places[place]?.level === level);
    const [levelled, another] = own;
    if (levelled === undefined) return leave("ambiguous", null, found);
    if (another !== undefined) return leave("ambiguous", null, own);
    return compare(levelled, how, factor * 0.9, beside);
  };

  /** A row without a whole code goes by what stands beside it, where the digits that are left do not speak against it. */
  const instead = (text: string, above: string, beside: string): Verdict => {
    const why = text === "" ? "empty" : isLossy(text) ? "lossy" : "unmatched";
    const other = why === "unmatched" || beside === "" ? null : readCell(lookup, beside);
    const narrowed = other && narrow(beside, other, above);
    if (!narrowed) return leave(why);
    const found = narrowed.found.filter((place) => why === "empty" || mayHaveBeen(codeOf(place), text));
    return found.length > 0 ? decide({ how: narrowed.how, found }, 0.9, "") : leave(why);
  };
  return { key, at: (place, sure, beside) => compare(place, "position", sure, beside) };
}

function isCalled(place: Place | undefined, text: string): boolean {
  if (!place) return false;
  return text === place.name || text === place.code || namesOf(place).includes(normaliseName(text));
}

function columnAt(table: Table, name: string): number {
  const at = table.columns.indexOf(name);
  if (at < 0) throw new RangeError(`column "${name}" is not one of ${table.columns.join(", ")}`);
  return at;
}

/** The best column, unless it only names the places above those that another one names. */
function chooseKey(lookup: Lookup, table: Table, columns: readonly ColumnScore[]): number {
  const cells = cellsOf(table);
  const best = columns[0]?.at ?? -1;
  const finer = columns.find(
    ({ at, kind }) =>
      at !== best && kind === "name" && findParent(lookup, table, at, readAsAsked(lookup, cells, at)) === best,
  );
  return finer?.at ?? best;
}

function choose(wanted: string | null | undefined, table: Table, find: () => number): number {
  if (wanted === null) return -1;
  return wanted === undefined ? find() : columnAt(table, wanted);
}

/** The key of rows that say nothing of places. */
function nothingKeyed(rows: number): Keyed {
  return { codes: new Uint32Array(rows), texts: [""], readings: [null] };
}

/** Cuts readings to what lies in the place above; to `null` where that is known and holds none of it. */
function narrower(lookup: Lookup): (text: string, reading: Reading, above: string) => Reading | null {
  const insides = new Map<string, ReturnType<typeof within>>();
  const known = new Map<string, Reading | null>();
  const cut = (text: string, reading: Reading, above: string): Reading | null => {
    let inside = insides.get(above);
    if (inside === undefined) {
      inside = within(lookup, above);
      insides.set(above, inside);
    }
    if (!inside) return reading;
    const found = reading.found.filter(inside);
    if (found.length > 0) return { how: reading.how, found };
    return reading.how === "code-padded" ? null : readName(lookup, text, inside);
  };
  return (text, reading, above) => {
    if (above === "" || reading.how === "code") return reading;
    const asked = `${text}\n${above}`;
    let found = known.get(asked);
    if (found === undefined) {
      found = cut(text, reading, above);
      known.set(asked, found);
    }
    return found;
  };
}

/**
 * The level at which most rows may stand; of two at which as many may, the upper one, since a town's short name is often
 * that of its seat as well.
 */
function commonLevel(places: readonly Place[], { codes, texts, readings }: Keyed): string | null {
  const rows = new Uint32Array(texts.length);
  for (const code of codes) rows[code] = (rows[code] as number) + 1;
  const counts = new Map<string, number>();
  const count = (level: string | undefined, more: number) => {
    if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + more);
  };
  const levelOf = (place: number) => places[place]?.level;
  for (let code = 0; code < readings.length; code++) {
    const found = readings[code]?.found ?? [];
    // Nearly all mean one place.
    if (found.length === 1) count(levelOf(found[0] as number), rows[code] as number);
    else for (const level of new Set(found.map(levelOf))) count(level, rows[code] as number);
  }
  const most = Math.max(...counts.values());
  return places.find(({ level }) => counts.get(level ?? "") === most)?.level ?? null;
}

function missingPlaces(places: readonly Place[], match: Int32Array, level: string | null): readonly string[] {
  const reached = new Uint8Array(places.length);
  for (const place of match) if (place >= 0) reached[place] = 1;
  const missing: string[] = [];
  for (const [i, place] of places.entries()) {
    if (!reached[i] && (level === null || place.level === level)) missing.push(place.code);
  }
  return missing;
}

function findDuplicates(
  places: readonly Place[],
  table: Table,
  match: Int32Array,
  apart: readonly string[],
): JoinReport["duplicates"] {
  const cells = cellsOf(table);
  const columns = apart.map((name) => columnAt(table, name));
  const rowsOf: (number[] | undefined)[] = new Array(places.length);
  const first = new Int32Array(places.length).fill(-1);
  for (let row = 0; row < match.length; row++) {
    const place = match[row] as number;
    if (place < 0) continue;
    const earlier = first[place] as number;
    const known = rowsOf[place];
    if (earlier < 0) first[place] = row;
    else if (known) known.push(row);
    else rowsOf[place] = [earlier, row];
  }
  const repeated = rowsOf.flatMap((rows = []) => alikeRows(cells, rows, columns).filter((same) => same.length > 1));
  return repeated
    .sort(([a = 0], [b = 0]) => a - b)
    .map((rows) => ({ code: places[match[rows[0] as number] as number]?.code ?? "", rows }));
}

/** Rows by what some columns say, those that say the same together. */
function alikeRows(cells: Cells, rows: readonly number[], columns: readonly number[]): readonly (readonly number[])[] {
  if (columns.length === 0) return [rows];
  const alike = new Map<string, number[]>();
  for (const row of rows) {
    const key = columns.map((at) => cells.cell(row, at)).join("\n");
    const same = alike.get(key);
    if (same) same.push(row);
    else alike.set(key, [row]);
  }
  return [...alike.values()];
}
