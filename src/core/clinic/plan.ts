import type { Indicator } from "../indicators/definition.ts";
import type { JoinReport } from "../regions/join.ts";
import type { Surround } from "../table/header.ts";
import { cellsOf } from "../table/rowcells.ts";
import type { Table } from "../table/table.ts";
import { type ColumnLook, lookAt } from "./column.ts";
import { type Heading, readHeading } from "./heading.ts";
import { type Likely, likelyIndicators, TAKEN } from "./likeness.ts";
import { findPeriod, periodOf, readPeriod } from "./period.ts";
import { factorBetween } from "./unit.ts";

/** What a column is for. */
export type Role = "key" | "parent" | "check" | "indicator" | "period" | "unit" | "value" | "skip";

/** A column of values, and what becomes of it. */
export interface ValuePlan {
  readonly column: string;
  /** `null` where a column of the table says which. */
  readonly indicator: string | null;
  /** Period of all its values, or their year where a column says the part of it; `null` where a column says it whole. */
  readonly period: string | null;
  /** What its numbers are multiplied with, from the unit they are in to the indicator's. */
  readonly factor: number;
  /** The unit they are taken to be in; "" where nothing says one. */
  readonly unit: string;
}

/** What becomes of each column of a table. */
export interface Plan {
  readonly roles: readonly Role[];
  /** Columns that say, row by row, which indicator, period and unit; `null` where headings do. */
  readonly indicatorColumn: string | null;
  readonly periodColumn: string | null;
  readonly unitColumn: string | null;
  /** The column of months or quarters that make periods with their year; missing where there is none. */
  readonly partColumn?: string;
  readonly values: readonly ValuePlan[];
  /** What the indicator column says, each once, and the indicators that is taken to mean. */
  readonly texts: readonly string[];
  readonly named: ReadonlyMap<string, string>;
}

/** What is known of one column. */
export interface ColumnReading {
  readonly column: string;
  readonly role: Role;
  readonly look: ColumnLook;
  readonly heading: Heading;
  /** Indicators its heading may mean, best first. */
  readonly likely: readonly Likely[];
}

/** Part of the cells that must be of a kind; the rest are faults to be told. */
const MOSTLY = 0.5;
/** Part of the cells with digits from which a column that is called a measure is listed, so that its faults are told. */
const SOME = 0.2;

