import { describe, expect, test } from "vitest";
import { toMercator } from "../../src/core/scene/mercator.ts";
import { pathData } from "../../src/map/strokes.ts";

describe("pathData", () => {
  const origin = toMercator(0, 0);

  test("is in px of zoom 10, where 360 degrees are 524288 px, and closes rings only", () => {
    const line = [
      [0, 0],
      [0.9, 0],
      [1.8, 0],
    ];
    expect(pathData([line], origin)).toBe("M0.00 0.00L1310.72 0.00L2621.44 0.00");
    expect(pathData([[...line, [0, 0]]], origin)).toBe("M0.00 0.00L1310.72 0.00L2621.44 0.00L0.00 0.00Z");
  });

  test("of nothing is empty", () => {
    expect(pathData([], origin)).toBe("");
  });
});
