import type { Feature, Geometry, MultiPolygon, Polygon, Position } from "geojson";

/** Degrees with so many decimals: 6 are about 0.1 m. */
export function rounded(degrees: number, decimals = 6): number {
  const scale = 10 ** decimals;
  return Math.round(degrees * scale) / scale;
}

/** Twice the signed area of a ring in its own plane: positive where it runs counterclockwise. */
function turn(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    const [x2 = 0, y2 = 0] = ring[index + 1] ?? [];
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}

/** A ring rounded, without points that fall together, running the way asked for; `null` where nothing is left of it. */
function ringOf(ring: readonly Position[], counterclockwise: boolean, decimals: number): Position[] | null {
  const points: Position[] = [];
  for (const [lng = 0, lat = 0] of ring) {
    const point = [rounded(lng, decimals), rounded(lat, decimals)];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  if (points.length < 4 || turn(points) === 0) return null;
  return turn(points) > 0 === counterclockwise ? points : points.reverse();
}

function polygonOf(rings: readonly (readonly Position[])[], decimals: number): Position[][] | null {
  const outer = rings[0] && ringOf(rings[0], true, decimals);
  if (!outer) return null;
  return [outer, ...rings.slice(1).flatMap((hole) => [ringOf(hole, false, decimals)].filter((ring) => ring !== null))];
}

/**
 * Polygons as RFC 7946 §3.1.6 wants them, outer rings counterclockwise and holes clockwise, coordinates rounded; `null`
 * for other geometry and where nothing is left.
 */
export function areaOf(geometry: Geometry, decimals = 6): Polygon | MultiPolygon | null {
  if (geometry.type === "Polygon") {
    const coordinates = polygonOf(geometry.coordinates, decimals);
    return coordinates && { type: "Polygon", coordinates };
  }
  if (geometry.type !== "MultiPolygon") return null;
  const coordinates = geometry.coordinates
    .map((rings) => polygonOf(rings, decimals))
    .filter((polygon) => polygon !== null);
  return coordinates.length > 0 ? { type: "MultiPolygon", coordinates } : null;
}

function* positions(coordinates: unknown): Generator<Position> {
  if (!Array.isArray(coordinates)) return;
  if (typeof coordinates[0] === "number") yield coordinates as Position;
  else for (const part of coordinates) yield* positions(part);
}

/** West, south, east, north of everything drawn; `null` where nothing is. */
export function boxOf(features: readonly Feature<Geometry | null>[]): [number, number, number, number] | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    if (!geometry || geometry.type === "GeometryCollection") continue;
    for (const [lng = 0, lat = 0] of positions(geometry.coordinates)) {
      box[0] = Math.min(box[0], lng);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lng);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box[0] === Infinity ? null : box;
}
