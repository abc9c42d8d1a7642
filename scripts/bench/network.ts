import FlatQueue from "flatqueue";
import type { RoadGraph } from "../../src/core/reach/graph.ts";
import { createNetwork, type Network } from "../../src/core/reach/network.ts";
import { type Start, timesTo, timesWith, timesWithout } from "../../src/core/reach/times.ts";
import { connect } from "../../src/core/roads/arcs.ts";
import { secondsOf } from "../../src/core/roads/speeds.ts";
import { seeded } from "./random.ts";
import { atMost, type BenchRow, median, plain } from "./row.ts";

const COLUMNS = 600;
const ROWS = 500;
const EDGES = 400_000;
const FACILITIES = 60;
const ROUNDS = 15;

/** Times from 300,000 nodes to 60 places against a bare Dijkstra, and what if one place comes or goes. */
export async function bench(): Promise<BenchRow[]> {
  const random = seeded(5);
  const graph = countryside(random);
  const network = createNetwork(graph, secondsOf(graph));
  const nodes = COLUMNS * ROWS;
  const somewhere = (place: number): Start => ({ node: Math.floor(random() * nodes), place, seconds: 60 * random() });
  const starts = Array.from({ length: FACILITIES }, (_, place) => somewhere(place));
  const base = timesTo(network, starts);
  agree(base.seconds, bareDijkstra(network, starts));

  const own: number[] = [];
  const bare: number[] = [];
  const adding: number[] = [];
  const closing: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    own.push(timed(() => timesTo(network, starts)));
    bare.push(timed(() => bareDijkstra(network, starts)));
    const extra = somewhere(FACILITIES);
    adding.push(timed(() => timesWith(base, network, [extra])));
    agree(timesWith(base, network, [extra]).seconds, bareDijkstra(network, [...starts, extra]));
    const gone = round % FACILITIES;
    const rest = starts.filter(({ place }) => place !== gone);
    closing.push(timed(() => timesWithout(base, network, new Set([gone]), rest)));
    agree(timesWithout(base, network, new Set([gone]), rest).seconds, bareDijkstra(network, rest));
  }
  const note = `${nodes.toLocaleString("en")} nodes, ${EDGES.toLocaleString("en")} edges, median of ${ROUNDS} in turn`;
  return [
    plain("times from all nodes to the nearest of 60 places", median(own), "ms", note),
    plain("bare Dijkstra with flatqueue", median(bare), "ms", "times only, typed arrays"),
    atMost("times, against bare Dijkstra", median(own) / median(bare), "x", 1.2, "times compared node by node"),
    plain("what if: one place more", median(adding), "ms", "at a new spot each round"),
    atMost("what if, against all times", median(adding) / median(own), "x", 0.1, "compared with all computed anew"),
    plain("what if: one place less", median(closing), "ms", "compared with all computed anew"),
  ];
}

/** A grid of roads of several classes with gaps and bends, where each crossing can reach the next. */
function countryside(random: () => number): RoadGraph {
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

/** The least that can be done: times alone. */
function bareDijkstra({ graph: { nodes, into }, arcSeconds }: Network, starts: readonly Start[]): Float64Array {
  const seconds = new Float64Array(nodes.lng.length).fill(Number.POSITIVE_INFINITY);
  const queue = new FlatQueue<number>();
  for (const { node, seconds: reached } of starts) {
    if (reached >= (seconds[node] as number)) continue;
    seconds[node] = reached;
    queue.push(node, reached);
  }
  const { first, head } = into;
  while (queue.length > 0) {
    const reached = queue.peekValue() as number;
    const node = queue.pop() as number;
    if (reached > (seconds[node] as number)) continue;
    for (let arc = first[node] as number; arc < (first[node + 1] as number); arc++) {
      const before = head[arc] as number;
      const total = reached + (arcSeconds[arc] as number);
      if (total < (seconds[before] as number)) {
        seconds[before] = total;
        queue.push(before, total);
      }
    }
  }
  return seconds;
}

function agree(one: Float64Array, other: Float64Array): void {
  const node = one.findIndex((seconds, i) => seconds !== other[i]);
  if (node >= 0) throw new Error(`node ${node}: ${one[node]} s and ${other[node]} s`);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
