import { describe, expect, test } from "vitest";
import { toMercator } from "../../src/core/scene/mercator.ts";
import { placing, view } from "../../src/map/plane.ts";

const at = placing({ lng: 112.25, lat: 23.6, zoom: 8 }, 800, 600);

describe("placing", () => {
  test("puts the camera's position in the middle of the window, 131072 px to the world at zoom 8", () => {
    const [x, y] = toMercator(112.25, 23.6);
    expect(at.scale).toBe(131072);
    expect(x * at.scale + at.dx).toBeCloseTo(400, 9);
    expect(y * at.scale + at.dy).toBeCloseTo(300, 9);
  });
});

describe("view", () => {
  test("takes the middle of the window to 0, 0 and its top left corner to -1, 1, whatever the origin", () => {
    const [x, y] = toMercator(112.25, 23.6);
    for (const origin of [
      [0, 0],
      [0.8, 0.43],
    ] as const) {
      const [sx, sy, tx, ty] = view(at, origin, 800, 600);
      expect((x - origin[0]) * sx + tx).toBeCloseTo(0, 8);
      expect((y - origin[1]) * sy + ty).toBeCloseTo(0, 8);
      expect((x - 400 / at.scale - origin[0]) * sx + tx).toBeCloseTo(-1, 8);
      expect((y - 300 / at.scale - origin[1]) * sy + ty).toBeCloseTo(1, 8);
    }
  });
});
