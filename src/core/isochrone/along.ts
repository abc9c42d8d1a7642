import type { RoadGraph } from "../reach/graph.ts";
import { METRES_A_DEGREE } from "../roads/ground.ts";

/**
 * Places along roads, about one in every square of `km` that a road passes. Bands need them as points: between the points
 * of a lattice a road is a valley that would be missed. Roads that are not met from beside them are left out.
 */
export function alongRoads({ nodes, edges }: RoadGraph, km: number): { readonly lng: number; readonly lat: number }[] {
  const places = new Map<string, { readonly lng: number; readonly lat: number }>();
  const step = (km * 1000) / METRES_A_DEGREE;
  const put = (lng: number, lat: number) => {
    const row = Math.floor(lat / step);
    const column = Math.floor((lng * Math.cos((row * step * Math.PI) / 180)) / step);
    const key = `${column},${row}`;
    if (!places.has(key)) places.set(key, { lng, lat });
  };
  for (let edge = 0; edge < edges.from.length; edge++) {
    if (edges.sealed[edge]) continue;
    let lng = nodes.lng[edges.from[edge] as number] as number;
    let lat = nodes.lat[edges.from[edge] as number] as number;
    put(lng, lat);
    const last = edges.shapeFirst[edge + 1] as number;
    for (let point = edges.shapeFirst[edge] as number; point <= last; point++) {
      const end = edges.to[edge] as number;
      const nextLng = (point < last ? edges.shape[2 * point] : nodes.lng[end]) as number;
      const nextLat = (point < last ? edges.shape[2 * point + 1] : nodes.lat[end]) as number;
      const pieces = Math.ceil(Math.hypot(nextLng - lng, nextLat - lat) / step);
      for (let piece = 1; piece <= pieces; piece++) {
        put(lng + ((nextLng - lng) * piece) / pieces, lat + ((nextLat - lat) * piece) / pieces);
      }
      [lng, lat] = [nextLng, nextLat];
    }
  }
  return [...places.values()];
}
