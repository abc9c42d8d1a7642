import { cellsOf } from "../table/rowcells.ts";
import type { Table } from "../table/table.ts";
import { readCell, sampleRows } from "./column.ts";
import { type Lookup, type Reading, readCode, readName } from "./lookup.ts";
import { namesOf, normaliseName } from "./names.ts";

/** A column must agree with the key in this part of the rows where both say something. */
const AGREEMENT = 0.6;

/** A column must say something known in this part of its filled cells to stand for the place above. */
const READABLE = 0.5;

/** Headings of the names beside codes, and of other places that rows speak of. */
const NAMED = /名|镇|乡|街道|县|区|村|单位|name|place|region|town|county|village/i;
const ANOTHER = /对口|帮扶|结对|协作|上级|所属|隶属|原|曾|former|parent|partner/i;

/** What the key's cell in a row may mean. */
export type ReadingOf = (row: number) => Reading | null;

/**
 * Whether a place lies in what a cell names: by the code or name of a place above it, or by the first digits of its code.
 * `null` where the cell names nothing known.
 */
export function within(lookup: Lookup, text: string): ((place: number) => boolean) | null {
  const outer = new Set((readCode(lookup, text) ?? readName(lookup, text))?.found ?? []);
  if (outer.size > 0) return (place) => lookup.above(place).some((one) => outer.has(one));
  if (!/^(\d\d|\d{4}|\d{6}|\d{9})$/.test(text) || !lookup.prefixes().has(text)) return null;
  return (place) => lookup.places[place]?.code.startsWith(text) ?? false;
}

/**
 * The column whose cells name the place above that of the key, in at least 60 % of the rows where they name a place: the
 * one that leaves one place for the most rows, such as the town for its villages rather than the county or the city; -1
 * where there is none.
 */
export function findParent(lookup: Lookup, table: Table, key: number, readingOf: ReadingOf): number {
  const sample = sampleRows(cellsOf(table).length).filter((row) => (readingOf(row)?.how ?? "code") !== "code");
  return bestColumn(
    table,
    key,
    sample,
    // In a table of one row two digits are a figure sooner than a province.
    (text) => (sample.length === 1 && /^\d\d$/.test(text) ? null : within(lookup, text)),
    (inside, row) => {
      const count = readingOf(row)?.found.filter(inside).length ?? 0;
      return count === 0 ? "no" : count === 1 ? "decides" : "agrees";
    },
    READABLE,
  );
}

/**
 * The column that names the same place as the key, most often and in at least 60 % of the rows where it names one; else,
 * beside codes, the one that is called a name and names places of their level, however badly it agrees: codes or names
 * may have slipped by a row. -1 where there is none.
 */
export function findCheck(lookup: Lookup, table: Table, key: number, readingOf: ReadingOf): number {
  const sample = sampleRows(cellsOf(table).length).filter((row) => readingOf(row));
  const named = new Map<number, ReadonlySet<string>>();
  const goesBy = (place: number, name: string): boolean => {
    let names = named.get(place);
    const found = lookup.places[place];
    if (!names && found) {
      names = new Set([found.code, ...namesOf(found)]);
      named.set(place, names);
    }
    return names?.has(name) ?? false;
  };
  const near = bestColumn(
    table,
    key,
    sample,
    (text) => normaliseName(text) || null,
    (name, row) => (readingOf(row)?.found.some((place) => goesBy(place, name)) ? "decides" : "no"),
  );
  // A column agrees where its text is one of the place's own names; only if none does are all names looked up.
  if (near >= 0) return near;
  const same = bestColumn(
    table,
    key,
    sample,
    (text) => readCell(lookup, text),
    (reading, row) => (reading.found.some((place) => readingOf(row)?.found.includes(place)) ? "decides" : "no"),
  );
  if (same >= 0) return same;
  const levelOf = (place: number) => lookup.places[place]?.level;
  const coded = sample.filter((row) => readingOf(row)?.how === "code");
  return bestColumn(
    table,
    key,
    coded,
    (text) => readName(lookup, text),
    (reading, row) => {
      const own = readingOf(row)?.found.map(levelOf);
      return reading.found.some((place) => own?.includes(levelOf(place))) ? "decides" : "no";
    },
    READABLE,
    (column) => NAMED.test(column) && !ANOTHER.test(column),
  );
}

/**
 * The column that decides on the most rows, and agrees in most of those where it says something; -1 for none. It must say
 * something in a part of its filled cells, and be called what may be asked.
 */
function bestColumn<Meaning>(
  table: Table,
  key: number,
  sample: readonly number[],
  read: (text: string) => Meaning | null,
  verdict: (meaning: Meaning, row: number) => "no" | "agrees" | "decides",
  readable = 0,
  isAsked: (column: string) => boolean = () => true,
): number {
  const cells = cellsOf(table);
  let best = -1;
  let most: readonly [decided: number, agreed: number] = [0, 0];
  for (let at = 0; at < table.columns.length; at++) {
    if (at === key || !isAsked(table.columns[at] ?? "")) continue;
    const known = new Map<string, Meaning | null>();
    let [filled, said] = [0, 0];
    let [decided, agreed] = [0, 0];
    for (const row of sample) {
      const text = cells.cell(row, at).trim();
      if (text === "") continue;
      filled++;
      let meaning = known.get(text);
      if (meaning === undefined) {
        meaning = read(text);
        known.set(text, meaning);
      }
      if (meaning === null) continue;
      said++;
      const found = verdict(meaning, row);
      if (found !== "no") agreed++;
      if (found === "decides") decided++;
    }
    const more = decided - most[0] || agreed - most[1];
    if (more > 0 && agreed >= said * AGREEMENT && said >= filled * readable) {
      best = at;
      most = [decided, agreed];
    }
  }
  return best;
}
