import type { Issue } from "../package/issue.ts";
import { type JoinReport, OUTCOMES, type Outcome } from "../regions/join.ts";
import { HOWS, type How, type Place } from "../regions/lookup.ts";
import type { LeftRow } from "../table/leftout.ts";
import type { Table } from "../table/table.ts";
import type { TypedColumn } from "../table/typed.ts";
import type { Examined } from "./clinic.ts";
import type { ColumnReading, Plan } from "./plan.ts";
import type { PositionColumns } from "./position.ts";
import { type Problem, tellingCells } from "./problem.ts";

/** A list cut to what can be shown, and how long it is. */
export interface Listed<Item> {
  readonly shown: readonly Item[];
  readonly count: number;
}

/** A row that matched, how, and how surely (0 to 1). */
export interface LooseMatch {
  readonly line: number;
  readonly text: string;
  readonly code: string;
  readonly how: How;
  readonly confidence: number;
}

/** What became of the rows of a sheet. */
export interface Examination {
  readonly rows: number;
  readonly left: Listed<LeftRow>;
  readonly key: string | null;
  readonly kind: JoinReport["kind"];
  readonly parent: string | null;
  readonly check: string | null;
  /** Columns that lead to places, best first. */
  readonly keys: readonly string[];
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Matched rows by the way they were matched. */
  readonly hows: Readonly<Record<How, number>>;
  /** Rows that matched by less than a code or a full name, the least sure first. */
  readonly loose: Listed<LooseMatch>;
  readonly levels: ReadonlyMap<string, number>;
  readonly problems: Listed<Problem>;
  /** Codes of the places that no row joins, by level; see `rowless`. */
  readonly rowless: ReadonlyMap<string, Listed<string>>;
  readonly duplicates: Listed<JoinReport["duplicates"][number] & { readonly lines: readonly number[] }>;
  /** Rows that joined although the name beside the code is another. */
  readonly renamed: Listed<{ readonly line: number; readonly text: string; readonly code: string }>;
  readonly columns: readonly ColumnReading[];
  readonly plan: Plan;
  /** Whether a table with places as columns was turned round; `null` for any other. */
  readonly turned: boolean | null;
  /** The columns that say where its places are. */
  readonly positions: PositionColumns | null;
  readonly issues: Listed<Issue>;
  /** What the numbers of each column of numbers come to, over all rows. */
  readonly spans: readonly Span[];
}

/** Numbers of a column: how many, from where to where, and their sum. */
export interface Span {
  readonly column: string;
  readonly count: number;
  readonly least: number;
  readonly most: number;
  readonly sum: number;
}

/** Most items of a list that are handed over. */
const MOST = 300;

/** Rows named of one place that many rows join. */
const MOST_LINES = 50;

/** A list as it is handed over. */
export function listed<Item>(all: readonly Item[]): Listed<Item> {
  return { shown: all.slice(0, MOST), count: all.length };
}

/** What became of the rows of a sheet, as it is handed over: without the rows, and long lists cut. */
export function summarise(
  { table, left, report, problems, columns, plan, positions, levels, rowless, turned }: Examined,
  places: readonly Place[],
  typed: ReadonlyMap<string, TypedColumn>,
): Examination {
  const renamed = report.disagreements.flatMap(({ row, text }) => {
    const place = places[report.match[row] ?? -1];
    return place ? [{ line: table.lines[row] ?? 0, text, code: place.code }] : [];
  });
  return {
    rows: report.rows,
    left: listed(left),
    key: report.key,
    kind: report.kind,
    parent: report.parent,
    check: report.check,
    keys: report.columns.map(({ column }) => column),
    outcomes: countsOf(OUTCOMES, report.outcome),
    hows: countsOf(HOWS, report.how, report.match),
    loose: listed(looseMatches(table, report, places)),
    levels,
    problems: listed(problems),
    rowless: new Map([...rowless].map(([level, codes]) => [level, listed(codes)])),
    duplicates: {
      count: report.duplicates.length,
      shown: listed(report.duplicates).shown.map(({ code, rows }) => {
        const first = rows.slice(0, MOST_LINES);
        return { code, rows: first, lines: first.map((row) => table.lines[row] ?? 0) };
      }),
    },
    renamed: listed(renamed),
    columns,
    plan,
    positions,
    turned,
    issues: listed(table.issues),
    spans: [...typed].flatMap(([column, one]) => (one.kind === "number" ? [spanOf(column, one.values)] : [])),
  };
}

/** How often each name stands in a list of places among the names; of matched rows only where `match` is given. */
function countsOf<Name extends string>(
  names: readonly Name[],
  places: Uint8Array,
  match?: Int32Array,
): Readonly<Record<Name, number>> {
  const counts = new Uint32Array(names.length);
  for (let row = 0; row < places.length; row++) {
    if (match?.[row] === -1) continue;
    const at = places[row] as number;
    counts[at] = (counts[at] as number) + 1;
  }
  return Object.fromEntries(names.map((name, at) => [name, counts[at]])) as Record<Name, number>;
}

function spanOf(column: string, values: Float64Array): Span {
  let [count, sum, least, most] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    count++;
    sum += value;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { column, count, least, most, sum };
}

function looseMatches(table: Table, report: JoinReport, places: readonly Place[]): readonly LooseMatch[] {
  const tell = tellingCells(table, report);
  const found: LooseMatch[] = [];
  for (let row = 0; row < report.rows; row++) {
    const place = places[report.match[row] ?? -1];
    const how = HOWS[report.how[row] ?? 0] as How;
    if (!place || how === "code" || how === "name" || how === "given") continue;
    const { text, above } = tell(row);
    const written = above === "" ? text : `${above} · ${text}`;
    const confidence = report.confidence[row] ?? 0;
    found.push({ line: table.lines[row] ?? 0, text: written, code: place.code, how, confidence });
  }
  return found.sort((a, b) => a.confidence - b.confidence);
}
