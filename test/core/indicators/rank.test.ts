import { describe, expect, test } from "vitest";
import { rankOf, ranksOf } from "../../../src/core/indicators/rank.ts";

describe("rankOf", () => {
  test("counts from the largest where more is better or there is no better", () => {
    expect(rankOf(3, [1, 3, 5, null], "more")).toEqual({ rank: 2, of: 3, tied: false });
    expect(rankOf(3, [1, 3, 5, null], "neither")).toEqual({ rank: 2, of: 3, tied: false });
  });

  test("counts from the smallest where less is better", () => {
    expect(rankOf(1, [1, 3, 5], "less")).toEqual({ rank: 1, of: 3, tied: false });
  });

  test("shares a rank between equal values and skips the next", () => {
    expect(rankOf(3, [5, 3, 3, 1], "more")).toEqual({ rank: 2, of: 4, tied: true });
    expect(rankOf(1, [5, 3, 3, 1], "more")).toEqual({ rank: 4, of: 4, tied: false });
  });

  test("has none for a missing value", () => {
    expect(rankOf(null, [1], "more")).toBeNull();
  });
});

describe("ranksOf", () => {
  test("gives a whole column its places, ties shared and the next skipped, none for missing values", () => {
    expect(ranksOf([5, null, 3, 3, 1], "more")).toEqual([1, null, 2, 2, 4]);
    expect(ranksOf([5, null, 3, 3, 1], "neither")).toEqual([1, null, 2, 2, 4]);
    expect(ranksOf([5, null, 3, 3, 1], "less")).toEqual([4, null, 2, 2, 1]);
    expect(ranksOf([], "less")).toEqual([]);
  });
});
