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
