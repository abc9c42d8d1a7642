import { describe, expect, test } from "vitest";
import { fromMercator, placing, toMercator } from "../../src/map/plane.ts";

describe("the Mercator plane", () => {
  test("the null island is in the middle and the square ends at 85.051129 degrees", () => {
    expect(toMercator(0, 0)).toEqual([0.5, 0.5]);
    expect(toMercator(180, 85.0511287798)[0]).toBe(1);
    expect(toMercator(180, 85.0511287798)[1]).toBeCloseTo(0, 9);
  });

  test("the tile border of zoom 2 lies at 66.51326044 degrees north, a quarter of the way down", () => {
    const [x, y] = toMercator(90, 66.51326044);
    expect(x).toBe(0.75);
    expect(y).toBeCloseTo(0.25, 9);
  });

  test("there and back gives the same position", () => {
    const [lng, lat] = fromMercator(...toMercator(112.47, 23.05));
    expect(lng).toBeCloseTo(112.47, 10);
    expect(lat).toBeCloseTo(23.05, 10);
  });
});

describe("placing", () => {
  test("puts the camera's position in the middle of the window", () => {
    const { scale, dx, dy } = placing({ lng: 112.25, lat: 23.6, zoom: 8, width: 800, height: 600 });
    const [x, y] = toMercator(112.25, 23.6);
    expect(scale).toBe(131072);
    expect(x * scale + dx).toBeCloseTo(400, 9);
    expect(y * scale + dy).toBeCloseTo(300, 9);
  });
});
