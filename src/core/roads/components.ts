import type { Arcs } from "../reach/graph.ts";

/**
 * Strongly connected components (Tarjan 1972), without recursion: two nodes have the same number where each can be
 * reached from the other. Numbers begin at 0.
 */
export function components({ first, head }: Arcs): { readonly of: Uint32Array; readonly count: number } {
  const nodes = first.length - 1;
  const of = new Uint32Array(nodes);
  /** Order of discovery from 1; 0 for what is undiscovered. */
  const found = new Uint32Array(nodes);
  /** Earliest node on the stack that is known to be reached. */
  const low = new Uint32Array(nodes);
  const next = first.slice(0, nodes);
  const settled = new Uint8Array(nodes);
  const stack = new Uint32Array(nodes);
  const path = new Uint32Array(nodes);
  let [height, depth, time, count] = [0, 0, 0, 0];

  const enter = (node: number) => {
    time++;
    found[node] = time;
    low[node] = time;
    stack[height++] = node;
    path[depth++] = node;
  };
  const lower = (node: number, to: number) => {
    if (to < (low[node] as number)) low[node] = to;
  };
  /** All that lies on the stack from the node upwards is one component. */
  const settle = (node: number) => {
    let member: number;
    do {
      member = stack[--height] as number;
      settled[member] = 1;
      of[member] = count;
    } while (member !== node);
    count++;
  };

  for (let root = 0; root < nodes; root++) {
    if (found[root]) continue;
    enter(root);
    while (depth > 0) {
      const node = path[depth - 1] as number;
      const arc = next[node] as number;
      if (arc < (first[node + 1] as number)) {
        next[node] = arc + 1;
        const other = head[arc] as number;
        if (!found[other]) enter(other);
        else if (!settled[other]) lower(node, found[other] as number);
        continue;
      }
      depth--;
      if (low[node] === found[node]) settle(node);
      if (depth > 0) lower(path[depth - 1] as number, low[node] as number);
    }
  }
  return { of, count };
}
