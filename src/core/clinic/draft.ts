import {
  type Figure,
  type FigureColumns,
  type FigureKey,
  figuresIn,
  keyAt,
  writeColumns,
} from "../indicators/columns.ts";
import type { Indicator } from "../indicators/definition.ts";
import type { Quality } from "../indicators/quality.ts";
import type { Steps } from "../jobs/steps.ts";
import type { JoinReport } from "../regions/join.ts";
import type { Place } from "../regions/lookup.ts";
import { saysTotal } from "../table/leftout.ts";
import { cellsOf } from "../table/rowcells.ts";
import type { Table } from "../table/table.ts";
import type { TypedColumn } from "../table/typed.ts";
import { readFlag } from "./column.ts";
import { readHeading } from "./heading.ts";
import { readMeasured } from "./measured.ts";
import { findPeriod, joinPeriod, readPeriod } from "./period.ts";
import type { Plan, ValuePlan } from "./plan.ts";
import { factorBetween, isUnit } from "./unit.ts";

/** Rows read between two steps, and the part of the work they are all together. */
const STRETCH = 5000;
const MOST = 0.9;

/** A cell that gives no value although something stands in it. */
export interface Fault {
  readonly line: number;
  readonly column: string;
  readonly text: string;
  readonly why: "number" | "flag" | "period" | "indicator" | "unit";
}

/** A value of the package that the table has otherwise. */
export interface Replaced {
  readonly code: string;
  readonly indicator: string;
  readonly period: string;
  readonly line: number;
  readonly before: number | null;
  readonly after: number;
}

/** Rows that give different values for the same. The value of `kept` counts. */
export interface Conflict {
  readonly code: string;
  readonly indicator: string;
  readonly period: string;
  readonly lines: readonly number[];
  readonly values: readonly number[];
  readonly kept: number;
}

/** What a table would add to the package. */
export interface Draft {
  readonly figures: FigureColumns;
  readonly faults: readonly Fault[];
  readonly replaced: readonly Replaced[];
  readonly conflicts: readonly Conflict[];
  /** Cells that say that nothing is known. */
  readonly missing: number;
  /** Values that the package already has, just so. */
  readonly same: number;
}

export interface DraftOptions {
  /** Levels whose rows are taken; all unless given. */
  readonly levels?: ReadonlySet<string>;
  /** Which row counts where rows contradict each other. */
  readonly conflict?: "first" | "last";
  readonly quality: Quality;
}

/**
 * The values of a joined table under a plan. Empty cells and marks for missing give none; a text that is no number, or one
 * in a unit that cannot be the column's, no 是/否 for a flag, no period or no known indicator is a fault, and the rest of
 * its row goes on. Numbers are multiplied with the plan's factor, or by the row's own unit where a column or the text of
 * its indicator says one; in a long table a known unit that cannot be converted is a fault. Of rows that contradict each
 * other one counts, one that says 合计 before others, and all are listed; values that the package has otherwise are listed
 * with what they were. `typed` are columns of the
 * table whose numbers have been read already. Yields the part that is done, 0 to 1.
 */
