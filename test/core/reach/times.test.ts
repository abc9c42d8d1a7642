import { describe, expect, test } from "vitest";
import { createNetwork, type Network } from "../../../src/core/reach/network.ts";
import { type Start, timesTo, timesWith, timesWithout } from "../../../src/core/reach/times.ts";
import { type Drawn, drawGraph } from "../roads/grid.ts";
import { randomFrom } from "./random.ts";

/** A network whose edges take as many seconds as they are metres long. */
function networkOf(nodes: number, drawn: readonly Drawn[]): Network {
  const graph = drawGraph(
    Array.from({ length: nodes }, (_, i) => [112 + i / 1000, 23] as const),
    drawn,
  );
  return createNetwork(graph, graph.edges.metres);
}

const at = (node: number, place = 0, seconds = 0): Start => ({ node, place, seconds });

/**
 * The sample network of the pgRouting manual 3.6, "Sample Data": id, source, target, cost, reverse_cost, with the nodes
 * numbered as there; -1 closes a direction. https://docs.pgrouting.org/3.6/en/sampledata.html
 */
const PGROUTING: readonly (readonly [id: number, source: number, target: number, cost: number, reverse: number])[] = [
  [1, 5, 6, 1, 1],
  [2, 6, 10, -1, 1],
  [3, 10, 15, -1, 1],
  [4, 6, 7, 1, 1],
  [5, 10, 11, 1, -1],
  [6, 1, 3, 1, 1],
  [7, 3, 7, 1, 1],
  [8, 7, 11, 1, 1],
  [9, 11, 16, 1, 1],
  [10, 7, 8, 1, 1],
  [11, 11, 12, 1, -1],
  [12, 8, 12, 1, -1],
  [13, 12, 17, 1, -1],
  [14, 8, 9, 1, 1],
  [15, 16, 17, 1, 1],
  [16, 15, 16, 1, 1],
  [17, 2, 4, 1, 1],
  [18, 13, 14, 1, 1],
];

/** The sample network with every road turned round, so that times to a node are pgRouting's costs from it. */
const turned = networkOf(
  18,
  PGROUTING.map(([, source, target, cost, reverse]): Drawn => {
    if (cost < 0) return { from: source, to: target, metres: reverse, oneway: true };
    return { from: target, to: source, metres: cost, oneway: reverse < 0 };
  }),
);

describe("times over pgRouting's sample network", () => {
  test("are those the manual gives for pgr_drivingDistance from vertex 11 within 3", () => {
    const { seconds } = timesTo(turned, [at(11)]);
    const within = [...seconds.entries()].filter(([, cost]) => cost <= 3);
    expect(Object.fromEntries(within)).toEqual({
      11: 0,
      7: 1,
      12: 1,
      16: 1,
      3: 2,
      6: 2,
      8: 2,
      15: 2,
      17: 2,
      1: 3,
      5: 3,
      9: 3,
      10: 3,
    });
  });

  test("from vertices 11 and 16 belong to the nearer one, as the manual's equicost example has it", () => {
    const { seconds, place, edge } = timesTo(turned, [at(11, 11), at(16, 16)]);
    const rows = [...seconds.entries()].flatMap(([node, cost]) =>
      cost <= 3 ? [[place[node], node, edge[node] === -1 ? -1 : (edge[node] ?? 0) + 1, cost]] : [],
    );
    expect(rows).toHaveLength(13);
    expect(rows).toEqual(
      expect.arrayContaining([
        [11, 11, -1, 0],
        [11, 7, 8, 1],
        [11, 12, 11, 1],
        [11, 3, 7, 2],
        [11, 6, 4, 2],
        [11, 8, 10, 2],
        [11, 1, 6, 3],
        [11, 5, 1, 3],
        [11, 9, 14, 3],
        [16, 16, -1, 0],
        [16, 15, 16, 1],
        [16, 17, 15, 1],
        [16, 10, 3, 2],
      ]),
    );
  });
});

