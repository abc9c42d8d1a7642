import { expect, test } from "vitest";
import { barsOf } from "../../../src/core/figures/bars.ts";

test("bars share one axis that holds 0 and all bounds: -10 to 30 puts 0 at a quarter", () => {
  const { zero, bars } = barsOf([
    { value: 20, low: 10, high: 30 },
    { value: -10, low: -10, high: -10 },
  ]);
  expect(zero).toBe(25);
  expect(bars).toEqual([
    { left: 25, width: 50, low: 50, high: 100 },
    { left: 0, width: 25, low: 0, high: 0 },
  ]);
});

test("bars of nothing are empty", () => {
  expect(barsOf([{ value: 0, low: 0, high: 0 }])).toEqual({ zero: 0, bars: [{ left: 0, width: 0, low: 0, high: 0 }] });
  expect(barsOf([]).bars).toEqual([]);
});
