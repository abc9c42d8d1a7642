import * as v from "valibot";
import type { Import } from "../clinic/imported.ts";
import { indicatorSchema } from "../package/indicators.ts";
import { isCode } from "./codes.ts";
import { figuresSchema, plainFigures } from "./figuresschema.ts";
import { plainLine } from "./line.ts";

const LONGEST_NAME = 300;

const nameSchema = v.pipe(
  v.string(),
  v.transform((text) => plainLine(text, LONGEST_NAME)),
);

/** An import as it is written. Keys that are not known are kept. */
export const importSchema = v.looseObject({
  id: v.pipe(v.string(), v.check(isCode, "an id")),
  file: nameSchema,
  sheet: v.nullable(nameSchema),
  date: v.pipe(v.string(), v.isoDate()),
  indicators: v.pipe(v.array(v.looseObject(indicatorSchema.entries)), v.maxLength(1000)),
  figures: figuresSchema,
});

/** An import as JSON can hold it. */
export function plainImport(one: Import): object {
  return { ...one, figures: plainFigures(one.figures) };
}
