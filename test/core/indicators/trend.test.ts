import { describe, expect, test } from "vitest";
import { segments, trendOf } from "../../../src/core/indicators/trend.ts";

describe("trendOf", () => {
  test.each([
    [[1, 2, 3], "rising"],
    [[3, null, 2, 1], "falling"],
    [[2, 2], "steady"],
    [[1, 3, 2], "mixed"],
    [[1, 1, 2], "mixed"],
    [[1, null], null],
    [[], null],
  ] as const)("of %j is %s", (values, trend) => {
    expect(trendOf(values)).toBe(trend);
  });
});

test("segments start anew after each break", () => {
  const points = [
    { period: "2016", afterBreak: false },
    { period: "2017", afterBreak: true },
    { period: "2018", afterBreak: false },
    { period: "2019", afterBreak: true },
  ];
  expect(segments(points).map((run) => run.map((point) => point.period))).toEqual([
    ["2016"],
    ["2017", "2018"],
    ["2019"],
  ]);
  expect(segments([])).toEqual([]);
});
