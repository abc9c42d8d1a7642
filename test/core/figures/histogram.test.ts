import { describe, expect, test } from "vitest";
import { histogram } from "../../../src/core/figures/histogram.ts";

describe("a histogram", () => {
  test("counts values in bins closed on the right, the first on both sides", () => {
    const bins = histogram([0, 1, 2, 2.5, 4, null], [0, 4], 4);
    expect(bins.map(({ count }) => count)).toEqual([2, 1, 1, 1]);
  });

  test("keeps what lies beyond the domain in the outer bins", () => {
    expect(histogram([-5, 99], [0, 10], 2).map(({ count }) => count)).toEqual([1, 1]);
  });

  test("has one bin for a domain without width", () => {
    expect(histogram([3, 3], [3, 3], 30)).toEqual([{ from: 3, to: 3, count: 2 }]);
    expect(() => histogram([], [0, 1], 0)).toThrow('bins "0"');
  });
});
