import { describe, expect, test } from "vitest";
import type { Shape } from "../../../src/core/regions/shape.ts";
import { sunflower } from "../../../src/core/scene/dots.ts";
import { locator } from "../../../src/core/scene/locate.ts";
import { box } from "./fixture.ts";

/** A thin crescent, whose label point lies in its middle. */
const CRESCENT: Shape = {
  code: "7",
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [112, 23],
        [112.5, 23.3],
        [113, 23],
        [112.5, 23.45],
        [112, 23],
      ],
    ],
  },
  label: [112.5, 23.37],
  area: 850,
};

describe("a sunflower of dots", () => {
  test.each([
    [box("1", 112, 23, 112.2, 23.4), 1],
    [box("1", 112, 23, 112.2, 23.4), 60],
    [box("2", 112, 23, 112.5, 23.02), 25],
    [CRESCENT, 40],
  ])("lies inside its shape with all its dots apart", (shape, count) => {
    const shapes = new Map([[shape.code, shape]]);
    const layer = { level: "town", precision: "approximate", shapes } as const;
    const places = sunflower(shape, layer, count);
    expect(places).toHaveLength(count);
    for (const [lng, lat] of places) expect(locator(shapes).inside(shape.code, lng, lat)).toBe(true);
    expect(new Set(places.map(String)).size).toBe(count);
    expect(sunflower(shape, layer, count)).toEqual(places);
  });
});
