import { describe, expect, test } from "vitest";
import { nearest, neighbour } from "../../../src/core/scene/neighbour.ts";

describe("arrow keys", () => {
  const places = new Map<string, readonly [number, number]>([
    ["middle", [112, 23]],
    ["east", [112.5, 23.1]],
    ["far east", [113, 23]],
    ["north", [112.1, 23.6]],
  ]);

  test("lead to the nearest place in their direction", () => {
    expect(neighbour("middle", "right", places)).toBe("east");
    expect(neighbour("middle", "up", places)).toBe("north");
    expect(neighbour("far east", "left", places)).toBe("east");
  });

  test("lead nowhere where there is nothing, or from an unknown place", () => {
    expect(neighbour("middle", "down", places)).toBeNull();
    expect(neighbour("nowhere", "up", places)).toBeNull();
  });
});

describe("the nearest of several points", () => {
  const points = new Map<string, readonly [number, number]>([
    ["far", [113, 23]],
    ["near", [112.2, 23.1]],
  ]);

  test("is the one closest by, or the first where there is no position to start from", () => {
    expect(nearest([112, 23], points)).toBe("near");
    expect(nearest(undefined, points)).toBe("far");
    expect(nearest([112, 23], new Map())).toBeNull();
  });
});
