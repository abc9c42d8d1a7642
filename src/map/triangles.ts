import earcut from "earcut";
import type { Shape } from "../core/regions/shape.ts";
import { toMercator } from "../core/scene/mercator.ts";
import type { MercatorPoint } from "./plane.ts";

/** Triangles that cover shapes: corners as x, y relative to an origin on the Mercator square. */
export interface Triangles {
  readonly corners: Float32Array;
  /** Index of the shape of each corner, in the order the shapes came. */
  readonly owners: Uint16Array;
  /** Indices of corners, three a triangle. */
  readonly index: Uint32Array;
}

/** One shape cut into triangles: corners as x, y on the Mercator square, and indices of corners, three a triangle. */
interface Cut {
  readonly corners: readonly number[];
  readonly index: readonly number[];
}

const known = new WeakMap<Shape, Cut>();

/** Cuts a shape into triangles by ear clipping, once. Holes are left open. */
export function cut(shape: Shape): Cut {
  let found = known.get(shape);
  if (!found) {
    found = cutAnew(shape);
    known.set(shape, found);
  }
  return found;
}

function cutAnew({ geometry }: Shape): Cut {
  const corners: number[] = [];
  const index: number[] = [];
  for (const rings of geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) {
    const first = corners.length / 2;
    const polygon: number[] = [];
    const holes: number[] = [];
    for (const ring of rings) {
      if (polygon.length > 0) holes.push(polygon.length / 2);
      // The last corner of a ring is its first.
      for (const [lng, lat] of ring.slice(0, -1) as [number, number][]) polygon.push(...toMercator(lng, lat));
    }
    for (const corner of earcut(polygon, holes)) index.push(first + corner);
    for (const number of polygon) corners.push(number);
  }
  return { corners, index };
}

/** Cuts shapes into triangles. Throws a `RangeError` above 65,535 shapes, which is what an owner's index can hold. */
export function triangles(shapes: readonly Shape[], [x, y]: MercatorPoint): Triangles {
  if (shapes.length > 65535) throw new RangeError(`${shapes.length} shapes; at most 65535 can be filled`);
  const all = shapes.map(cut);
  const corners = new Float32Array(all.reduce((sum, one) => sum + one.corners.length, 0));
  const owners = new Uint16Array(corners.length / 2);
  const index = new Uint32Array(all.reduce((sum, one) => sum + one.index.length, 0));
  let [at, next] = [0, 0];
  for (const [owner, one] of all.entries()) {
    const first = at / 2;
    owners.fill(owner, first, first + one.corners.length / 2);
    for (const corner of one.index) index[next++] = first + corner;
    for (let i = 0; i < one.corners.length; i += 2) {
      corners[at++] = (one.corners[i] as number) - x;
      corners[at++] = (one.corners[i + 1] as number) - y;
    }
  }
  return { corners, owners, index };
}
