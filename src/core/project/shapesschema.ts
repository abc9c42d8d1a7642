import * as v from "valibot";
import type { BroughtShapes } from "../outlines/brought.ts";
import { shapeOf } from "../regions/boundary.ts";
import { soundGeometry } from "../regions/ring.ts";
import { isCode } from "./codes.ts";
import { plainLine } from "./line.ts";

const LONGEST_NAME = 300;
const MOST_SHAPES = 100_000;

const nameSchema = v.pipe(
  v.string(),
  v.transform((text) => plainLine(text, LONGEST_NAME)),
);
const codeSchema = v.pipe(v.string(), v.check(isCode, "a code"));

/** A shape is written as its code and geometry: label and area follow from it. */
const shapeSchema = v.pipe(
  v.object({ code: codeSchema, geometry: v.unknown() }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const { code, geometry } = dataset.value;
    const { geometry: sound, faults } = soundGeometry(geometry);
    if (sound && faults.length === 0) return shapeOf(code, [sound]);
    addIssue({ message: "no sound polygon" });
    return NEVER;
  }),
);

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));

/** Boundaries or positions as they are written. Keys that are not known are kept. */
export const shapesSchema = v.looseObject({
  id: codeSchema,
  file: nameSchema,
  layer: v.nullable(nameSchema),
  date: v.pipe(v.string(), v.isoDate()),
  level: codeSchema,
  system: v.pipe(v.string(), v.maxLength(60)),
  shapes: v.pipe(v.array(shapeSchema), v.maxLength(MOST_SHAPES)),
  points: v.pipe(
    v.array(v.object({ code: codeSchema, lng: degrees(180), lat: degrees(90) })),
    v.maxLength(MOST_SHAPES),
  ),
});

/** Boundaries or positions as `shapesSchema` reads them. */
export function packShapes({ shapes, ...rest }: BroughtShapes): object {
  return { ...rest, shapes: shapes.map(({ code, geometry }) => ({ code, geometry })) };
}
