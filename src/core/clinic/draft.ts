import type { Indicator } from "../indicators/definition.ts";
import type { Observation } from "../indicators/observation.ts";
import type { Quality } from "../indicators/quality.ts";
import type { JoinReport } from "../regions/join.ts";
import type { Place } from "../regions/lookup.ts";
import { readNumber } from "../table/number.ts";
import { cellsOf } from "../table/rowcells.ts";
import type { Table } from "../table/table.ts";
import type { TypedColumn } from "../table/typed.ts";
import { readFlag } from "./column.ts";
import { readPeriod } from "./period.ts";
import type { Plan, ValuePlan } from "./plan.ts";
import { factorBetween } from "./unit.ts";

/** A cell that gives no value although something stands in it. */
export interface Fault {
  readonly line: number;
  readonly column: string;
  readonly text: string;
  readonly why: "number" | "flag" | "period" | "indicator";
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
  readonly observations: readonly Observation[];
  /** Row of the spreadsheet of each observation. */
  readonly lines: readonly number[];
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
  /** Id of the source that all values get. */
  readonly source: string;
}

/**
 * The values of a joined table under a plan. Empty cells and marks for missing give none; a text that is no number, no
 * 是/否 for a flag, no period or no known indicator is a fault, and the rest of its row goes on. Numbers are multiplied
 * with the plan's factor, or by the row's own unit where a column says one. Of rows that contradict each other one counts
 * and all are listed; values that the package has otherwise are listed with what they were. `typed` are columns of the
 * table whose numbers have been read already.
 */
export function draftImport(
  table: Table,
  report: JoinReport,
  places: readonly Place[],
  plan: Plan,
  indicators: ReadonlyMap<string, Indicator>,
  known: readonly Observation[],
  options: DraftOptions,
  typed: ReadonlyMap<string, TypedColumn> = new Map(),
): Draft {
  const at = (column: string | null) => table.columns.indexOf(column ?? "");
  const [iPeriod, iIndicator, iUnit] = [at(plan.periodColumn), at(plan.indicatorColumn), at(plan.unitColumn)];
  const periodOf = readingPeriods();
  const faults: Fault[] = [];
  const found = new Map<string, { observation: Observation; line: number }>();
  const conflicts = new Map<string, { lines: number[]; values: number[] }>();
  let missing = 0;

  const enter = (observation: Observation, line: number): void => {
    const key = keyOf(observation);
    const earlier = found.get(key);
    if (!earlier) {
      found.set(key, { observation, line });
      return;
    }
    if (earlier.observation.value === observation.value) return;
    const conflict = conflicts.get(key) ?? { lines: [earlier.line], values: [earlier.observation.value as number] };
    conflict.lines.push(line);
    conflict.values.push(observation.value as number);
    conflicts.set(key, conflict);
    if (options.conflict === "last") found.set(key, { observation, line });
  };

  const cells = cellsOf(table);
  for (let row = 0; row < cells.length; row++) {
    const place = places[report.match[row] ?? -1];
    if (!place || (options.levels && !options.levels.has(place.level ?? ""))) continue;
    const line = table.lines[row] ?? 0;
    const cell = (i: number) => (i < 0 ? "" : cells.cell(row, i).trim());
    const rowPeriod = iPeriod < 0 ? null : periodOf(cell(iPeriod));
    if (iPeriod >= 0 && rowPeriod === null) {
      if (cell(iPeriod) !== "") fault("period", plan.periodColumn, cell(iPeriod));
      continue;
    }
    const rowIndicator = iIndicator < 0 ? null : (plan.named.get(cell(iIndicator)) ?? null);
    if (iIndicator >= 0 && rowIndicator === null) {
      if (cell(iIndicator) !== "") fault("indicator", plan.indicatorColumn, cell(iIndicator));
      continue;
    }
    for (const value of plan.values) {
      const id = rowIndicator ?? value.indicator;
      const period = rowPeriod ?? value.period;
      const indicator = indicators.get(id ?? "");
      if (!indicator || period === null) continue;
      const column = typed.get(value.column);
      const plain = (column?.kind === "number" ? column.values[row] : undefined) ?? Number.NaN;
      const iValue = at(value.column);
      const text = Number.isNaN(plain) ? cell(iValue) : null;
      if (text === "") continue;
      const read = readValue(text, plain, indicator, value, cell(iUnit));
      if (read === undefined) fault(indicator.kind === "flag" ? "flag" : "number", value.column, cell(iValue));
      else if (read === null) missing++;
      else {
        const base = { code: place.code, indicator: indicator.id, period, low: null, high: null };
        enter({ ...base, value: read, quality: options.quality, source: options.source, note: null }, line);
      }
    }
    function fault(why: Fault["why"], column: string | null, text: string): void {
      faults.push({ line, column: column ?? "", text, why });
    }
  }

  const before = new Map(known.map((one) => [keyOf(one), one]));
  const replaced: Replaced[] = [];
  let same = 0;
  for (const [key, { observation, line }] of found) {
    const earlier = before.get(key);
    if (!earlier) continue;
    const { code, indicator, period, value } = observation;
    if (earlier.value === value) same++;
    else replaced.push({ code, indicator, period, line, before: earlier.value, after: value as number });
  }
  return {
    observations: [...found.values()].map(({ observation }) => observation),
    lines: [...found.values()].map(({ line }) => line),
    faults,
    replaced,
    conflicts: [...conflicts].map(([key, conflict]) => {
      const { observation } = found.get(key) as { observation: Observation };
      const { code, indicator, period } = observation;
      return { code, indicator, period, ...conflict, kept: observation.value as number };
    }),
    missing,
    same,
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

/** What says which value an observation is. */
export function keyOf({ code, indicator, period }: Pick<Observation, "code" | "indicator" | "period">): string {
  return `${code}\n${indicator}\n${period}`;
}

/**
 * A number in the indicator's unit, `null` for a mark of a missing one, `undefined` where the text is neither. `text` is
 * `null` where a plain decimal has been read already.
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
  const { value, valid, missing } =
    text === null ? { value: plain, valid: true, missing: false } : readNumber(text, plan.unit || indicator.unit.zh);
  if (missing) return null;
  if (!valid || value === null) return undefined;
  if (indicator.kind === "flag" && value !== 0 && value !== 1) return undefined;
  const factor = (unit === "" ? null : factorBetween(unit, indicator.unit.zh)) ?? plan.factor;
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}
