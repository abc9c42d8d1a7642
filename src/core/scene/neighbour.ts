import { toMercator } from "./mercator.ts";

type Points = ReadonlyMap<string, readonly [lng: number, lat: number]>;

const HEADINGS = { up: [0, -1], right: [1, 0], down: [0, 1], left: [-1, 0] } as const;

/** Cosine of 67.5°, the widest angle that still counts as the direction asked for. */
const WIDEST = Math.cos((67.5 * Math.PI) / 180);

/**
 * The region an arrow key leads to: the nearest place in that direction, where a place off the axis counts as farther
 * (distance divided by the squared cosine of the angle). Measured on the Mercator plane. `null` where nothing lies
 * within 67.5° of the direction, or where `code` has no place.
 */
export function neighbour(code: string, direction: keyof typeof HEADINGS, places: Points): string | null {
  const from = places.get(code);
  if (!from) return null;
  const [x, y] = toMercator(from[0], from[1]);
  const [headX, headY] = HEADINGS[direction];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [other, [lng, lat]] of places) {
    const [toX, toY] = toMercator(lng, lat);
    const distance = Math.hypot(toX - x, toY - y);
    const cosine = ((toX - x) * headX + (toY - y) * headY) / distance;
    if (other === code || !(cosine >= WIDEST)) continue;
    const cost = distance / cosine ** 2;
    if (cost >= least) continue;
    least = cost;
    best = other;
  }
  return best;
}

/** The one of `points` nearest to a position on the Mercator plane; the first without a position, `null` without points. */
export function nearest(from: readonly [lng: number, lat: number] | undefined, points: Points): string | null {
  const [first] = points.keys();
  if (!from) return first ?? null;
  const [x, y] = toMercator(from[0], from[1]);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, [lng, lat]] of points) {
    const [toX, toY] = toMercator(lng, lat);
    const distance = Math.hypot(toX - x, toY - y);
    if (distance >= least) continue;
    least = distance;
    best = id;
  }
  return best;
}
