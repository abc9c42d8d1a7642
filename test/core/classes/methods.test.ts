import { describe, expect, test } from "vitest";
import { classify } from "../../../src/core/classes/classify.ts";
import { deviationBreaks } from "../../../src/core/classes/deviation.ts";
import { equalBreaks } from "../../../src/core/classes/equal.ts";
import { geometricBreaks } from "../../../src/core/classes/geometric.ts";
import { headTailBreaks } from "../../../src/core/classes/headtail.ts";
import { manualEdges } from "../../../src/core/classes/manual.ts";
import { prettyEdges } from "../../../src/core/classes/pretty.ts";

const sorted = (...values: readonly number[]) => Float64Array.from(values).sort();

test("equal breaks cut the range into one width", () => {
  expect(equalBreaks(sorted(10, 50, 20), 4)).toEqual([20, 30, 40]);
});

describe("deviation breaks", () => {
  // Mean 5, population standard deviation 2.
  const values = sorted(2, 4, 4, 4, 5, 5, 7, 9);

  test("put the mean on a break for an even number of classes", () => {
    expect(deviationBreaks(values, 4)).toEqual([3, 5, 7]);
  });

  test("centre a class on the mean for an odd number", () => {
    expect(deviationBreaks(values, 3)).toEqual([4, 6]);
  });

  test("take half steps where whole ones leave the data", () => {
    expect(deviationBreaks(values, 6)).toEqual([3, 4, 5, 6, 7]);
  });
});

describe("head/tail breaks", () => {
  test("are the means of Jiang's example, 1 to 1/10", () => {
    // Jiang (2013): the mean of 1, 1/2, ... 1/10 is 0.29, that of 1, 1/2, 1/3 is 0.61.
    const harmonic = Array.from({ length: 10 }, (_, i) => 1 / (i + 1));
    const breaks = headTailBreaks(sorted(...harmonic), 9);
    expect(breaks).toHaveLength(2);
    expect(breaks[0]).toBeCloseTo(0.2929, 4);
    expect(breaks[1]).toBeCloseTo(11 / 18, 12);
    expect(classify(harmonic, { method: "headtail", count: 9, breaks: [] }).counts).toEqual([7, 2, 1]);
  });

  test("stop when the head is no minority", () => {
    expect(headTailBreaks(sorted(1, 2, 3, 4), 9)).toEqual([2.5]);
  });

  test("make no more classes than asked", () => {
    expect(headTailBreaks(sorted(...Array.from({ length: 100 }, (_, i) => 2 ** (i / 4))), 3)).toHaveLength(2);
  });
});

describe("geometric breaks", () => {
  test("grow by one factor", () => {
    const breaks = geometricBreaks(sorted(1, 16, 5), 4) ?? [];
    expect(breaks).toHaveLength(3);
    for (const [i, edge] of [2, 4, 8].entries()) expect(breaks[i]).toBeCloseTo(edge, 12);
  });

  test("do not exist for values of 0 and below; classify says that it used equal classes", () => {
    expect(geometricBreaks(sorted(0, 1, 2), 2)).toBeNull();
    expect(classify([-2, 0, 2, 6], { method: "geometric", count: 2, breaks: [] })).toMatchObject({
      method: "equal",
      edges: [-2, 2, 6],
      counts: [3, 1],
    });
  });
});

describe("pretty edges", () => {
  test.each([
    // R 4: pretty(c(0, 1)), pretty(1:10), pretty(c(1234, 5678)), pretty(c(0, 97)), pretty(c(-5, 5), n = 2)
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [1, 10, 5, [0, 2, 4, 6, 8, 10]],
    [1234, 5678, 5, [1000, 2000, 3000, 4000, 5000, 6000]],
    [0, 97, 5, [0, 20, 40, 60, 80, 100]],
    [-5, 5, 2, [-5, 0, 5]],
  ] as const)("from %d to %d in about %d classes are those of R", (least, most, count, edges) => {
    expect(prettyEdges(least, most, count)).toEqual(edges);
  });

  test("are never more than nine classes and always cover the data", () => {
    for (let most = 1.01; most < 1000; most *= 1.07) {
      const edges = prettyEdges(1, most, 9);
      expect(edges.length).toBeLessThanOrEqual(10);
      expect(edges[0]).toBeLessThanOrEqual(1 + 1e-9);
      expect(edges.at(-1)).toBeGreaterThanOrEqual(most - 1e-9);
    }
  });
});

describe("manual edges", () => {
  test("reach out to the data", () => {
    expect(manualEdges([15, 30], 4, 90)).toEqual([4, 15, 30, 90]);
  });

  test("keep empty classes, as wide as their neighbour but not below 0 for positive breaks", () => {
    expect(manualEdges([15, 30, 45, 60], 20, 50)).toEqual([0, 15, 30, 45, 60, 75]);
    expect(manualEdges([-4, 4], -1, 1)).toEqual([-12, -4, 4, 12]);
  });

  test("sort breaks and drop repeated ones", () => {
    expect(manualEdges([30, 15, 30], 0, 40)).toEqual([0, 15, 30, 40]);
  });

  test("without breaks are the range of the data", () => {
    expect(manualEdges([], 1, 2)).toEqual([1, 2]);
  });
});
