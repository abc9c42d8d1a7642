import type { Shape } from "../../src/core/regions/shape.ts";

/** A square of one degree with its south-west corner at `x`, `y`, wound counter-clockwise. */
export function square(code: string, x: number, y: number, hole = false): Shape {
  const ring = [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ];
  const gap = [
    [x + 0.25, y + 0.25],
    [x + 0.25, y + 0.75],
    [x + 0.75, y + 0.75],
    [x + 0.75, y + 0.25],
    [x + 0.25, y + 0.25],
  ];
  return {
    code,
    geometry: { type: "Polygon", coordinates: hole ? [ring, gap] : [ring] },
    label: [x + 0.5, y + 0.5],
    area: 1,
  };
}

/** Shapes by their codes. */
export function byCode(shapes: readonly Shape[]): ReadonlyMap<string, Shape> {
  return new Map(shapes.map((shape) => [shape.code, shape]));
}
