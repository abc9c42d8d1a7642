import Delaunator from "delaunator";
import { incircle, orient2d } from "robust-predicates";

/**
 * Triangles over points. Half-edge `e` of triangle `⌊e / 3⌋` runs from corner `e` to corner `after(e)`, triangles run
 * counterclockwise.
 */
export interface Triangulation {
  /** Longitude and latitude of each point in turn. */
  readonly coords: Float64Array;
  /** Point at each corner, three a triangle. */
  readonly corners: Uint32Array;
  /** The half-edge of the neighbour along the same edge; -1 where there is no neighbour. */
  readonly twins: Int32Array;
}

/** The next half-edge of the same triangle. */
export function after(edge: number): number {
  return edge % 3 === 2 ? edge - 2 : edge + 1;
}

/** The half-edge before it in the same triangle. */
export function before(edge: number): number {
  return edge % 3 === 0 ? edge + 2 : edge - 1;
}

/**
 * Which side of the line from point `a` to point `b` point `c` lies on: above 0 left, below 0 right, 0 on it; its size is
 * twice the area between them. The sign is exact (Shewchuk's adaptive predicates; the library's counts latitude downwards).
 */
export function side(coords: Float64Array, a: number, b: number, c: number): number {
  const at = (index: number) => coords[index] as number;
  return -orient2d(at(2 * a), at(2 * a + 1), at(2 * b), at(2 * b + 1), at(2 * c), at(2 * c + 1));
}

/** Whether point `d` lies within the circle through three others, which run counterclockwise; exact. */
export function encircled(coords: Float64Array, a: number, b: number, c: number, d: number): boolean {
  const at = (index: number) => coords[index] as number;
  const [x, y] = [at(2 * d), at(2 * d + 1)];
  return incircle(at(2 * a), at(2 * a + 1), at(2 * b), at(2 * b + 1), at(2 * c), at(2 * c + 1), x, y) > 0;
}

/**
 * The Delaunay triangulation of different points (in degrees, as if they were a plane) and, after them, of the corners of
 * a wide frame, so that none of the points is on the hull, where points all but on a line would miss triangles.
 */
export function triangulate(points: ArrayLike<number>): Triangulation {
  const coords = new Float64Array(points.length + 8);
  coords.set(points);
  coords.set(frameOf(points), points.length);
  const downwards = coords.map((value, index) => (index % 2 === 1 ? -value : value));
  const { triangles, halfedges } = new Delaunator(downwards);
  return { coords, corners: triangles, twins: halfedges };
}

/** The corners of a box around the box of the points, its longer side away from it. */
function frameOf(points: ArrayLike<number>): number[] {
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number];
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY] as [number, number];
  for (let i = 0; i < points.length; i++) {
    const axis = i % 2 === 0 ? 0 : 1;
    low[axis] = Math.min(low[axis], points[i] as number);
    high[axis] = Math.max(high[axis], points[i] as number);
  }
  const size = Math.max(high[0] - low[0], high[1] - low[1]);
  const [west, south, east, north] = [low[0] - size, low[1] - size, high[0] + size, high[1] + size];
  return [west, south, east, south, east, north, west, north];
}
