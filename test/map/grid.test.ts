import { describe, expect, test } from "vitest";
import { grid } from "../../src/map/grid.ts";
import { square } from "./squares.ts";

describe("grid", () => {
  const shapes = [square("a", 0, 0), square("b", 1, 0, true), square("c", 5, 5)];

  test("finds the shape under a position", () => {
    const index = grid(shapes);
    expect(index.at(0.5, 0.5)).toBe("a");
    expect(index.at(1.1, 0.9)).toBe("b");
    expect(index.at(5.999, 5.001)).toBe("c");
  });

  test("a hole and the land between are outside", () => {
    const index = grid(shapes);
    expect(index.at(1.5, 0.5)).toBeNull();
    expect(index.at(3, 3)).toBeNull();
    expect(index.at(-1, 0.5)).toBeNull();
  });

  test("answers alike whatever the size of its cells", () => {
    const fine = grid(shapes, 48);
    const coarse = grid(shapes, 1);
    for (let lng = -0.45; lng < 6.5; lng += 0.31) {
      for (let lat = -0.45; lat < 6.5; lat += 0.31) expect(fine.at(lng, lat)).toBe(coarse.at(lng, lat));
    }
  });

  test("is empty without shapes", () => {
    expect(grid([]).at(0, 0)).toBeNull();
  });
});