export function* drafting(
  table: Table,
  report: JoinReport,
  places: readonly Place[],
  plan: Plan,
  indicators: ReadonlyMap<string, Indicator>,
  known: readonly FigureColumns[],
  options: DraftOptions,
  typed: ReadonlyMap<string, TypedColumn> = new Map(),
): Steps<Draft> {
  const at = (column: string | null) => table.columns.indexOf(column ?? "");
  const [iPeriod, iIndicator, iUnit] = [at(plan.periodColumn), at(plan.indicatorColumn), at(plan.unitColumn)];
  const values = plan.values.map((value) => {
    const column = typed.get(value.column);
    return { value, at: at(value.column), numbers: column?.kind === "number" ? column.values : null };
  });
  const iPart = at(plan.partColumn ?? null);
  const periodOf = readingPeriods();
  const joined = joiningPeriods(/季|quarter/i.test(plan.partColumn ?? "") ? "季度" : "月");
  const writing = writeColumns();
  const [entered, rows]: [number[], number[]] = [[], []];
  const placeOf = placing();
  const saidBy = readingNames();
  const faults: Fault[] = [];
  /** By the row of the figure that they are about. */
  const conflicts = new Map<number, { lines: number[]; values: number[] }>();
  let missing = 0;

  const cells = cellsOf(table);
  const lineOf = (row: number | undefined) => table.lines[row ?? -1] ?? 0;
  /** Whether a row counts before an earlier one: one that says 合计 before those of its parts, else as was asked. */
  const outdoes = (row: number, before: number): boolean => {
    const total = saysTotal(cells, row);
    return total === saysTotal(cells, before) ? options.conflict === "last" : total;
  };
  const enter = (figure: Figure, value: number, row: number): void => {
    const place = placeOf(figure, entered.length);
    const [earlier, before] = [entered[place], rows[place] as number];
    if (earlier === value) return;
    if (earlier !== undefined) {
      const conflict = conflicts.get(place) ?? { lines: [lineOf(before)], values: [earlier] };
      conflict.lines.push(lineOf(row));
      conflict.values.push(value);
      conflicts.set(place, conflict);
      if (!outdoes(row, before)) return;
    }
    entered[place] = value;
    rows[place] = row;
    writing.put(place, figure, lineOf(row));
  };

  const cell = (row: number, i: number) => (i < 0 ? "" : cells.cell(row, i).trim());
  for (let row = 0; row < cells.length; row++) {
    if (row % STRETCH === 0) yield (row / cells.length) * MOST;
    const place = places[report.match[row] ?? -1];
    if (!place || (options.levels && !options.levels.has(place.level ?? ""))) continue;
    const line = lineOf(row);
    const rowPeriod = iPeriod < 0 ? null : periodOf(cell(row, iPeriod));
    if (iPeriod >= 0 && rowPeriod === null) {
      const text = cell(row, iPeriod);
      if (text !== "") faults.push({ line, column: plan.periodColumn ?? "", text, why: "period" });
    }
    const part = cell(row, iPart);
    let parted = true;
    const named = cell(row, iIndicator);
    const rowIndicator = iIndicator < 0 ? null : (plan.named.get(named) ?? null);
    const said = saidBy(named);
    if (iIndicator >= 0 && (rowIndicator === null || said.open)) {
      const why = rowIndicator === null ? "indicator" : "period";
      if (named !== "") faults.push({ line, column: plan.indicatorColumn ?? "", text: named, why });
      continue;
    }
    const rowUnit = cell(row, iUnit);
    const odd = rowIndicator === null ? null : oddUnit([rowUnit, said.unit], indicators.get(rowIndicator));
    if (odd !== null) {
      const column = (odd === rowUnit ? plan.unitColumn : plan.indicatorColumn) ?? "";
      faults.push({ line, column, text: odd, why: "unit" });
      continue;
    }
    for (const { value, at: iValue, numbers } of values) {
      const whole = value.period ?? rowPeriod;
      const indicator = indicators.get(rowIndicator ?? value.indicator ?? "");
      if (!indicator || whole === null) continue;
      const period = iPart < 0 ? whole : joined(whole, part);
      if (period === null) {
        if (parted && part !== "") faults.push({ line, column: plan.partColumn ?? "", text: part, why: "period" });
        parted = false;
        continue;
      }
      const plain = numbers?.[row] ?? Number.NaN;
      const text = Number.isNaN(plain) ? cell(row, iValue) : null;
      if (text === "") continue;
      const units = rowIndicator === null ? [rowUnit] : [rowUnit, said.unit, value.unit];
      const read = readValue(text, plain, indicator, value, convertible(units, indicator));
      if (read === undefined) {
        const why = indicator.kind === "flag" ? "flag" : "number";
        faults.push({ line, column: value.column, text: cell(row, iValue), why });
      } else if (read === null) missing++;
      else {
        const [code, id, { quality }] = [place.code, indicator.id, options];
        enter({ code, indicator: id, period, value: read, low: null, high: null, quality }, read, row);
      }
    }
  }

  const figures = writing.done();
  const before = new Map<number, number | null>();
  for (const one of known) {
    yield MOST;
    for (const figure of figuresIn(one)) before.set(placeOf(figure, -1), figure.value);
  }
  const replaced: Replaced[] = [];
  let same = 0;
  for (const [row, after] of entered.entries()) {
    const earlier = before.get(row);
    if (earlier === undefined) continue;
    if (earlier === after) same++;
    else replaced.push({ ...keyAt(figures, row), line: lineOf(rows[row]), before: earlier, after });
  }
  const told = [...conflicts].map(([row, conflict]) => ({
    ...keyAt(figures, row),
    ...conflict,
    kept: entered[row] as number,
  }));
  return { figures, faults, replaced, conflicts: told, missing, same };
}

