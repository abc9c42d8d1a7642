import type { RoadGraph } from "../../src/core/reach/graph.ts";
import { connect } from "../../src/core/roads/arcs.ts";

const COLUMNS = 600;
const ROWS = 500;
export const EDGES = 400_000;

/** A grid of 300,000 crossings with roads of several classes and gaps, where each crossing can reach the next. */
export function countryside(random: () => number): RoadGraph {
  const nodes = COLUMNS * ROWS;
  const from: number[] = [];
  const to: number[] = [];
  const join = (one: number, other: number) => {
    from.push(one);
    to.push(other);
  };
  for (let node = 0; node < nodes; node++) if (node % COLUMNS < COLUMNS - 1) join(node, node + 1);
  for (let node = 0; node < nodes && from.length < EDGES; node++) {
    if (node + COLUMNS < nodes && (node % COLUMNS === 0 || random() < 0.34)) join(node, node + COLUMNS);
  }
  const count = from.length;
  const edges = {
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    metres: Float64Array.from({ length: count }, () => 100 + 400 * random()),
    roadClass: Uint8Array.from({ length: count }, (_, edge) => 4 + 2 * (edge % 3)),
    posted: new Uint8Array(count),
    oneway: Uint8Array.from({ length: count }, () => (random() < 0.03 ? 1 : 0)),
    sealed: new Uint8Array(count),
    shapeFirst: new Uint32Array(count + 1),
    shape: new Float64Array(0),
  };
  const lng = Float64Array.from({ length: nodes }, (_, node) => 111 + (node % COLUMNS) * 0.003);
  const lat = Float64Array.from({ length: nodes }, (_, node) => 22.5 + Math.floor(node / COLUMNS) * 0.003);
  return { nodes: { lng, lat }, edges, ...connect(nodes, edges) };
}
