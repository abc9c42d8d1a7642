import type { Indicator } from "../indicators/definition.ts";
import type { Observation } from "../indicators/observation.ts";
import { QUALITIES, type Quality } from "../indicators/quality.ts";
import { namesOf, normaliseName } from "../regions/names.ts";
import type { Region, Regions } from "../regions/region.ts";
import { foldWidth } from "../table/fold.ts";
import { readNumeral } from "../table/numeral.ts";
import type { Table } from "../table/table.ts";
import type { Text } from "../words/text.ts";
import type { Issue, IssueKind } from "./issue.ts";
import { quote } from "./json.ts";
import type { Ledger } from "./ledger.ts";
import { textOf } from "./sheet.ts";

/** What figures refer to. */
export interface FigureContext {
  readonly regions: Regions;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Ids of the declared sources; `null` where none are declared, and then none are checked. */
  readonly sources: { has(id: string): boolean } | null;
  readonly ledger: Ledger;
  /** What holds for rows that do not say otherwise. */
  readonly period?: string | null;
  readonly quality?: string | null;
  readonly source?: string | null;
}

/** A column of values: the one of a tidy table, or one an indicator of a wide table. */
interface ValueColumn {
  readonly at: number;
  readonly name: string;
  /** `null` where a column of the table says which. */
  readonly indicator: Indicator | null;
  readonly period: string | null;
}

const TIDY = [
  "code",
  "indicator",
  "period",
  "value",
  "low",
  "high",
  "quality",
  "source",
  "note",
  "note_en",
  "name",
  "level",
];
const QUALITY: ReadonlyMap<string, Quality> = new Map(QUALITIES.map((quality) => [quality, quality]));

/**
 * Observations of a table: tidy (`code, indicator, period, value` and, where known, `low, high, quality, source, note, note_en`),
 * or wide (`code` and one column an indicator, headed by its id, or by id and period as in `gdp@2023`). A cell that is no
 * number counts as missing; a row whose region, indicator or period is unknown is left out; a row that repeats an earlier
 * one counts once; of two rows that contradict each other the first stays. Each gives an issue. A quality that is not
 * given is `unverified`.
 */
export function readFigures(table: Table, context: FigureContext, issues: Issue[]): readonly Observation[] {
  issues.push(...table.issues);
  if (table.columns.length === 0) return [];
  const { file, rows, lines } = table;
  const names = table.columns.map((column) => column.toLowerCase());
  const at = Object.fromEntries(TIDY.map((name) => [name, names.indexOf(name)])) as Record<string, number>;
  const index = (name: string): number => at[name] ?? -1;
  const values = valueColumns(table, names, context, issues);
  if (!values) return [];

  const iCode = index("code");
  const iIndicator = index("indicator");
  const iPeriod = index("period");
  const iLow = index("low");
  const iHigh = index("high");
  const iQuality = index("quality");
  const iSource = index("source");
  const iNote = index("note");
  const iNoteEn = index("note_en");
  const iName = index("name");
  const seen = {
    sources: new Map<string, string>(),
    periods: new Map<string, string>(),
    notes: new Map<string, Text | null>(),
  };
  const levels = levelCheck(context, file, issues);
  const observations: Observation[] = [];

  // Functions are made once, not once a row: tens of thousands of closures cost more than the reading.
  let row: readonly string[] = [];
  let line = 0;
  const cell = (column: number): string => (column < 0 ? "" : (row[column] as string).trim());
  const report: Report = (severity, kind, column, value, detail) => {
    issues.push({ severity, kind, file, row: line, column, value: quote(value), detail: detail ?? null });
  };
  const checkSource = (id: string): void => {
    if (id !== "" && context.sources && !context.sources.has(id)) report("warning", "source-unknown", "source", id);
  };

  for (let i = 0; i < rows.length; i++) {
    row = rows[i] as readonly string[];
    line = lines[i] as number;
    const code = cell(iCode);
    const region = context.regions.byCode.get(code) ?? context.regions.byCode.get(foldWidth(code));
    if (!region) {
      report("error", code === "" ? "cell-missing" : "code-unknown", "code", code, cell(iName) || undefined);
      continue;
    }
    if (iName >= 0 && !agrees(region, cell(iName))) {
      report("warning", "code-name-disagree", "name", cell(iName), `${region.code} ${region.name}`);
    }
    const quality = qualityOf(cell(iQuality) || (context.quality ?? ""), iQuality >= 0, report);
    const source = intern(seen.sources, cell(iSource) || (context.source ?? ""), checkSource);
    for (const column of values) {
      const indicator = column.indicator ?? context.indicators.get(cell(iIndicator));
      if (!indicator) {
        const id = cell(iIndicator);
        report("error", id === "" ? "cell-missing" : "indicator-unknown", "indicator", id);
        continue;
      }
      const period = intern(seen.periods, column.period ?? (cell(iPeriod) || (context.period ?? "")));
      if (period === "") {
        report("error", "cell-missing", "period", "");
        continue;
      }
      const text = row[column.at] as string;
      const read = readNumeral(text, indicator.unit.zh);
      if (column.indicator && read.missing) continue;
      if (!read.valid) report("error", "number-invalid", column.name, text);
      levels(indicator, region, line);
      const bounds =
        cell(iLow) === "" && cell(iHigh) === "" ? NO_BOUNDS : interval(cell(iLow), cell(iHigh), read.value, report);
      const observation: Observation = {
        code: region.code,
        indicator: indicator.id,
        period,
        value: read.value,
        low: bounds.low,
        high: bounds.high,
        quality,
        source,
        note: noteOf(seen.notes, cell(iNote), cell(iNoteEn)),
      };
      const earlier = context.ledger.enter(observation);
      if (!earlier) observations.push(observation);
      else if (isSame(earlier, observation)) report("warning", "row-duplicate", column.name, text);
      else {
        const kept = `${region.name}, ${indicator.id}, ${period}: ${earlier.value ?? "—"}`;
        report("error", "row-conflict", column.name, text, kept);
      }
    }
  }
  return observations;
}

