import { expect, test } from "vitest";
import { citationsOf } from "../../../src/core/profile/citations.ts";

test("sources are counted by the values that rest on them, with the worst quality, the most used first", () => {
  const cells = [
    { value: 1, quality: "official", sources: ["a"] },
    { value: 2, quality: "estimate", sources: ["b", "a"] },
    { value: null, quality: "sample", sources: ["c"] },
    { value: 3, quality: "published", sources: ["b"] },
    { value: 0, quality: "published", sources: ["b"] },
  ] as const;
  expect(citationsOf(cells)).toEqual([
    { source: "b", values: 3, quality: "estimate" },
    { source: "a", values: 2, quality: "estimate" },
  ]);
});

test("no values, no sources", () => {
  expect(citationsOf([])).toEqual([]);
});
