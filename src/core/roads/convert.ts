import type { RoadGraph } from "../reach/graph.ts";
import { metresBetween } from "./ground.ts";
import { isPlace, type System, toWgs84 } from "./systems.ts";
import { breathe, type Watch } from "./watch.ts";

/** Points converted between two breaths. */
const STRETCH = 20_000;

/**
 * A graph whose numbers were meant in a system, on WGS 84: nodes and the points between them are moved, lengths are
 * measured anew, and how roads hang together stays. Rejects with a `RangeError` that names numbers that are no place there, and
 * where the watch is aborted, with its reason.
 */
export async function convertGraph(graph: RoadGraph, system: System, watch: Watch): Promise<RoadGraph> {
  const { nodes, edges } = graph;
  const convert = toWgs84(system);
  const count = nodes.lng.length + edges.shape.length / 2;
  const lng = new Float64Array(nodes.lng.length);
  const lat = new Float64Array(nodes.lat.length);
  for (let node = 0; node < lng.length; node++) {
    if (node % STRETCH === 0) await breathe(watch, node / count);
    [lng[node], lat[node]] = place(convert(nodes.lng[node] as number, nodes.lat[node] as number));
  }
  const shape = new Float64Array(edges.shape.length);
  for (let point = 0; 2 * point < shape.length; point++) {
    if (point % STRETCH === 0) await breathe(watch, (lng.length + point) / count);
    const [x, y] = place(convert(edges.shape[2 * point] as number, edges.shape[2 * point + 1] as number));
    shape.set([x, y], 2 * point);
  }
  const converted = { ...graph, nodes: { lng, lat }, edges: { ...edges, shape } };
  return { ...converted, edges: { ...converted.edges, metres: lengthsOf(converted) } };
}

function place([lng, lat]: readonly [number, number]): readonly [number, number] {
  if (!isPlace(lng, lat)) throw new RangeError(`${lng}, ${lat}`);
  return [lng, lat];
}

/** Length of each edge along its shape, in metres. */
function lengthsOf({ nodes, edges }: Pick<RoadGraph, "nodes" | "edges">): Float64Array {
  return Float64Array.from(edges.from, (from, edge) => {
    let [lng, lat] = [nodes.lng[from] as number, nodes.lat[from] as number];
    let metres = 0;
    const advance = (toLng: number, toLat: number) => {
      metres += metresBetween(lng, lat, toLng, toLat);
      [lng, lat] = [toLng, toLat];
    };
    const end = edges.shapeFirst[edge + 1] as number;
    for (let point = edges.shapeFirst[edge] as number; point < end; point++) {
      advance(edges.shape[2 * point] as number, edges.shape[2 * point + 1] as number);
    }
    const to = edges.to[edge] as number;
    advance(nodes.lng[to] as number, nodes.lat[to] as number);
    return metres;
  });
}
