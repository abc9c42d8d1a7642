import { expect, test } from "vitest";
import { linear, polyline } from "../../../src/core/figures/linear.ts";

test("a linear scale goes on outside its domain, runs either way, and puts one value in the middle", () => {
  const at = linear([10, 20], [100, 0]);
  expect([at(10), at(15), at(20), at(30)]).toEqual([100, 50, 0, -100]);
  expect(linear([5, 5], [0, 8])(99)).toBe(4);
});

test("a polyline is written to a tenth of a px", () => {
  expect(
    polyline([
      [0, 1.04],
      [2.26, 3],
    ]),
  ).toBe("M0,1L2.3,3");
  expect(polyline([])).toBe("");
});
