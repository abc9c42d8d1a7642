import type { Position } from "geojson";
import polylabel from "polylabel";

/**
 * The pole of inaccessibility of a polygon, `[lng, lat]`: the inner point farthest from its outline (polylabel,
 * Agafonkin 2016), with longitudes scaled by the cosine of the latitude so that distances compare. Found to within 1 %
 * of the polygon's smaller extent.
 */
export function labelPoint(rings: readonly (readonly Position[])[]): [lng: number, lat: number] {
  const outer = rings[0] ?? [];
  let west = Infinity;
  let east = -Infinity;
  let south = Infinity;
  let north = -Infinity;
  for (const [lng = 0, lat = 0] of outer) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const scale = Math.max(0.01, Math.cos((((south + north) / 2) * Math.PI) / 180));
  const plane = rings.map((ring) => ring.map(([lng = 0, lat = 0]): [number, number] => [lng * scale, lat]));
  const precision = Math.min((east - west) * scale, north - south) / 100;
  if (!(precision > 0)) return [(west + east) / 2, (south + north) / 2];
  const [x, y] = polylabel(plane, precision);
  return [x / scale, y];
}
