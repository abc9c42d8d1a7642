import type { Arcs, RoadGraph } from "../reach/graph.ts";

/** Both directions of the connections between `nodes` nodes: a two-way edge makes two arcs, a one-way edge one. */
export function connect(
  nodes: number,
  { from, to, oneway }: Pick<RoadGraph["edges"], "from" | "to" | "oneway">,
): { readonly out: Arcs; readonly into: Arcs } {
  return { out: arcsFrom(nodes, from, to, oneway), into: arcsFrom(nodes, to, from, oneway) };
}

/** Arcs by the node they leave, seen from `tail` to `tip`; a counting sort, so that edges stay in order at each node. */
function arcsFrom(nodes: number, tail: Uint32Array, tip: Uint32Array, oneway: Uint8Array): Arcs {
  const first = new Uint32Array(nodes + 1);
  const edges = tail.length;
  const count = (node: number) => {
    first[node + 1] = (first[node + 1] as number) + 1;
  };
  for (let edge = 0; edge < edges; edge++) {
    count(tail[edge] as number);
    if (!oneway[edge]) count(tip[edge] as number);
  }
  for (let node = 0; node < nodes; node++) first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  const next = first.slice(0, nodes);
  const head = new Uint32Array(first[nodes] as number);
  const along = new Uint32Array(head.length);
  const put = (node: number, other: number, edge: number) => {
    const at = next[node] as number;
    next[node] = at + 1;
    head[at] = other;
    along[at] = edge;
  };
  for (let edge = 0; edge < edges; edge++) {
    const a = tail[edge] as number;
    const b = tip[edge] as number;
    put(a, b, edge);
    if (!oneway[edge]) put(b, a, edge);
  }
  return { first, head, edge: along };
}
