import { expect, test } from "vitest";
import { absent } from "../../../src/core/indicators/cell.ts";
import { qualityCounts, worstQuality } from "../../../src/core/indicators/quality.ts";

test("the worst quality is the one furthest down the list, official for none", () => {
  expect(worstQuality(["published", "sample", "estimate"])).toBe("sample");
  expect(worstQuality([])).toBe("official");
});

test("quality counts leave out cells without a value", () => {
  const cells = [
    { value: 1, quality: "sample" },
    { value: 0, quality: "sample" },
    { value: 2, quality: "published" },
  ] as const;
  expect(qualityCounts([...cells, absent()])).toEqual({
    official: 0,
    published: 1,
    unverified: 0,
    estimate: 0,
    sample: 2,
  });
});
