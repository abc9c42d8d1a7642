import { describe, expect, test } from "vitest";
import { neighbour } from "../../src/map/neighbour.ts";
import { byCode, square } from "./squares.ts";

describe("neighbour", () => {
  const shapes = byCode([square("mid", 0, 0), square("east", 1, 0), square("far", 3, 0), square("north", 0, 1)]);

  test("arrows lead to the next region in their direction", () => {
    expect(neighbour("mid", "right", shapes)).toBe("east");
    expect(neighbour("east", "right", shapes)).toBe("far");
    expect(neighbour("mid", "up", shapes)).toBe("north");
    expect(neighbour("far", "left", shapes)).toBe("east");
  });

  test("there is no neighbour beyond the edge, nor for a region without a shape", () => {
    expect(neighbour("mid", "down", shapes)).toBeNull();
    expect(neighbour("nowhere", "up", shapes)).toBeNull();
  });

  test("a region straight ahead is taken before a nearer one far off the axis", () => {
    const slanted = byCode([square("mid", 0, 0), square("ahead", 1.5, 0), square("aside", 0.6, 1)]);
    expect(neighbour("mid", "right", slanted)).toBe("ahead");
  });
});