/**
 * Gives each region, indicator and period the place that is offered with it first; -1 offers none, and is given where there
 * is none. Texts that come again are found far faster one by one than put together.
 */
function placing(): (figure: FigureKey, offered: number) => number {
  const known = new Map<string, Map<string, Map<string, number>>>();
  return ({ code, indicator, period }, offered) => {
    const place = known.get(indicator)?.get(period)?.get(code);
    if (place !== undefined || offered < 0) return place ?? -1;
    const periods = known.get(indicator) ?? new Map<string, Map<string, number>>();
    const codes = periods.get(period) ?? new Map<string, number>();
    known.set(indicator, periods);
    periods.set(period, codes.set(code, offered));
    return offered;
  };
}

/** Reads periods, each text once. */
function readingPeriods(): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (text) => {
    let period = known.get(text);
    if (period === undefined) {
      period = readPeriod(text);
      known.set(text, period);
    }
    return period;
  };
}

/** Joins years with parts of them, each pair once. */
function joiningPeriods(unit: "月" | "季度"): (year: string, part: string) => string | null {
  const known = new Map<string, string | null>();
  return (year, part) => {
    const pair = `${year}\n${part}`;
    let period = known.get(pair);
    if (period === undefined) {
      period = joinPeriod(year, part, unit);
      known.set(pair, period);
    }
    return period;
  };
}

/** Reads what the indicator column says beside the indicator, each text once: a unit, or a time that is no period. */
function readingNames(): (text: string) => { readonly unit: string; readonly open: boolean } {
  const known = new Map<string, { readonly unit: string; readonly open: boolean }>();
  return (text) => {
    const said = known.get(text) ?? { unit: readHeading(text).unit ?? "", open: findPeriod(text)?.period === "" };
    known.set(text, said);
    return said;
  };
}

/** The first of some units that can be converted to the indicator's; "" where none can. */
function convertible(units: readonly string[], { unit }: Indicator): string {
  return units.find((one) => one !== "" && factorBetween(one, unit.zh) !== null) ?? "";
}

/** The unit that a row says where it is known and cannot be converted to the indicator's; `null` for none. */
function oddUnit(units: readonly string[], indicator: Indicator | undefined): string | null {
  if (!indicator || !isUnit(indicator.unit.zh)) return null;
  const said = units.find(isUnit);
  return said !== undefined && convertible([said], indicator) === "" ? said : null;
}

/** What says which value an observation is. */
export function keyOf({ code, indicator, period }: FigureKey): string {
  return `${code}\n${indicator}\n${period}`;
}

/**
 * A number in the indicator's unit, `null` for a mark of a missing one, `undefined` where the text is neither. `text` is
 * `null` where a plain decimal has been read already, `unit` the row's own where it can be converted, else "".
 */
function readValue(
  text: string | null,
  plain: number,
  indicator: Indicator,
  plan: ValuePlan,
  unit: string,
): number | null | undefined {
  if (indicator.kind === "flag" && text !== null) {
    const flag = readFlag(text);
    if (flag !== null) return flag;
  }
  const value = text === null ? plain : readMeasured(text, unit || plan.unit || indicator.unit.zh);
  if (value === null || value === undefined) return value;
  if (indicator.kind === "flag" && value !== 0 && value !== 1) return undefined;
  const factor = (unit === "" ? null : factorBetween(unit, indicator.unit.zh)) ?? plan.factor;
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}
