import type { Indicator } from "../indicators/definition.ts";
import { finish, type Steps } from "../jobs/steps.ts";
import { partOf } from "../jobs/walk.ts";
import { type JoinReport, joining, joinTable, type Near } from "../regions/join.ts";
import { isLossy, type Place } from "../regions/lookup.ts";
import type { Grid } from "../table/grid.ts";
import { surroundOf, tableUnder } from "../table/header.ts";
import { type LeftRow, withoutTotals } from "../table/leftout.ts";
import type { Header, Table } from "../table/table.ts";
import { lookAt } from "./column.ts";
import { type ColumnReading, type Plan, proposePlan, readColumns } from "./plan.ts";
import { findPositions, type PositionColumns } from "./position.ts";
import { type Decisions, decisionKey, givenBy, type Problem, problemsOf } from "./problem.ts";
import { rowless } from "./rowless.ts";
import { placesAcross, turnTable } from "./turned.ts";

/** What a person says of the join; what is left out is found. */
export interface JoinChoices {
  readonly key?: string;
  readonly parent?: string | null;
  readonly check?: string | null;
  readonly prefer?: "key" | "check";
  /** Whether names of several places are told by the rows' coordinates; they are unless it says no. */
  readonly byPosition?: boolean;
  /** Whether a table with places as columns is turned round; it is unless it says no. */
  readonly turned?: boolean;
  readonly decisions: Decisions;
}

/** A sheet under its header, joined to places, with what it seems to hold. */
export interface Examined {
  readonly table: Table;
  readonly left: readonly LeftRow[];
  readonly report: JoinReport;
  readonly problems: readonly Problem[];
  readonly columns: readonly ColumnReading[];
  readonly plan: Plan;
  /** The columns that say where its places are; `null` where none do. */
  readonly positions: PositionColumns | null;
  /** Matched rows by level, in the order of the levels' first rows. */
  readonly levels: ReadonlyMap<string, number>;
  /** Codes of the places that no row joins, by level; see `rowless`. */
  readonly rowless: ReadonlyMap<string, readonly string[]>;
  /** Whether a table with places as columns was turned round; `null` for any other. */
  readonly turned: boolean | null;
}

/**
 * Examines a sheet under a header: leaves totals and notes out, joins the rest to places under what was chosen, groups
 * what did not join, and reads what its columns hold. `near` tells names of several places apart, see `nearby`.
 */
export function examine(
  grid: Grid,
  header: Header,
  places: readonly Place[],
  indicators: readonly Indicator[],
  choices: JoinChoices,
  near?: Near,
): Examined {
  return finish(examining(grid, header, places, indicators, choices, near));
}

/** The examination of `examine` in steps. */
export function* examining(
  grid: Grid,
  header: Header,
  places: readonly Place[],
  indicators: readonly Indicator[],
  choices: JoinChoices,
  near?: Near,
): Steps<Examined> {
  const upright = tableUnder(grid, header);
  const across = placesAcross(places, upright);
  const turned = across === null ? null : (choices.turned ?? true);
  const whole = across && turned ? turnTable(upright, across.from, header.row + header.height) : upright;
  yield 0.2;
  const plain = withoutTotals(whole, choices.key);
  yield 0.3;
  const { decisions, byPosition, turned: _, ...said } = choices;
  const options = { ...said, near };
  const first = yield* partOf(joining(places, plain.table, options), 0.3, 0.9);
  const key = first.key ?? guessKey(plain.table);
  // Which column names the places, in which 小计 is a total whatever stands before it, is only known from the join.
  const { table, left: inKey } = withoutTotals(plain.table, key);
  const left = [...plain.left, ...inKey].sort((a, b) => a.line - b.line);
  const found = first.key === key && inKey.length === 0 ? first : joinTable(places, table, { ...options, key });
  const given = givenBy(table, found, decisions);
  const report =
    given.size === 0 ? found : joinTable(places, table, { ...options, key: found.key ?? undefined, given });
  yield 0.9;
  const names = [grid.sheet, grid.file.replace(/\.\w+$/, "")].filter((name) => name !== null);
  const positions = findPositions(table);
  const coordinates = new Set(positions?.named ? [positions.x, positions.y] : []);
  const columns = readColumns(table, report, surroundOf(grid, header), names, indicators, coordinates);
  const levels = new Map<string, number>();
  for (const [place, rows] of matchedRows(report.match, places)) {
    if (place.level !== undefined) levels.set(place.level, (levels.get(place.level) ?? 0) + rows);
  }
  const open = problemsOf(places, table, report);
  return {
    table,
    left,
    report,
    problems: open.filter(({ text, above, beside }) => decisions.get(decisionKey(text, above, beside)) !== null),
    columns,
    plan: proposePlan(columns, table, indicators),
    positions,
    levels,
    rowless: rowless(places, report.match, open),
    turned,
  };
}

/** Rows that matched each place, in the order of the places' first rows. */
function matchedRows(match: Int32Array, places: readonly Place[]): readonly (readonly [Place, number])[] {
  const rows = new Uint32Array(places.length);
  const order: number[] = [];
  for (const at of match) {
    if (at < 0) continue;
    if (rows[at] === 0) order.push(at);
    rows[at] = (rows[at] as number) + 1;
  }
  return order.map((at) => [places[at] as Place, rows[at] as number]);
}

const CALLED = /镇|街道|乡|县|区|市|村|地名|名称|单位|代码|编码|name|code|place|region|town|county|village/i;

/**
 * The column that seems to hold places although none of its cells is known: codes that lost their digits, else by what it
 * is called, else the first texts.
 */
function guessKey(table: Table): string | undefined {
  const lossy = table.columns.find((_, at) => {
    const { samples } = lookAt(table, at);
    return samples.length > 0 && samples.every(isLossy);
  });
  if (lossy !== undefined) return lossy;
  const texts = table.columns.filter((_, at) => {
    const { filled, numbers, flags } = lookAt(table, at);
    return filled > 0 && numbers * 2 < filled && flags * 2 < filled;
  });
  return texts.find((column) => CALLED.test(column)) ?? texts[0];
}
