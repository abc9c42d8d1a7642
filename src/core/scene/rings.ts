import type { Shape } from "../regions/shape.ts";

/** A line of WGS84 degrees. */
export type Line = readonly (readonly number[])[];

/** All rings of a shape, outer and inner. */
export function ringsOf(shape: Shape): readonly Line[] {
  return shape.geometry.type === "Polygon" ? shape.geometry.coordinates : shape.geometry.coordinates.flat();
}

/** The outer rings of a shape, one a part. */
function outerRings(shape: Shape): readonly Line[] {
  const polygons = shape.geometry.type === "Polygon" ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  return polygons.flatMap((polygon) => polygon.slice(0, 1));
}

/** Vertices of the outer rings of shapes, ring after ring, as `fitCamera` reads them. */
export function outlinePoints(shapes: Iterable<Shape>): [lng: number, lat: number][] {
  const points: [number, number][] = [];
  for (const shape of shapes)
    for (const ring of outerRings(shape)) for (const at of ring) points.push([at[0] as number, at[1] as number]);
  return points;
}

/** Px² below which a part has no outline of its own. */
export const TINY = 4;

/** The area of a ring on a plane, in the square of the plane's unit; the ring is closed by its first corner. */
export function planeArea(ring: readonly (readonly [number, number])[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as readonly [number, number];
    const [x1, y1] = ring[i] as readonly [number, number];
    twice += x0 * y1 - x1 * y0;
  }
  return Math.abs(twice) / 2;
}
