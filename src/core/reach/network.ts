import type { RoadGraph } from "./graph.ts";

/** Roads with the time each takes, ready to be searched. */
export interface Network {
  readonly graph: RoadGraph;
  /** Seconds along each edge; `Infinity` where it is closed. */
  readonly edgeSeconds: Float64Array;
  /** Seconds along each arc of `graph.into`. */
  readonly arcSeconds: Float64Array;
}

/**
 * Joins a graph with the seconds of its edges. Throws where there is not one number an edge, and for times that are
 * negative or no number.
 */
export function createNetwork(graph: RoadGraph, edgeSeconds: Float64Array): Network {
  const edges = graph.edges.metres.length;
  if (edgeSeconds.length !== edges) throw new RangeError(`${edgeSeconds.length} times for ${edges} edges`);
  const bad = edgeSeconds.findIndex((seconds) => !(seconds >= 0));
  if (bad >= 0) throw new RangeError(`Edge ${bad} cannot take ${edgeSeconds[bad]} s`);
  const { edge } = graph.into;
  const arcSeconds = new Float64Array(edge.length);
  for (let arc = 0; arc < edge.length; arc++) arcSeconds[arc] = edgeSeconds[edge[arc] as number] as number;
  return { graph, edgeSeconds, arcSeconds };
}
