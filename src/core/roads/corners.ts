import type { RoadGraph } from "../reach/graph.ts";

/** The points of an edge from its first node to its last. */
export function cornersOf(
  { nodes, edges }: RoadGraph,
  edge: number,
): { readonly lng: number[]; readonly lat: number[] } {
  const [from, to] = [edges.from[edge] as number, edges.to[edge] as number];
  const lng = [nodes.lng[from] as number];
  const lat = [nodes.lat[from] as number];
  for (let i = edges.shapeFirst[edge] as number; i < (edges.shapeFirst[edge + 1] as number); i++) {
    lng.push(edges.shape[2 * i] as number);
    lat.push(edges.shape[2 * i + 1] as number);
  }
  lng.push(nodes.lng[to] as number);
  lat.push(nodes.lat[to] as number);
  return { lng, lat };
}
