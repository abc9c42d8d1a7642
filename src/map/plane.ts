import type { Layer } from "../core/regions/shape.ts";
import type { Camera } from "../core/scene/camera.ts";
import { toMercator, WORLD } from "../core/scene/mercator.ts";

/** A position on the spherical Mercator square: x to the east, y to the south, both 0 to 1. */
export type MercatorPoint = readonly [x: number, y: number];

/** Mercator to CSS px: `x = scale * mx + dx`, `y = scale * my + dy`. */
export interface Placing {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** The middle of all label points on the Mercator plane, near which numbers stay small; the plane's middle for none. */
export function middle(layers: ReadonlyMap<string, Layer>): MercatorPoint {
  const shapes = [...layers.values()].flatMap((layer) => [...layer.shapes.values()]);
  if (shapes.length === 0) return [0.5, 0.5];
  const sum = [0, 0] as [number, number];
  for (const shape of shapes) {
    const [x, y] = toMercator(...shape.label);
    sum[0] += x / shapes.length;
    sum[1] += y / shapes.length;
  }
  return sum;
}

/** How a camera lays the Mercator square on a window of `width` x `height` CSS px, north up. */
export function placing(camera: Camera, width: number, height: number): Placing {
  const scale = WORLD * 2 ** camera.zoom;
  const [x, y] = toMercator(camera.lng, camera.lat);
  return { scale, dx: width / 2 - x * scale, dy: height / 2 - y * scale };
}

/** Scales and shifts that take Mercator coordinates relative to `origin` to WebGL's clip space: sx, sy, tx, ty. */
export function view(
  { scale, dx, dy }: Placing,
  origin: MercatorPoint,
  width: number,
  height: number,
): [sx: number, sy: number, tx: number, ty: number] {
  return [
    (2 * scale) / width,
    (-2 * scale) / height,
    ((origin[0] * scale + dx) * 2) / width - 1,
    1 - ((origin[1] * scale + dy) * 2) / height,
  ];
}
