import * as v from "valibot";
import type { Import } from "../clinic/imported.ts";
import type { Observation } from "../indicators/observation.ts";
import { QUALITIES, type Quality } from "../indicators/quality.ts";
import { indicatorSchema } from "../package/indicators.ts";
import { isCode } from "./codes.ts";
import { plainLine } from "./line.ts";

/** What the cells of a row are, in their order. */
const COLUMNS = ["code", "indicator", "period", "value", "low", "high", "quality", "line"] as const;

type Row = readonly [
  code: string,
  indicator: string,
  period: string,
  value: number | null,
  low: number | null,
  high: number | null,
  quality: Quality,
  line: number,
];

const LONGEST_NAME = 300;
const MOST_ROWS = 5_000_000;

const isNumber = (cell: unknown) => cell === null || (typeof cell === "number" && Number.isFinite(cell));

/** Whether something is a row. By hand, since there may be millions. */
function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== COLUMNS.length) return false;
  const [code, indicator, period, value, low, high, quality, line] = row;
  return (
    typeof code === "string" &&
    typeof indicator === "string" &&
    typeof period === "string" &&
    period !== "" &&
    period.length <= 40 &&
    isNumber(value) &&
    isNumber(low) &&
    isNumber(high) &&
    QUALITIES.includes(quality) &&
    Number.isInteger(line)
  );
}

const rowsSchema = v.pipe(
  v.array(v.unknown()),
  v.maxLength(MOST_ROWS),
  v.rawTransform(({ dataset, addIssue, NEVER }): readonly Row[] => {
    const rows = dataset.value;
    const wrong = rows.findIndex((row) => !isRow(row));
    if (wrong < 0) return rows as unknown as readonly Row[];
    addIssue({
      message: "not a row",
      input: rows[wrong],
      path: [{ type: "array", origin: "value", input: rows, key: wrong, value: rows[wrong] }],
    });
    return NEVER;
  }),
);

const nameSchema = v.pipe(
  v.string(),
  v.transform((text) => plainLine(text, LONGEST_NAME)),
);

/** An import as it is written: its figures are rows of cells under `columns`. Keys that are not known are kept. */
export const importSchema = v.pipe(
  v.looseObject({
    id: v.pipe(v.string(), v.check(isCode, "an id")),
    file: nameSchema,
    sheet: v.nullable(nameSchema),
    date: v.pipe(v.string(), v.isoDate()),
    indicators: v.pipe(v.array(v.looseObject(indicatorSchema.entries)), v.maxLength(1000)),
    columns: v.strictTuple(COLUMNS.map((name) => v.literal(name))),
    rows: rowsSchema,
  }),
  v.transform(({ columns, rows, ...rest }): Import => {
    const observations = rows.map(
      ([code, indicator, period, value, low, high, quality]): Observation => ({
        code,
        indicator,
        period,
        value,
        low,
        high,
        quality,
        source: rest.id,
        note: null,
      }),
    );
    return { ...rest, observations, lines: rows.map((row) => row[7]) };
  }),
);

/** An import as `importSchema` reads it. */
export function packImport({ observations, lines, ...rest }: Import): object {
  const rows = observations.map((one, i): Row => {
    const { code, indicator, period, value, low, high, quality } = one;
    return [code, indicator, period, value, low, high, quality, lines[i] ?? 0];
  });
  return { ...rest, columns: COLUMNS, rows };
}
