import Flatbush from "flatbush";
import type { RoadGraph } from "../reach/graph.ts";

/** An index of the boxes around some edges, by their order in `chosen`; `null` for none. */
export function indexEdges({ nodes, edges }: RoadGraph, chosen: Uint32Array): Flatbush | null {
  if (chosen.length === 0) return null;
  const index = new Flatbush(chosen.length);
  for (const edge of chosen) {
    const [from, to] = [edges.from[edge] as number, edges.to[edge] as number];
    let west = Math.min(nodes.lng[from] as number, nodes.lng[to] as number);
    let east = Math.max(nodes.lng[from] as number, nodes.lng[to] as number);
    let south = Math.min(nodes.lat[from] as number, nodes.lat[to] as number);
    let north = Math.max(nodes.lat[from] as number, nodes.lat[to] as number);
    for (let i = edges.shapeFirst[edge] as number; i < (edges.shapeFirst[edge + 1] as number); i++) {
      const [lng, lat] = [edges.shape[2 * i] as number, edges.shape[2 * i + 1] as number];
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
    index.add(west, south, east, north);
  }
  index.finish();
  return index;
}
