import { describe, expect, test } from "vitest";
import { metresPerPixel, scaleBar } from "../../../src/core/scene/scalebar.ts";

describe("the scale bar", () => {
  test("is the longest of 1, 2 and 5 that fits", () => {
    const camera = { lng: 0, lat: 0, zoom: 8 };
    // 40,075.017 km / (512 * 256) = 0.30575 km a px.
    expect(metresPerPixel(camera)).toBeCloseTo(305.75, 2);
    expect(scaleBar(camera, 100).km).toBe(20);
    expect(scaleBar(camera, 100).px).toBeCloseTo(65.41, 2);
    expect(scaleBar({ ...camera, zoom: 16 }, 100).km).toBe(0.1);
  });

  test("is longer in px away from the equator", () => {
    const px = scaleBar({ lng: 0, lat: 60, zoom: 8 }, 200).px / scaleBar({ lng: 0, lat: 60, zoom: 8 }, 200).km;
    expect(px).toBeCloseTo(2 / 0.30575, 3);
  });
});
