import type { MultiPolygon, Polygon, Position } from "geojson";
import { orient2d } from "robust-predicates";
import type { Field } from "../../../src/core/reach/field.ts";

/** Minutes a degree, in every direction: a field of its own for each test, exact in the plane of degrees. */
export function cones(perDegree: number, ...tips: readonly (readonly [lng: number, lat: number])[]): Field {
  return (lng, lat) => Math.min(...tips.map(([x, y]) => Math.hypot(lng - x, lat - y) * perDegree));
}

/** A rectangle, counterclockwise. */
export function box(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

export function outlineOf(...rings: Position[][]): Polygon {
  return { type: "Polygon", coordinates: rings };
}

/** Area in square degrees; holes are taken off by running clockwise. */
export function planeArea(geometry: MultiPolygon): number {
  return geometry.coordinates.flat().reduce((sum, ring) => sum + turn(ring), 0);
}

/** Signed area of a ring in square degrees, positive for counterclockwise. */
export function turn(ring: readonly Position[]): number {
  const [[west, south]] = ring as [[number, number]];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1], ring[i]] as [[number, number], [number, number]];
    sum += ((x0 - west) * (y1 - south) - (x1 - west) * (y0 - south)) / 2;
  }
  return sum;
}

/** Pairs of pieces of rings that cross or touch otherwise than end to end, by exact predicates. */
export function faults(geometry: MultiPolygon): string[] {
  const pieces = geometry.coordinates.flat().flatMap((ring) =>
    ring.slice(1).map((to, i) => {
      const [[a, b], [c, d]] = [ring[i], to] as [[number, number], [number, number]];
      return a < c ? ([a, b, c, d] as const) : ([c, d, a, b] as const);
    }),
  );
  pieces.sort((one, other) => one[0] - other[0]);
  const found: string[] = [];
  for (const [i, [a, b, c, d]] of pieces.entries()) {
    for (let j = i + 1; j < pieces.length; j++) {
      const [e, f, g, h] = pieces[j] as (typeof pieces)[number];
      if (e > c) break;
      const ends = [e === a && f === b, e === c && f === d, g === a && h === b, g === c && h === d].filter(
        Boolean,
      ).length;
      const astride = Math.sign(orient2d(a, b, c, d, e, f)) * Math.sign(orient2d(a, b, c, d, g, h)) <= 0;
      const astrideToo = Math.sign(orient2d(e, f, g, h, a, b)) * Math.sign(orient2d(e, f, g, h, c, d)) <= 0;
      const apart = Math.max(b, d) < Math.min(f, h) || Math.max(f, h) < Math.min(b, d);
      if (ends > 1 || (ends === 0 && astride && astrideToo && !apart)) found.push(`${[a, b, c, d]} x ${[e, f, g, h]}`);
    }
  }
  return found;
}

/** Numbers from 0 to 1 by a linear congruential generator (Numerical Recipes). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
