import * as v from "valibot";
import type { FigureColumns } from "../indicators/columns.ts";
import { QUALITIES, type Quality } from "../indicators/quality.ts";
import type { Texts } from "../table/cells.ts";

/** The numbers of a column: a list in a file, a typed array in the store. */
type List = readonly unknown[] | Float64Array | Uint32Array;

const MOST_ROWS = 5_000_000;
const LONGEST_PERIOD = 40;

/** A column of numbers, each as `read` has it, which gives `undefined` for what is none. */
function columnSchema<Column extends Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  make: (length: number) => Column,
  read: (one: unknown) => number | undefined,
) {
  return v.pipe(
    v.custom<List>((list) => Array.isArray(list) || list instanceof Float64Array || list instanceof Uint32Array),
    v.maxLength(MOST_ROWS),
    v.rawTransform(({ dataset, addIssue, NEVER }): Column => {
      const list = dataset.value;
      const column = make(list.length);
      for (let row = 0; row < list.length; row++) {
        const [one, number] = [list[row], read(list[row])];
        if (number === undefined) {
          const path = { type: "array", origin: "value", input: list as unknown[], key: row, value: one } as const;
          addIssue({ message: "not a number", input: one, path: [path] });
          return NEVER;
        }
        column[row] = number;
      }
      return column;
    }),
  );
}

const numbersSchema = columnSchema(
  (length) => new Float64Array(length),
  (one) => {
    if (one === null || Number.isNaN(one)) return Number.NaN;
    return typeof one === "number" && Number.isFinite(one) ? one : undefined;
  },
);

const wholesSchema = columnSchema(
  (length) => new Uint32Array(length),
  (one) => (Number.isInteger(one) && (one as number) >= 0 && (one as number) < 2 ** 32 ? (one as number) : undefined),
);

/** A column of texts: each that there is once, and the place of each row's among them. */
function textsSchema<Text extends string>(one: v.GenericSchema<unknown, Text>) {
  return v.pipe(
    v.strictObject({ texts: v.pipe(v.array(one), v.maxLength(MOST_ROWS)), codes: wholesSchema }),
    v.check(({ texts }) => new Set(texts).size === texts.length, "each text once"),
    v.check(({ texts, codes }) => codes.every((code) => code < texts.length), "places of texts"),
    v.transform((column): Texts<Text> => column),
  );
}

/** Figures as they are written, in a file and in the store. */
export const figuresSchema = v.pipe(
  v.strictObject({
    code: textsSchema(v.string()),
    indicator: textsSchema(v.string()),
    period: textsSchema(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_PERIOD))),
    quality: textsSchema<Quality>(v.picklist(QUALITIES)),
    value: numbersSchema,
    low: v.nullable(numbersSchema),
    high: v.nullable(numbersSchema),
    line: wholesSchema,
  }),
  v.check(({ value, line, low, high, ...texts }) => {
    const columns = [line, low ?? value, high ?? value, ...Object.values(texts).map(({ codes }) => codes)];
    return columns.every(({ length }) => length === value.length);
  }, "columns of one length"),
  v.transform((columns): FigureColumns => columns),
);

/** Figures with lists in the place of typed arrays, as JSON has them. */
export function plainFigures(columns: FigureColumns): object {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, plain(column)]));
}

function plain(column: FigureColumns[keyof FigureColumns]): unknown {
  if (column === null) return null;
  return "codes" in column ? { ...column, codes: [...column.codes] } : [...column];
}
