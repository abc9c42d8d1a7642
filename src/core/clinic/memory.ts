import * as v from "valibot";
import { normaliseName } from "../regions/names.ts";
import type { JoinChoices } from "./clinic.ts";
import { namesMeasure, readHeading } from "./heading.ts";
import type { Plan } from "./plan.ts";

/** What a person decided on a file, for the next of its shape. */
export interface Remembered {
  /** What its columns are called, without periods. */
  readonly shape: string;
  readonly key: string | null;
  readonly parent: string | null;
  readonly check: string | null;
  readonly prefer: "key" | "check" | null;
  /** Codes for rows that say the same, `null` for those left out; see `decisionKey`. */
  readonly decisions: readonly (readonly [string, string | null])[];
  /** Indicators and units of columns, by what they are called without their period; of texts in a long table, after “=”. */
  readonly columns: readonly (readonly [string, string | null, string])[];
}

/** Shapes that are remembered, the latest first. */
const MOST = 50;

const short = v.pipe(v.string(), v.maxLength(2000));
const rememberedSchema = v.object({
  shape: v.pipe(v.string(), v.maxLength(50_000)),
  key: v.nullable(short),
  parent: v.nullable(short),
  check: v.nullable(short),
  prefer: v.nullable(v.picklist(["key", "check"])),
  decisions: v.pipe(v.array(v.tuple([short, v.nullable(short)])), v.maxLength(20_000)),
  columns: v.pipe(v.array(v.tuple([short, v.nullable(short), short])), v.maxLength(1000)),
});
const fileSchema = v.object({
  format: v.literal("atlas-matching"),
  version: v.literal(1),
  remembered: v.pipe(v.array(rememberedSchema), v.maxLength(1000)),
});

/** Tells files of one shape: their columns' names, without periods, so that next year's file is of the same. */
export function shapeOf(columns: readonly string[]): string {
  return columns.map(columnName).join("|");
}

function columnName(column: string): string {
  return normaliseName(readHeading(column).measure || column);
}

/**
 * Whether a column or text may go where one of its name went. Where it does not say what is counted, a title or the file
 * does, which may be another.
 */
function isTelling(name: string): boolean {
  return namesMeasure(readHeading(name));
}

/** A text of the indicator column among the names of columns, none of which begins with this sign. */
function textName(text: string): string {
  return `=${normaliseName(text)}`;
}

/** What is worth remembering of a file. */
export function remember(columns: readonly string[], choices: JoinChoices, plan: Plan): Remembered {
  return {
    shape: shapeOf(columns),
    key: choices.key ?? null,
    parent: choices.parent ?? null,
    check: choices.check ?? null,
    prefer: choices.prefer ?? null,
    decisions: [...choices.decisions],
    columns: [
      ...plan.values
        .filter(({ column }) => isTelling(column))
        .map(({ column, indicator, unit }) => [columnName(column), indicator, unit] as const),
      ...plan.texts.filter(isTelling).map((text) => [textName(text), plan.named.get(text) ?? null, ""] as const),
    ],
  };
}

/** What was remembered, with one more; of one shape the latest counts. */
export function withRemembered(all: readonly Remembered[], one: Remembered): readonly Remembered[] {
  return [one, ...all.filter(({ shape }) => shape !== one.shape)].slice(0, MOST);
}

/** The choices of a remembered file, for one whose columns are called so. Columns it does not have are left to be found. */
export function choicesFrom(one: Remembered, columns: readonly string[]): JoinChoices {
  const has = (column: string | null): column is string => column !== null && columns.includes(column);
  return {
    ...(has(one.key) && { key: one.key }),
    ...(has(one.parent) && { parent: one.parent }),
    ...(has(one.check) && { check: one.check }),
    ...(one.prefer && { prefer: one.prefer }),
    decisions: new Map(one.decisions),
  };
}

/**
 * A plan in which the columns go where those of a remembered file went, as far as those indicators exist. A unit that the
 * table itself says, by column, holds over the remembered one.
 */
export function planFrom(
  one: Remembered,
  plan: Plan,
  known: ReadonlySet<string>,
  factor: (unit: string, indicator: string) => number,
  said: ReadonlyMap<string, string> = new Map(),
): Plan {
  const before = new Map(one.columns.map(([name, indicator, unit]) => [name, { indicator, unit }]));
  const values = plan.values.map((value) => {
    const found = isTelling(value.column) ? before.get(columnName(value.column)) : undefined;
    if (!found) return value;
    const { indicator } = found;
    const unit = said.get(value.column) ?? found.unit;
    if (indicator === null) return { ...value, indicator, unit: unit || value.unit };
    if (!known.has(indicator)) return value;
    return { ...value, indicator, unit, factor: factor(unit, indicator) };
  });
  const named = new Map(plan.named);
  for (const text of plan.texts) {
    const found = isTelling(text) ? before.get(textName(text)) : undefined;
    if (found?.indicator === null) named.delete(text);
    else if (found && known.has(found.indicator)) named.set(text, found.indicator);
  }
  return { ...plan, values, named };
}

/** What is remembered as the text of a file. */
export function writeMemory(all: readonly Remembered[]): string {
  return JSON.stringify({ format: "atlas-matching", version: 1, remembered: all }, null, 1);
}

/** Whether a text begins as a file of matching rules does. */
export function isMemoryFile(start: string): boolean {
  return /^\ufeff?\s*\{\s*"format"\s*:\s*"atlas-matching"/.test(start);
}

/** What a file remembers; `null` where it is no such file. */
export function readMemory(text: string): readonly Remembered[] | null {
  try {
    const read = v.safeParse(fileSchema, JSON.parse(text));
    return read.success ? read.output.remembered : null;
  } catch {
    return null;
  }
}
