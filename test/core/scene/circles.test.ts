import { describe, expect, test } from "vitest";
import { growth } from "../../../src/core/scene/circles.ts";

describe("growth", () => {
  test("a circle's area doubles with every zoom step", () => {
    expect(growth(0).circle).toBe(1);
    expect(growth(1).circle ** 2).toBeCloseTo(2, 12);
    expect(growth(-2).circle).toBeCloseTo(0.5, 12);
  });

  test("a dot grows from 3 to 5 px over two steps and no further", () => {
    expect(3 * growth(-1).dot).toBe(3);
    expect(3 * growth(2).dot).toBeCloseTo(5, 12);
    expect(3 * growth(6).dot).toBeCloseTo(5, 12);
  });
});
