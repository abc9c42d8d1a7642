import type { Arcs, RoadGraph } from "../reach/graph.ts";
import { components } from "./components.ts";

/** How a part lies to the main one: cut off both ways, or to be driven into or out of only. */
export const APARTS = ["island", "no-way-out", "no-way-in"] as const;
export type Apart = (typeof APARTS)[number];

/** Roads that hang together and share how they lie to the main part. */
export interface Part {
  readonly apart: Apart;
  readonly nodes: number;
  readonly km: number;
  /** West, south, east and north of its nodes, in degrees. */
  readonly box: readonly [number, number, number, number];
}

/** The main part of a graph and the others. */
export interface Parts {
  /** 1 for nodes of the main part: from each of them each other can be reached. */
  readonly main: Uint8Array;
  readonly mainNodes: number;
  readonly mainKm: number;
  /** The longest first. */
  readonly others: readonly Part[];
}

/**
 * The largest strongly connected component by nodes, and all that cannot reach it or be reached from it, gathered into
 * parts that hang together. A road belongs to the main part where both its ends do, else to the part of an end that does
 * not. Lengths are those of the shapes.
 */
export function partsOf(graph: RoadGraph): Parts {
  const { of, count } = components(graph.out);
  const sizes = new Uint32Array(count);
  for (const component of of) sizes[component] = (sizes[component] as number) + 1;
  let largest = 0;
  for (let i = 1; i < count; i++) if ((sizes[i] as number) > (sizes[largest] as number)) largest = i;
  const main = Uint8Array.from(of, (component) => (component === largest ? 1 : 0));
  const after = spread(graph.out, main);
  const before = spread(graph.into, main);
  const state = (node: number): Apart | null => {
    if (main[node]) return null;
    if (after[node]) return "no-way-out";
    return before[node] ? "no-way-in" : "island";
  };
  const { partOf, parts } = gather(graph, state);
  let mainKm = 0;
  const km = new Float64Array(parts.length);
  const { from, to, metres } = graph.edges;
  for (let edge = 0; edge < metres.length; edge++) {
    const at = [from[edge] as number, to[edge] as number].find((node) => !main[node]);
    const length = (metres[edge] as number) / 1000;
    if (at === undefined) mainKm += length;
    else km[partOf[at] as number] = (km[partOf[at] as number] as number) + length;
  }
  const others = parts.map((part, i) => ({ ...part, km: km[i] as number })).sort((a, b) => b.km - a.km);
  return { main, mainNodes: sizes[largest] ?? 0, mainKm, others };
}

/** Nodes that are reached along arcs from those marked, these among them. */
function spread({ first, head }: Arcs, from: Uint8Array): Uint8Array {
  const reached = from.slice();
  const queue = new Uint32Array(from.length);
  let end = 0;
  for (let node = 0; node < from.length; node++) if (from[node]) queue[end++] = node;
  for (let at = 0; at < end; at++) {
    const node = queue[at] as number;
    for (let arc = first[node] as number; arc < (first[node + 1] as number); arc++) {
      const other = head[arc] as number;
      if (reached[other]) continue;
      reached[other] = 1;
      queue[end++] = other;
    }
  }
  return reached;
}

/** Nodes outside the main part, gathered with their neighbours in any direction that lie alike. */
function gather({ nodes, out, into }: RoadGraph, state: (node: number) => Apart | null) {
  const partOf = new Int32Array(nodes.lng.length).fill(-1);
  const queue = new Uint32Array(nodes.lng.length);
  const parts: Omit<Part, "km">[] = [];
  for (let root = 0; root < partOf.length; root++) {
    const apart = state(root);
    if (apart === null || partOf[root] !== -1) continue;
    const part = parts.length;
    partOf[root] = part;
    queue[0] = root;
    let end = 1;
    let [west, south, east, north] = [180, 90, -180, -90];
    for (let at = 0; at < end; at++) {
      const node = queue[at] as number;
      west = Math.min(west, nodes.lng[node] as number);
      east = Math.max(east, nodes.lng[node] as number);
      south = Math.min(south, nodes.lat[node] as number);
      north = Math.max(north, nodes.lat[node] as number);
      for (const { first, head } of [out, into]) {
        for (let arc = first[node] as number; arc < (first[node + 1] as number); arc++) {
          const other = head[arc] as number;
          if (partOf[other] !== -1 || state(other) !== apart) continue;
          partOf[other] = part;
          queue[end++] = other;
        }
      }
    }
    parts.push({ apart, nodes: end, box: [west, south, east, north] });
  }
  return { partOf, parts };
}