type Report = (severity: Issue["severity"], kind: IssueKind, column: string, value: string, detail?: string) => void;

function valueColumns(
  table: Table,
  names: readonly string[],
  context: FigureContext,
  issues: Issue[],
): readonly ValueColumn[] | null {
  const found: ValueColumn[] = [];
  const tidy = names.includes("indicator") || names.includes("value");
  const base = { file: table.file, row: 1, value: null };
  for (const [at, name] of table.columns.entries()) {
    const lower = names[at] as string;
    if (tidy && lower === "value") found.push({ at, name, indicator: null, period: null });
    if (TIDY.includes(lower)) continue;
    const [id = "", period = null] = name.split("@");
    const indicator = tidy ? undefined : context.indicators.get(id.trim());
    if (indicator) found.push({ at, name, indicator, period: period?.trim() || null });
    else issues.push({ ...base, severity: "warning", kind: "column-unknown", column: name, value: name, detail: null });
  }
  const dated = names.includes("period") || Boolean(context.period) || (!tidy && found.every(({ period }) => period));
  const absent = [
    ...(names.includes("code") ? [] : ["code"]),
    ...(tidy ? ["indicator", "value"].filter((name) => !names.includes(name)) : []),
    ...(!tidy && found.length === 0 ? ["value"] : []),
    ...(dated ? [] : ["period"]),
  ];
  for (const column of absent) {
    const detail = quote(table.columns.join(", "));
    issues.push({ ...base, severity: "error", kind: "column-missing", column, detail });
  }
  return absent.length > 0 ? null : found;
}

/** One warning for each indicator and level that do not go together, with how often that occurs. */
function levelCheck(context: FigureContext, file: string, issues: Issue[]) {
  const shown = new Set(context.regions.levels.filter((level) => level.shown).map(({ id }) => id));
  const told = new Set<string>();
  return (indicator: Indicator, region: Region, line: number): void => {
    if (indicator.levels.includes(region.level) || !shown.has(region.level)) return;
    const key = `${indicator.id}\n${region.level}`;
    if (told.has(key)) return;
    told.add(key);
    const base = { file, row: line, column: "indicator", value: indicator.id };
    issues.push({ ...base, severity: "warning", kind: "indicator-level", detail: `${region.level}: ${region.name}` });
  };
}

function agrees(region: Region, name: string): boolean {
  return name === "" || name === region.name || name === region.short || namesOf(region).includes(normaliseName(name));
}

function qualityOf(text: string, given: boolean, report: Report): Quality {
  const quality = QUALITY.get(text);
  if (quality) return quality;
  if (given || text !== "") report("warning", "choice-invalid", "quality", text, QUALITIES.join(" / "));
  return "unverified";
}

function intern(known: Map<string, string>, text: string, first?: (text: string) => void): string {
  const earlier = known.get(text);
  if (earlier !== undefined) return earlier;
  known.set(text, text);
  first?.(text);
  return text;
}

/** The note in both languages, one object for all rows that carry it. */
function noteOf(known: Map<string, Text | null>, zh: string, en: string): Text | null {
  if (zh === "" && en === "") return null;
  const key = `${zh}\n${en}`;
  const note = known.get(key) ?? textOf(zh, en);
  known.set(key, note);
  return note;
}

interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

const NO_BOUNDS: Bounds = { low: null, high: null };

function interval(lowText: string, highText: string, value: number | null, report: Report): Bounds {
  const low = readNumeral(lowText);
  const high = readNumeral(highText);
  if (!low.valid) report("error", "number-invalid", "low", lowText);
  if (!high.valid) report("error", "number-invalid", "high", highText);
  if (!low.valid || !high.valid || (low.missing && high.missing)) return NO_BOUNDS;
  const sound =
    value !== null && low.value !== null && high.value !== null && low.value <= value && value <= high.value;
  if (sound) return { low: low.value, high: high.value };
  report("error", "interval-invalid", "low", `[${lowText}, ${highText}]`, `${value ?? "—"}`);
  return NO_BOUNDS;
}

function isSame(one: Observation, other: Observation): boolean {
  return one.value === other.value && one.low === other.low && one.high === other.high;
}