const COUNTER = /^(序号|编号|行号|no\.?|#|id)$/i;
const PERIOD = /^(年份?|年度|时期|期间|时间|日期|统计时间|period|year|date|time)$/i;
const PART = /^(月|月份|季|季度|month|quarter)$/i;
const INDICATOR = /^(指标|指标名称|indicator|measure|variable)$/i;
/** What a column of indicators may be called, and one of kinds of places as well. */
const LIST = /^(项目|类别)$/;
const UNIT = /^(单位|计量单位|unit)$/i;
const CODE = /代码|编码|\bcode$/i;
/** Columns that programs write beside shapes. */
const TECHNICAL =
  /^(objectid(_\d+)?|fid(_\w+)?|gid|ogc_fid|shape_?_?(len(g(th)?)?|area)|perimeter|adcode|childrennum|subfeatureindex)$/i;
const COORDINATE = /^(经度|纬度|lng|lon|longitude|lat|latitude|x|y)$/i;

/**
 * Reads every column: the ones the join found, those that say indicator, period or unit row by row, and of the rest those
 * with numbers or 是/否 as values; row numbers and coordinates are none. A column that is called a measure is one although
 * most of its cells are no plain numbers, so that these are told. Where a heading names no measure, as in a table
 * of years, the titles above the table, the sheet and the file do.
 */
export function readColumns(
  table: Table,
  report: JoinReport,
  surround: Surround,
  names: readonly string[],
  indicators: readonly Indicator[],
  coordinates: ReadonlySet<string> = new Set(),
): readonly ColumnReading[] {
  const looks = table.columns.map((_, at) => lookAt(table, at));
  const taken = new Map<string | null, Role>([
    [report.check, "check"],
    [report.parent, "parent"],
    [report.key, "key"],
  ]);
  const placed = new Set(report.columns.filter((one) => one.places > 1).map((one) => one.column));
  const around = [...surround.titles, ...names];
  const fallback = around.map(readHeading);
  return table.columns.map((column, at) => {
    const look = looks[at] as ColumnLook;
    const own = readHeading(column);
    const outer = fallback.find(({ measure }) => likelyIndicators(measure, own.unit, indicators).length > 0);
    const measure = own.measure !== "" ? own.measure : (outer?.measure ?? "");
    const heading: Heading = {
      measure,
      unit: own.unit ?? (own.measure === "" ? outer?.unit : null) ?? oneUnit(surround.unit),
      period: periodOf(column, around),
    };
    const called = lists(table, column, indicators) ? "indicator" : null;
    const free = called ?? roleOf(column, look, own, placed.has(column), indicators);
    const role = taken.get(column) ?? (coordinates.has(column) ? "skip" : free);
    const likely = role === "value" ? likelyIndicators(measure, heading.unit, indicators) : [];
    return { column, role, look, heading, likely };
  });
}

/** Whether a column called 项目 or 类别 says indicators: some of its texts mean one, and no heading does. */
function lists(table: Table, column: string, indicators: readonly Indicator[]): boolean {
  if (!LIST.test(column.trim()) || namedIn(textsOf(table, column), indicators).size === 0) return false;
  return namedIn(table.columns, indicators).size === 0;
}

/** The unit of a whole table where it names one; several, as in “单位：万元、人”, tell nothing of a single column. */
function oneUnit(unit: string | null): string | null {
  return unit !== null && /[、,，;；]/.test(unit) ? null : unit;
}

function roleOf(
  column: string,
  look: ColumnLook,
  own: Heading,
  placed: boolean,
  indicators: readonly Indicator[] = [],
): Role {
  const name = column.trim();
  if (INDICATOR.test(name)) return "indicator";
  if (UNIT.test(name)) return "unit";
  if (PART.test(name) && look.numbers + look.periods >= MOSTLY * look.filled && look.filled > 0) return "period";
  if (PERIOD.test(name) && look.periods >= MOSTLY * look.filled && look.filled > 0) return "period";
  if (
    CODE.test(name) ||
    TECHNICAL.test(name) ||
    COORDINATE.test(name) ||
    (COUNTER.test(name) && (look.counts || look.numbers < look.filled))
  )
    return "skip";
  if (look.counts && own.unit === null && own.measure.length < 3) return "skip";
  if (look.filled === 0 && look.flags === 0) return "skip";
  if (look.numbers >= MOSTLY * look.filled && look.filled > 0) return placed && look.periods === 0 ? "skip" : "value";
  if (look.flags > 0 && look.flags >= MOSTLY * Math.max(look.filled, look.flags)) return "value";
  if (placed || look.digits === 0 || look.digits < SOME * look.filled) return "skip";
  const measures =
    own.unit !== null || own.period !== null || likelyIndicators(own.measure, null, indicators).length > 0;
  return measures ? "value" : "skip";
}

/** Whether a table that has not been joined yet holds a column of values, which codes are not. */
export function holdsValues(table: Table): boolean {
  return table.columns.some((column, at) => {
    const look = lookAt(table, at);
    const codes = look.samples.every((text) => /^\d{6}(\d{3}){0,2}$/.test(text));
    return !codes && roleOf(column, look, readHeading(column), false) === "value";
  });
}

/** What is proposed for a table whose columns have been read: values go where their headings are most like. */
export function proposePlan(columns: readonly ColumnReading[], table: Table, indicators: readonly Indicator[]): Plan {
  const find = (role: Role) => columns.find((one) => one.role === role)?.column ?? null;
  const indicatorColumn = find("indicator");
  const { periodColumn, partColumn } = timesOf(columns);
  const byId = new Map(indicators.map((one) => [one.id, one]));
  const values = columns
    .filter(({ role }) => role === "value")
    .map(({ column, heading, likely }): ValuePlan => {
      const [best] = likely;
      // The year in a row is no period of a column of, say, its first nine months.
      const open = periodColumn !== null && findPeriod(column)?.period === "";
      const indicator = indicatorColumn === null && !open && best && best.score >= TAKEN ? best.id : null;
      const unit = heading.unit ?? "";
      const own = byId.get(indicator ?? "")?.unit.zh ?? "";
      return {
        column,
        indicator,
        period: periodColumn === null ? heading.period : periodOf(column, []),
        factor: (unit === "" ? null : factorBetween(unit, own)) ?? 1,
        unit: unit || own,
      };
    });
  const texts = textsOf(table, indicatorColumn);
  return {
    roles: columns.map(({ role }) => role),
    indicatorColumn,
    periodColumn,
    unitColumn: find("unit"),
    ...(partColumn !== null && { partColumn }),
    values,
    texts,
    named: namedIn(texts, indicators),
  };
}

/**
 * The columns that say periods, and months or quarters that lack their year; `null` for none. Periods in the headings of
 * all values hold over those in the rows.
 */
function timesOf(columns: readonly ColumnReading[]) {
  const [values, times] = [columns.filter(({ role }) => role === "value"), columns.filter(isTime)];
  const part = times.find(({ look }) => look.samples.every((text) => readPeriod(text) === null));
  const dated = values.length > 0 && values.every(({ column }) => periodOf(column, []) !== null);
  const whole = dated ? undefined : times.find(({ look }) => look.samples.some((text) => readPeriod(text) !== null));
  return { periodColumn: whole?.column ?? null, partColumn: part?.column ?? null };
}

function isTime({ role }: ColumnReading): boolean {
  return role === "period";
}

/**
 * A new plan with what a person said of columns in the one before, as far as both take them for values and the same
 * columns say indicator and period.
 */
export function carryOver(before: Plan, next: Plan): Plan {
  if (before.indicatorColumn !== next.indicatorColumn || before.periodColumn !== next.periodColumn) return next;
  const known = new Map(before.values.map((one) => [one.column, one]));
  const named = before.indicatorColumn === null ? next.named : before.named;
  return { ...next, named, values: next.values.map((one) => known.get(one.column) ?? one) };
}

/** Most texts of an indicator column; a column with more says something else. */
const MOST_TEXTS = 200;

/** The texts of a column, each once. */
function textsOf(table: Table, column: string | null): readonly string[] {
  const at = table.columns.indexOf(column ?? "");
  const texts = new Set<string>();
  if (at < 0) return [];
  const cells = cellsOf(table);
  for (let row = 0; row < cells.length; row++) {
    const text = cells.cell(row, at).trim();
    if (text !== "") texts.add(text);
    if (texts.size >= MOST_TEXTS) break;
  }
  return [...texts];
}

/** Indicators that texts mean. */
function namedIn(texts: readonly string[], indicators: readonly Indicator[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const text of texts) {
    const { measure, unit } = readHeading(text);
    const [best] = likelyIndicators(measure, unit, indicators);
    if (best && best.score >= TAKEN) named.set(text, best.id);
  }
  return named;
}
