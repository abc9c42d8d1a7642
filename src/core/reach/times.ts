import FlatQueue from "flatqueue";
import type { Network } from "./network.ts";

/** Shortest times from every node of a network to the nearest of several places. One entry a node in each array. */
export interface Times {
  /** `Infinity` where no place can be reached. */
  readonly seconds: Float64Array;
  /** Number of the nearest place; -1 for none. */
  readonly place: Int32Array;
  /** Edge to set out on; -1 for none, and where the place lies on an edge that ends here. */
  readonly edge: Int32Array;
}

/** A node from which a place is reached without passing another node. */
export interface Start {
  readonly node: number;
  /** Number of the place. */
  readonly place: number;
  readonly seconds: number;
}

/** Times that settle is about to shorten. */
type Open = Times & { readonly queue: FlatQueue };

/**
 * Shortest times to the nearest place from every node: Dijkstra's algorithm from all places at once against the
 * direction of travel, so that one-way streets count as they are driven. Times may begin below 0.
 */
export function timesTo(network: Network, starts: Iterable<Start>): Times {
  const nodes = network.graph.nodes.lng.length;
  const times: Times = {
    seconds: new Float64Array(nodes).fill(Number.POSITIVE_INFINITY),
    place: new Int32Array(nodes).fill(-1),
    edge: new Int32Array(nodes).fill(-1),
  };
  return settle(network, begin(times, starts));
}

/** Times when there are more places. Looks only at nodes that come nearer; the times given stay as they are. */
export function timesWith(times: Times, network: Network, starts: Iterable<Start>): Times {
  return settle(network, begin(copied(times), starts));
}

/**
 * Times when some places are gone, given the starts of all that stay. Looks only at nodes that were nearest to those
 * gone, and at their neighbours; the times given stay as they are.
 */
export function timesWithout(
  times: Times,
  network: Network,
  gone: ReadonlySet<number>,
  starts: Iterable<Start>,
): Times {
  const open = { ...copied(times), queue: new FlatQueue() };
  const { seconds, place, edge, queue } = open;
  const lost: number[] = [];
  for (let node = 0; node < place.length; node++) {
    if (!gone.has(place[node] as number)) continue;
    lost.push(node);
    seconds[node] = Number.POSITIVE_INFINITY;
    place[node] = -1;
    edge[node] = -1;
  }
  const { out } = network.graph;
  for (const node of lost) {
    for (let arc = out.first[node] as number; arc < (out.first[node + 1] as number); arc++) {
      const next = out.head[arc] as number;
      if ((place[next] as number) < 0 || gone.has(times.place[next] as number)) continue;
      const along = out.edge[arc] as number;
      const total = (seconds[next] as number) + (network.edgeSeconds[along] as number);
      if (total < (seconds[node] as number)) {
        seconds[node] = total;
        place[node] = place[next] as number;
        edge[node] = along;
      }
    }
    if ((seconds[node] as number) < Number.POSITIVE_INFINITY) queue.push(node, seconds[node] as number);
  }
  for (const start of starts) put(open, start);
  return settle(network, open);
}

function copied({ seconds, place, edge }: Times): Times {
  return { seconds: seconds.slice(), place: place.slice(), edge: edge.slice() };
}

function begin(times: Times, starts: Iterable<Start>): Open {
  const open = { ...times, queue: new FlatQueue() };
  for (const start of starts) put(open, start);
  return open;
}

function put({ seconds, place, edge, queue }: Open, start: Start): void {
  if (!(start.seconds < (seconds[start.node] as number))) return;
  seconds[start.node] = start.seconds;
  place[start.node] = start.place;
  edge[start.node] = -1;
  queue.push(start.node, start.seconds);
}

/** Shortens times until none can be shorter, from the nodes that are queued. */
function settle({ graph: { into }, arcSeconds }: Network, { queue, seconds, place, edge }: Open): Times {
  const { first, head, edge: along } = into;
  while (queue.length > 0) {
    const reached = queue.peekValue() as number;
    const node = queue.pop() as number;
    if (reached > (seconds[node] as number)) continue;
    const nearest = place[node] as number;
    const end = first[node + 1] as number;
    for (let arc = first[node] as number; arc < end; arc++) {
      const before = head[arc] as number;
      const total = reached + (arcSeconds[arc] as number);
      if (total < (seconds[before] as number)) {
        seconds[before] = total;
        place[before] = nearest;
        edge[before] = along[arc] as number;
        queue.push(before, total);
      }
    }
  }
  return { seconds, place, edge };
}
