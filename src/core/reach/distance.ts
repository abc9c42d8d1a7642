import { distance } from "@turf/turf";
import type { Position } from "../regions/region.ts";

/**
 * Great-circle distance in km between two places, on a sphere of 6,371.0088 km (Turf `distance`, haversine).
 * From 15° to 60° of latitude it stays within 0.5 % of the geodesic on the WGS84 ellipsoid, at its worst due north.
 */
export function kilometres(from: Position, to: Position): number {
  return distance([from.lng, from.lat], [to.lng, to.lat], { units: "kilometers" });
}
