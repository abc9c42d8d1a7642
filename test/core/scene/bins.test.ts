import { describe, expect, test } from "vitest";
import { decimalsOfEdges } from "../../../src/core/scene/bins.ts";

describe("decimals of edges", () => {
  test("are as few as tell neighbours apart without moving them much", () => {
    expect(decimalsOfEdges([2.31, 4.64, 7.02, 10.58, 17.49, 19.83], 2)).toBe(1);
    expect(decimalsOfEdges([3.27, 15, 30, 45, 60, 71.8], 0)).toBe(0);
    expect(decimalsOfEdges([1.001, 1.002, 1.004], 0)).toBe(3);
    expect(decimalsOfEdges([10, 20, 40], 2)).toBe(0);
  });
});
