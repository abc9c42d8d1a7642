import { cellsOf } from "../table/rowcells.ts";
import type { Table } from "../table/table.ts";
import { type Lookup, type Reading, readCode, readName } from "./lookup.ts";
import { readPath } from "./path.ts";

/** Part of the sampled rows that must each lead to a place of its own for a column to be the key beyond doubt. */
const SURE = 0.95;

/** Rows looked at to choose columns. */
const SAMPLE = 2000;

const LETTER = /\p{L}/u;

/** How well a column identifies places, judged on a sample of rows. */
export interface ColumnScore {
  readonly column: string;
  readonly at: number;
  /** Different places it leads to; a name that several go by counts once, lest names seem to lead further than codes. */
  readonly places: number;
  /** Rows it leads to at least one place for, of those sampled. */
  readonly rows: number;
  readonly kind: "code" | "name";
}

/** What a cell may mean: a code, else a name, else a path that ends in a name. */
export function readCell(lookup: Lookup, text: string): Reading | null {
  const code = text === "" ? null : readCode(lookup, text);
  if (code || !LETTER.test(text)) return code;
  return readName(lookup, text) ?? readPath(lookup, text);
}

/** Positions of at most 2,000 rows, spread so that no rhythm of the table is followed. */
export function sampleRows(count: number): readonly number[] {
  if (count <= SAMPLE) return Array.from({ length: count }, (_, i) => i);
  const golden = (Math.sqrt(5) - 1) / 2;
  return Array.from({ length: SAMPLE }, (_, i) => Math.floor(((i * golden) % 1) * count));
}

/**
 * Columns that lead to places, best first: the one that leads to the most different places, then codes before names, then
 * the one further left. Names are only tried where no column has another code in nearly every row.
 */
export function scoreColumns(lookup: Lookup, table: Table): readonly ColumnScore[] {
  const cells = cellsOf(table);
  const sample = sampleRows(cells.length);
  const texts = table.columns.map((_, at) => sample.map((row) => cells.cell(row, at).trim()));
  const score = (read: (text: string) => Reading | null): readonly ColumnScore[] =>
    table.columns.map((column, at) => scoreColumn(texts[at] ?? [], column, at, read));
  const sure = (scores: readonly ColumnScore[]) =>
    scores.some(({ rows, places }) => rows >= SURE * sample.length && places === rows);
  let all = score((text) => exactCode(lookup, text));
  if (!sure(all)) all = score((text) => readCode(lookup, text));
  if (!sure(all)) all = score((text) => readCell(lookup, text));
  const order = (score: ColumnScore) => (score.kind === "code" ? 0 : 1);
  return all
    .filter(({ places }) => places > 0)
    .sort((a, b) => b.places - a.places || order(a) - order(b) || a.at - b.at);
}

function exactCode(lookup: Lookup, text: string): Reading | null {
  const place = lookup.byCode.get(text);
  return place === undefined ? null : { how: "code", found: [place] };
}

function scoreColumn(
  texts: readonly string[],
  column: string,
  at: number,
  read: (text: string) => Reading | null,
): ColumnScore {
  const places = new Set<number>();
  const known = new Map<string, Reading | null>();
  let rows = 0;
  let codes = 0;
  for (const text of texts) {
    let reading = known.get(text);
    if (reading === undefined) {
      reading = read(text);
      known.set(text, reading);
    }
    if (!reading) continue;
    rows++;
    if (reading.how === "code" || reading.how === "code-padded") codes++;
    places.add(reading.found[0] as number);
  }
  return { column, at, places: places.size, rows, kind: codes * 2 >= rows ? "code" : "name" };
}
