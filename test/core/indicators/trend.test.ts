import { expect, test } from "vitest";
import { segments } from "../../../src/core/indicators/trend.ts";

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
