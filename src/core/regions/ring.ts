import type { MultiPolygon, Polygon, Position } from "geojson";
import { quote } from "../package/json.ts";

/** What was wrong with a ring. `path` leads to it inside the geometry; `value` is the offending text. */
export interface RingFault {
  readonly kind: "ring-open" | "ring-short" | "coordinate-range" | "coordinate-swapped";
  readonly path: string;
  readonly value: string;
}

/**
 * A geometry from outside made sound: rings closed, outer rings counterclockwise and holes clockwise (RFC 7946 §3.1.6),
 * heights dropped. A ring of fewer than four positions, or with a position that is no longitude and latitude, is left
 * out, and with an outer ring its whole polygon. `null` where no polygon is left or the geometry is of another type.
 */
export function soundGeometry(geometry: unknown): {
  readonly geometry: Polygon | MultiPolygon | null;
  readonly faults: readonly RingFault[];
} {
  const faults: RingFault[] = [];
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (!Array.isArray(coordinates)) return { geometry: null, faults };
  if (type === "Polygon") {
    const rings = soundPolygon(coordinates, "coordinates", faults);
    return { geometry: rings && { type, coordinates: rings }, faults };
  }
  if (type !== "MultiPolygon") return { geometry: null, faults };
  const polygons = coordinates
    .map((part: unknown, i) => (Array.isArray(part) ? soundPolygon(part, `coordinates[${i}]`, faults) : null))
    .filter((part) => part !== null);
  return { geometry: polygons.length > 0 ? { type, coordinates: polygons } : null, faults };
}

function soundPolygon(rings: readonly unknown[], path: string, faults: RingFault[]): Position[][] | null {
  const sound: Position[][] = [];
  for (const [i, ring] of rings.entries()) {
    const read = soundRing(ring, `${path}[${i}]`, faults);
    if (read) sound.push(wind(read, i === 0));
    else if (i === 0) return null;
  }
  return sound.length > 0 ? sound : null;
}

function soundRing(ring: unknown, path: string, faults: RingFault[]): Position[] | null {
  if (!Array.isArray(ring)) return null;
  const sound: Position[] = [];
  for (const [i, position] of ring.entries()) {
    const [lng, lat] = Array.isArray(position) ? position : [];
    if (!isDegree(lng, 180) || !isDegree(lat, 90)) {
      const kind = isDegree(lat, 180) && isDegree(lng, 90) ? "coordinate-swapped" : "coordinate-range";
      faults.push({ kind, path: `${path}[${i}]`, value: quote(position) ?? "" });
      return null;
    }
    sound.push([lng, lat]);
  }
  const first = sound[0];
  const last = sound[sound.length - 1];
  const open = first && last && (first[0] !== last[0] || first[1] !== last[1]);
  if (sound.length < (open ? 3 : 4) || !first) {
    faults.push({ kind: "ring-short", path, value: String(ring.length) });
    return null;
  }
  if (open) {
    faults.push({ kind: "ring-open", path, value: `${last} ≠ ${first}` });
    sound.push([...first]);
  }
  return sound;
}

function isDegree(value: unknown, limit: number): value is number {
  return typeof value === "number" && Math.abs(value) <= limit;
}

function wind(ring: Position[], counterclockwise: boolean): Position[] {
  let twice = 0;
  const [lng0 = 0, lat0 = 0] = ring[0] ?? [];
  for (let i = 1; i < ring.length; i++) {
    const [lng1 = 0, lat1 = 0] = ring[i - 1] ?? [];
    const [lng2 = 0, lat2 = 0] = ring[i] ?? [];
    twice += (lng1 - lng0) * (lat2 - lat0) - (lng2 - lng0) * (lat1 - lat0);
  }
  return twice > 0 === counterclockwise ? ring : ring.reverse();
}
