import { describe, expect, test } from "vitest";
import { components } from "../../../src/core/roads/components.ts";
import { partsOf } from "../../../src/core/roads/parts.ts";
import { build } from "./drawing.ts";
import { drawGraph } from "./grid.ts";

const nodes = (count: number) => Array.from({ length: count }, (_, i) => [i / 100, 0] as const);
const oneWay = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([from, to]) => ({ from, to, metres: 1, oneway: true }));

describe("components", () => {
  test("are those of the example in Cormen et al., Introduction to Algorithms, figure 22.9", () => {
    // a b c d e f g h as 0 to 7; components {a b e}, {c d}, {f g}, {h}.
    const arcs = [
      [0, 1],
      [1, 2],
      [1, 4],
      [1, 5],
      [2, 3],
      [2, 6],
      [3, 2],
      [3, 7],
      [4, 0],
      [4, 5],
      [5, 6],
      [6, 5],
      [6, 7],
      [7, 7],
    ] as const;
    const { of, count } = components(drawGraph(nodes(8), oneWay(arcs)).out);
    const groups = Array.from({ length: count }, (_, i) =>
      Array.from(of.keys())
        .filter((node) => of[node] === i)
        .join(""),
    );
    expect(groups.sort()).toEqual(["014", "23", "56", "7"]);
  });

  test("of a path of 50,000 nodes are found without recursion", () => {
    const count = 50_000;
    const path = oneWay(Array.from({ length: count - 1 }, (_, i) => [i, i + 1] as const));
    expect(components(drawGraph(nodes(count), path).out).count).toBe(count);
    const ring = oneWay([...Array.from({ length: count - 1 }, (_, i) => [i, i + 1] as const), [count - 1, 0]]);
    expect(components(drawGraph(nodes(count), ring).out).count).toBe(1);
  });
});

describe("parts", () => {
  const main = {
    over: [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  } as const;
  const across = {
    over: [
      [1, 0],
      [0, 1],
    ],
  } as const;

  test("tell islands, dead ends one can only drive into, and roads one can only drive out of", () => {
    const { graph } = build([
      main,
      across,
      {
        over: [
          [10, 10],
          [12, 10],
        ],
      },
      {
        over: [
          [1, 1],
          [3, 1],
          [4, 1],
        ],
        direction: 1,
      },
      {
        over: [
          [-2, 0],
          [0, 0],
        ],
        direction: 1,
      },
    ]);
    const parts = partsOf(graph);
    expect(parts.mainNodes + parts.others.reduce((sum, part) => sum + part.nodes, 0)).toBe(graph.nodes.lng.length);
    expect(
      parts.others.map(({ apart, nodes: count, km }) => ({ apart, nodes: count, km: Number(km.toFixed(2)) })),
    ).toEqual([
      // 0.03°, 0.02° and 0.02° of the parallels of 23.01°, 23° and 23.1°.
      { apart: "no-way-out", nodes: 1, km: 3.07 },
      { apart: "no-way-in", nodes: 1, km: 2.05 },
      { apart: "island", nodes: 2, km: 2.05 },
    ]);
    expect(parts.others[2]?.box.map((degrees) => Number(degrees.toFixed(2)))).toEqual([112.1, 23.1, 112.12, 23.1]);
  });

  test("hang together over nodes that lie alike, however many components they are", () => {
    const { graph } = build([
      main,
      across,
      {
        over: [
          [1, 1],
          [3, 1],
        ],
        direction: 1,
      },
      {
        over: [
          [3, 1],
          [4, 1],
        ],
        direction: 1,
        posted: 30,
      },
      {
        over: [
          [3, 1],
          [3, 2],
        ],
        direction: 1,
      },
    ]);
    expect(partsOf(graph).others).toMatchObject([{ apart: "no-way-out", nodes: 3 }]);
  });

  test("of an empty graph are none", () => {
    expect(partsOf(drawGraph([], []))).toMatchObject({ mainNodes: 0, mainKm: 0, others: [] });
  });
});
