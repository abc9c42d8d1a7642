import type { MultiPolygon } from "geojson";
import { describe, expect, test } from "vitest";
import { paletteColours } from "../../../src/core/classes/palette.ts";
import type { Band } from "../../../src/core/isochrone/bands.ts";
import { buildScene } from "../../../src/core/scene/build.ts";
import { inputFor, row } from "./fixture.ts";

const square = (west: number): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [west, 23],
        [west + 0.1, 23],
        [west + 0.1, 23.1],
        [west, 23],
      ],
    ],
  ],
});
const bands: Band[] = [
  { from: 0, to: 15, geometry: square(112.1) },
  { from: 15, to: 30, geometry: { type: "MultiPolygon", coordinates: [] } },
  { from: 30, to: 45, geometry: square(112.3) },
];
const minutes = inputFor("town", [row("11", 10), row("12", 40), row("21", 70), row("22", null)], {
  classes: { method: "manual", breaks: [15, 30, 45], count: 4, palette: "danxia" },
});
const colours = paletteColours("danxia", 4, { theme: "light", reverse: false });

describe("bands of minutes", () => {
  const scene = buildScene({ ...minutes, bands });

  test("have the colours of their classes, and those that are nowhere are left out", () => {
    expect(scene.bands.map(({ fill }) => fill)).toEqual([colours[0], colours[2]]);
    expect(scene.bands[0]?.geometry).toBe(bands[0]?.geometry);
  });

  test("have them too where the classes were made otherwise and begin with one of no minutes", () => {
    const input = { ...minutes, classes: { ...minutes.classes, edges: [0, 0, 15, 70], counts: [1, 1, 1] } };
    const fills = buildScene({ ...input, bands: bands.slice(0, 1) }).bands.map(({ fill }) => fill);
    expect(fills).toEqual([paletteColours("danxia", 3, { theme: "light", reverse: false })[1]]);
  });

  test("lie over regions of the last class, while those without data stay hatched", () => {
    const looks = Object.fromEntries(scene.areas.map(({ code, fill, pattern }) => [code, [fill, pattern]]));
    expect(looks["11"]).toEqual([colours[3], "none"]);
    expect(looks["21"]).toEqual([colours[3], "none"]);
    expect(looks["22"]?.[1]).toBe("missing");
  });

  test("leave the counts of the legend to the regions, and names without a ground of their own", () => {
    expect(scene.legend.classes.map(({ count }) => count)).toEqual([1, 0, 1, 1]);
    expect(scene.labels.filter(({ code }) => code === "11").map(({ ground }) => ground)).toEqual([null]);
  });

  test("leave regions as they are where there are none", () => {
    expect(buildScene(minutes).bands).toEqual([]);
    expect(buildScene(minutes).areas.find(({ code }) => code === "11")?.fill).toBe(colours[0]);
  });
});
