import type { MultiPolygon, Polygon, Position } from "geojson";

/** WGS 84: semi-major axis in km and first eccentricity. */
const A = 6378.137;
const F = 1 / 298.257223563;
const E = Math.sqrt(F * (2 - F));
const RADIAN = Math.PI / 180;

/**
 * Area in km² between the equator and a latitude over one radian of longitude on the WGS 84 ellipsoid: a² q / 2, where
 * q is equation 3-12 of Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395, 1987).
 */
function zone(lat: number): number {
  const sine = Math.sin(lat * RADIAN);
  const q = (1 - E * E) * (sine / (1 - (E * sine) ** 2) + Math.log((1 + E * sine) / (1 - E * sine)) / (2 * E));
  return (A * A * q) / 2;
}

/**
 * Signed area in km² on the WGS 84 ellipsoid between an edge and the equator, so that those of a closed ring sum up to what
 * it holds, positive when it runs counterclockwise. Edges are straight in longitude and latitude, as RFC 7946 §3.1.1 has
 * them; each is integrated by Simpson's rule.
 */
export function edgeArea(lng0: number, lat0: number, lng1: number, lat1: number): number {
  const mean = (zone(lat0) + 4 * zone((lat0 + lat1) / 2) + zone(lat1)) / 6;
  return (lng0 - lng1) * RADIAN * mean;
}

/** Signed area of a closed ring in km² on the WGS 84 ellipsoid, positive when it runs counterclockwise. */
export function ringArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [lng0, lat0] = ring[i - 1] as [number, number];
    const [lng1, lat1] = ring[i] as [number, number];
    sum += edgeArea(lng0, lat0, lng1, lat1);
  }
  return sum;
}

/** Area in km² of a geometry in WGS 84 degrees on the ellipsoid; holes are taken off, whichever way rings run. */
export function ellipsoidArea(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  let sum = 0;
  for (const rings of polygons) {
    for (const [i, ring] of rings.entries()) sum += (i === 0 ? 1 : -1) * Math.abs(ringArea(ring));
  }
  return sum;
}
