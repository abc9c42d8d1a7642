import { expect, test } from "vitest";
import type { Arcs } from "../../../src/core/reach/graph.ts";
import { drawGraph } from "./grid.ts";

const square = drawGraph(
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
  [
    { from: 0, to: 1, metres: 1 },
    { from: 1, to: 2, metres: 1, oneway: true },
    { from: 3, to: 2, metres: 1 },
  ],
);

/** Arcs of each node as [head, edge]. */
const listed = ({ first, head, edge }: Arcs) =>
  Array.from(first.subarray(0, -1), (start, node) =>
    Array.from(head.subarray(start, first[node + 1]), (other, i) => [other, edge[start + i]]),
  );

test("a two-way edge leaves both its nodes, a one-way edge only the first", () => {
  expect(listed(square.out)).toEqual([
    [[1, 0]],
    [
      [0, 0],
      [2, 1],
    ],
    [[3, 2]],
    [[2, 2]],
  ]);
});

test("the arcs into a node name the nodes they leave", () => {
  expect(listed(square.into)).toEqual([
    [[1, 0]],
    [[0, 0]],
    [
      [1, 1],
      [3, 2],
    ],
    [[2, 2]],
  ]);
});

test("a node without edges has no arcs", () => {
  const lonely = drawGraph([[0, 0]], []);
  expect(listed(lonely.out)).toEqual([[]]);
  expect(listed(lonely.into)).toEqual([[]]);
});
