import { expect, test } from "vitest";
import { numberCorners } from "../../../src/core/scene/corners.ts";

test("places are counted from 0, and equal ones are one", () => {
  const corners = numberCorners();
  const all = [
    [112.5, 23],
    [23, 112.5],
    [112.5, 23],
    [0, 1],
    [-0, 1],
  ];
  expect(all.map(corners)).toEqual([0, 1, 0, 2, 2]);
});

test("a hundred thousand places keep their numbers", () => {
  const corners = numberCorners();
  const grid = Array.from({ length: 100_000 }, (_, i) => [112 + (i % 400) / 1000, 23 + Math.floor(i / 400) / 1000]);
  const wrong = (found: readonly number[]) => found.filter((number, i) => number !== i);
  expect(wrong(grid.map(corners))).toEqual([]);
  expect(wrong(grid.map(corners))).toEqual([]);
});