describe("times to a place", () => {
  test("on a grid of 3 x 3 crossings with streets of 10 s are the steps between", () => {
    const drawn: Drawn[] = [];
    for (let node = 0; node < 9; node++) {
      if (node % 3 < 2) drawn.push({ from: node, to: node + 1, metres: 10 });
      if (node < 6) drawn.push({ from: node, to: node + 3, metres: 10 });
    }
    expect([...timesTo(networkOf(9, drawn), [at(0)]).seconds]).toEqual([0, 10, 20, 10, 20, 30, 20, 30, 40]);
  });

  test("count one-way streets in the direction of travel", () => {
    const ring = networkOf(3, [
      { from: 0, to: 1, metres: 1, oneway: true },
      { from: 1, to: 2, metres: 1, oneway: true },
      { from: 2, to: 0, metres: 1, oneway: true },
    ]);
    expect([...timesTo(ring, [at(0)]).seconds]).toEqual([0, 2, 1]);
  });

  test("are infinite, and nearest to nothing, where no road leads there or it is closed", () => {
    const graph = drawGraph(
      [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
      [{ from: 0, to: 1, metres: 1 }],
    );
    const closed = createNetwork(graph, Float64Array.of(Number.POSITIVE_INFINITY));
    const { seconds, place } = timesTo(closed, [at(0)]);
    expect([...seconds]).toEqual([0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect([...place]).toEqual([0, -1, -1]);
  });

  test("refuse edge times that are none, with the value", () => {
    const graph = drawGraph(
      [
        [0, 0],
        [1, 0],
      ],
      [{ from: 0, to: 1, metres: 1 }],
    );
    expect(() => createNetwork(graph, Float64Array.of(-2))).toThrow("-2");
    expect(() => createNetwork(graph, Float64Array.of(Number.NaN))).toThrow("NaN");
    expect(() => createNetwork(graph, new Float64Array(3))).toThrow("3 times for 1 edges");
  });
});

describe("on random networks", () => {
  const random = randomFrom(3);
  const pick = (count: number) => Math.floor(random() * count);
  const NODES = 60;
  const networks = Array.from({ length: 12 }, () =>
    networkOf(
      NODES,
      Array.from({ length: 110 }, () => ({
        from: pick(NODES),
        to: pick(NODES),
        metres: pick(50),
        oneway: random() < 0.3,
      })),
    ),
  );
  const spread = () => Array.from({ length: 5 }, (_, place) => at(pick(NODES), place, pick(20)));

  test("times obey the triangle inequality", () => {
    for (const network of networks) {
      const to = Array.from({ length: NODES }, (_, node) => timesTo(network, [at(node)]).seconds);
      for (let round = 0; round < 2000; round++) {
        const [a, b, c] = [pick(NODES), pick(NODES), pick(NODES)];
        const [direct, first, second] = [to[c]?.[a], to[b]?.[a], to[c]?.[b]] as [number, number, number];
        expect(direct).toBeLessThanOrEqual(first + second);
      }
    }
  });

  test("one more place makes no node slower, and is what searching anew gives", () => {
    for (const network of networks) {
      const starts = spread();
      const extra = at(pick(NODES), 5, pick(20));
      const before = timesTo(network, starts);
      const after = timesWith(before, network, [extra]);
      expect([...after.seconds]).toEqual([...timesTo(network, [...starts, extra]).seconds]);
      for (let node = 0; node < NODES; node++)
        expect(after.seconds[node]).toBeLessThanOrEqual(before.seconds[node] as number);
    }
  });

  test("places taken away leave what searching anew gives, and the times before are not touched", () => {
    for (const network of networks) {
      const starts = spread();
      const before = timesTo(network, starts);
      const kept = before.seconds.slice();
      const rest = starts.filter(({ place }) => place > 1);
      const after = timesWithout(before, network, new Set([0, 1]), rest);
      expect([...after.seconds]).toEqual([...timesTo(network, rest).seconds]);
      expect([...before.seconds]).toEqual([...kept]);
      expect([...after.place].filter((place) => place === 0 || place === 1)).toEqual([]);
    }
  });

  test("following the edges from any node takes its time and ends at its place", () => {
    for (const network of networks) {
      const starts = spread();
      const gone = timesWithout(timesTo(network, starts), network, new Set([0]), starts.slice(1));
      const { seconds, place, edge } = timesWith(gone, network, [at(pick(NODES), 7)]);
      const { from, to, oneway } = network.graph.edges;
      for (let start = 0; start < NODES; start++) {
        if (seconds[start] === Number.POSITIVE_INFINITY) continue;
        let node = start;
        let total = 0;
        for (let along = edge[node] as number; along >= 0; along = edge[node] as number) {
          if (from[along] !== node) expect(oneway[along]).toBe(0);
          node = (from[along] === node ? to[along] : from[along]) as number;
          total += network.edgeSeconds[along] as number;
          expect(place[node]).toBe(place[start]);
        }
        expect(total + (seconds[node] as number)).toBe(seconds[start]);
      }
    }
  });
});
