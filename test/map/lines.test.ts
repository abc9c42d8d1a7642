import { describe, expect, test } from "vitest";
import type { Regions } from "../../src/core/regions/region.ts";
import type { Layer } from "../../src/core/regions/shape.ts";
import { MAP_THEME } from "../../src/core/scene/theme.ts";
import { borderLayers, borders, ordered } from "../../src/map/lines.ts";
import { byCode, square } from "./squares.ts";

const regions: Regions = {
  levels: ["city", "county", "town"].map((id) => ({
    id,
    name: { zh: id, en: id },
    noun: { zh: id, one: id, other: id },
    shown: true,
  })),
  all: [],
  byCode: new Map(),
  byLevel: new Map(),
  childrenOf: new Map(),
};

/** Two squares as a county each; the west one is cut in two towns along its diagonal. */
const county: Layer = {
  level: "county",
  precision: "schematic",
  shapes: byCode([square("w", 0, 0), square("e", 1, 0)]),
};
const half = (code: string, corner: [number, number]) => ({
  ...square(code, 0, 0),
  geometry: { type: "Polygon" as const, coordinates: [[[0, 0], corner, [1, 1], [0, 0]]] },
});
const town: Layer = {
  level: "town",
  precision: "approximate",
  shapes: byCode([half("w1", [1, 0]), half("w2", [0, 1]), square("e1", 1, 0)]),
};
const layers = new Map([
  ["town", town],
  ["county", county],
]);

describe("borders", () => {
  test("each piece belongs to the outline, to the counties or to the towns inside one", () => {
    const { features } = borders(layers, regions);
    const pieces = Object.fromEntries(
      features.map(({ properties, geometry }) => [
        properties?.kind,
        geometry.coordinates.reduce((sum, line) => sum + line.length - 1, 0),
      ]),
    );
    expect(pieces).toEqual({ outline: 6, coarse: 1, town: 1 });
  });

  test("an island is outlined from the zoom at which it covers 4 px²", () => {
    // At the equator a degree is 512 * 2 ** zoom / 360 px, so 2 px from zoom log2(720 / 512) on; 1/1024 of it ten zooms later.
    const small = 1 / 1024;
    const island = {
      ...square("i", 0, 0),
      geometry: {
        type: "Polygon" as const,
        coordinates: [
          [
            [3, 0],
            [3 + small, 0],
            [3 + small, small],
            [3, small],
            [3, 0],
          ],
        ],
      },
    };
    const found = borders(
      new Map([["county", { ...county, shapes: byCode([square("w", 0, 0), island]) }]]),
      regions,
    ).features.map(({ properties }) => [properties.kind, Number(properties.from.toFixed(3))]);
    expect(found).toEqual([
      ["outline", 0.492],
      ["outline", 10.492],
    ]);
  });

  test("without shapes there is no border", () => {
    expect(borders(new Map(), regions).features).toEqual([]);
  });
});

describe("ordered", () => {
  test("puts the coarser level first", () => {
    expect(ordered(layers, regions).map((layer) => layer.level)).toEqual(["county", "town"]);
  });
});

describe("borderLayers", () => {
  const dashes = (layer: Layer) =>
    borderLayers([layer], "town", MAP_THEME.light, 1, true).map((line) =>
      line.type === "line" ? line.paint?.["line-dasharray"] !== undefined : false,
    );

  test("only approximate borders are dashed", () => {
    expect(dashes(town)).toEqual([false, true, false, false, false]);
    expect(dashes({ ...town, precision: "survey" })).not.toContain(true);
  });

  test("town lines hide while another level is filled", () => {
    const seen = borderLayers([town], "county", MAP_THEME.light, 1, true).map((line) => line.layout?.visibility);
    expect(seen).toEqual(["none", "none", "visible", "visible", "visible"]);
  });
});
