export type Compass = "up" | "right" | "down" | "left";

const HEADINGS: Record<Compass, readonly [number, number]> = {
  up: [0, -1],
  right: [1, 0],
  down: [0, 1],
  left: [-1, 0],
};

/** Cosine of 67.5°, the widest angle that still counts as the direction asked for. */
const WIDEST = Math.cos((67.5 * Math.PI) / 180);

/** Web Mercator in radians, y downwards. */
function toPlane([lng, lat]: readonly [number, number]): [number, number] {
  return [(lng * Math.PI) / 180, -Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))];
}

/**
 * The region an arrow key leads to: the nearest of the places in that direction, where a place off the axis counts as
 * farther (distance divided by the squared cosine of the angle). Places are WGS84 degrees, measured on the Mercator
 * plane. `null` where none lies within 67.5° of the direction, or where `code` has no place.
 */
export function neighbour(
  code: string,
  direction: Compass,
  places: ReadonlyMap<string, readonly [lng: number, lat: number]>,
): string | null {
  const from = places.get(code);
  if (!from) return null;
  const [x, y] = toPlane(from);
  const [headX, headY] = HEADINGS[direction];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [other, place] of places) {
    if (other === code) continue;
    const [toX, toY] = toPlane(place);
    const distance = Math.hypot(toX - x, toY - y);
    const cosine = ((toX - x) * headX + (toY - y) * headY) / distance;
    if (!(cosine >= WIDEST)) continue;
    const cost = distance / cosine ** 2;
    if (cost < least) {
      least = cost;
      best = other;
    }
  }
  return best;
}
