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

/**
 * Cuts shapes into triangles by ear clipping. Holes are left open.
 * Throws a `RangeError` above 65,535 shapes, which is what an owner's index can hold.
 */
export function triangles(shapes: Iterable<Shape>, origin: MercatorPoint): Triangles {
  const corners: number[] = [];
  const owners: number[] = [];
  let owner = 0;
  for (const shape of shapes) {
    if (owner > 65535) throw new RangeError(`More than 65535 shapes at ${shape.code}`);
    const { features } = tesselate({ type: "Feature", properties: {}, geometry: shape.geometry } as never);
    for (const { geometry } of features) {
      for (const corner of (geometry.coordinates[0] as Position[]).slice(0, 3)) {
        const [x, y] = toMercator(corner[0] as number, corner[1] as number);
        corners.push(x - origin[0], y - origin[1]);
        owners.push(owner);
      }
    }
    owner++;
  }
  return { corners: Float32Array.from(corners), owners: Uint16Array.from(owners) };
}
