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
