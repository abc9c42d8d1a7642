import type { Shape } from "../core/regions/shape.ts";
import { toMercator } from "./plane.ts";

export type Compass = "up" | "right" | "down" | "left";

const HEADINGS: Record<Compass, readonly [number, number]> = {
  up: [0, -1],
  right: [1, 0],
  down: [0, 1],
  left: [-1, 0],
};

/** Cosine of 67.5°, the widest angle that still counts as the direction asked for. */
const WIDEST = Math.cos((67.5 * Math.PI) / 180);

/**
 * The region an arrow key leads to: the nearest label point in that direction, where a point off the
 * axis counts as farther (distance divided by the squared cosine of the angle). Measured on the Mercator plane.
 * `null` where nothing lies within 67.5° of the direction, or where `code` has no shape.
 */
export function neighbour(code: string, direction: Compass, shapes: ReadonlyMap<string, Shape>): string | null {
  const from = shapes.get(code);
  if (!from) return null;
  const [x, y] = toMercator(...from.label);
  const [headX, headY] = HEADINGS[direction];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const shape of shapes.values()) {
    if (shape.code === code) continue;
    const [toX, toY] = toMercator(...shape.label);
    const distance = Math.hypot(toX - x, toY - y);
    const cosine = ((toX - x) * headX + (toY - y) * headY) / distance;
    if (!(cosine >= WIDEST)) continue;
    const cost = distance / cosine ** 2;
    if (cost < least) {
      least = cost;
      best = shape.code;
    }
  }
  return best;
}
