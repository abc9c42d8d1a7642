import FlatQueue from "flatqueue";
import { createNetwork, type Network } from "../../src/core/reach/network.ts";
import { type Start, timesTo, timesWith, timesWithout } from "../../src/core/reach/times.ts";
import { secondsOf } from "../../src/core/roads/speeds.ts";
import { countryside, EDGES } from "./countryside.ts";
import { seeded } from "./random.ts";
import { atMost, type BenchRow, median, plain } from "./row.ts";

const FACILITIES = 60;
const ROUNDS = 15;

/** Times from 300,000 nodes to 60 places against a bare Dijkstra, and what if one place comes or goes. */
export async function bench(): Promise<BenchRow[]> {
  const random = seeded(5);
  const graph = countryside(random);
  const network = createNetwork(graph, secondsOf(graph));
  const nodes = graph.nodes.lng.length;
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
