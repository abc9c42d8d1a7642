import { booleanPointInPolygon, polygon } from "@turf/turf";

/**
 * Codes of the places that lie inside a ring, all in WGS84 degrees. The ring may be open and may cross itself, as a
 * lasso does; a place on the ring counts as inside. A ring of fewer than three points holds nothing.
 */
export function codesInside(
  ring: readonly (readonly [lng: number, lat: number])[],
  places: ReadonlyMap<string, readonly [lng: number, lat: number]>,
): string[] {
  const first = ring[0];
  if (!first || ring.length < 3) return [];
  const area = polygon([[...ring, first].map(([lng, lat]) => [lng, lat])]);
  return [...places].filter(([, place]) => booleanPointInPolygon([...place], area)).map(([code]) => code);
}
