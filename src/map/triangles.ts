import { tesselate } from "@turf/turf";
import type { Position } from "geojson";
import type { Shape } from "../core/regions/shape.ts";
import { toMercator } from "../core/scene/mercator.ts";
import type { MercatorPoint } from "./plane.ts";

/** Triangles that cover shapes: corners as x, y relative to an origin on the Mercator square, three a triangle. */
export interface Triangles {
  readonly corners: Float32Array;
  /** Index of the shape of each corner, in the order the shapes came. */
  readonly owners: Uint16Array;
}

const known = new WeakMap<Shape, Float64Array>();

/** The triangles of a shape as x, y on the Mercator square, cut by ear clipping once. Holes are left open. */
export function trianglesOf(shape: Shape): Float64Array {
  let cut = known.get(shape);
  if (!cut) {
    cut = cutAnew(shape);
    known.set(shape, cut);
  }
  return cut;
}

function cutAnew({ geometry }: Shape): Float64Array {
  const { features } = tesselate({ type: "Feature", properties: {}, geometry } as never);
  const cut = new Float64Array(features.length * 6);
  let at = 0;
  for (const { geometry } of features) {
    for (const corner of (geometry.coordinates[0] as Position[]).slice(0, 3)) {
      cut.set(toMercator(corner[0] as number, corner[1] as number), at);
      at += 2;
    }
  }
  return cut;
}

/**
 * Cuts shapes into triangles. Throws a `RangeError` above 65,535 shapes, which is what an owner's index can hold.
 */
export function triangles(shapes: readonly Shape[], origin: MercatorPoint): Triangles {
  if (shapes.length > 65535) throw new RangeError(`${shapes.length} shapes; at most 65535 can be filled`);
  const cut = shapes.map(trianglesOf);
  const length = cut.reduce((sum, one) => sum + one.length, 0);
  const corners = new Float32Array(length);
  const owners = new Uint16Array(length / 2);
  let at = 0;
  for (const [owner, one] of cut.entries()) {
    owners.fill(owner, at / 2, (at + one.length) / 2);
    for (let i = 0; i < one.length; i += 2) {
      corners[at++] = (one[i] as number) - origin[0];
      corners[at++] = (one[i + 1] as number) - origin[1];
    }
  }
  return { corners, owners };
}
