import { describe, expect, test } from "vitest";
import { bars } from "../../../src/core/figures/bars.ts";

describe("bars", () => {
  test("start at 0, to the left below it, and skip what is missing", () => {
    expect(bars([-5, 15, null, 0], { width: 40 })).toEqual([
      { index: 0, x: 0, width: 10 },
      { index: 1, x: 10, width: 30 },
      { index: 3, x: 10, width: 0 },
    ]);
  });

  test("share the scale of a largest value given", () => {
    expect(bars([10], { width: 52, largest: 20 })).toEqual([{ index: 0, x: 0, width: 26 }]);
  });
});
