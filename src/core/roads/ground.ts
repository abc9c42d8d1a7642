/** A place in degrees on WGS 84. */
export interface Place {
  readonly lng: number;
  readonly lat: number;
}

/** Radius of the sphere of Turf and of `core/reach/distance`, in metres. */
const RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Metres a degree of latitude is long on that sphere. */
export const METRES_A_DEGREE = RADIUS * RADIANS;

/** Great-circle distance in metres between two places in degrees (haversine). */
export function metresBetween(lng1: number, lat1: number, lng2: number, lat2: number): number {
  const sinLat = Math.sin(((lat2 - lat1) * RADIANS) / 2);
  const sinLng = Math.sin(((lng2 - lng1) * RADIANS) / 2);
  const a = sinLat * sinLat + sinLng * sinLng * Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS);
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
}
