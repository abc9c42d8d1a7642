import { describe, expect, test } from "vitest";
import { createFigures } from "../../../src/core/indicators/engine.ts";
import { propertyTable } from "../../../src/core/outlines/geolayer.ts";
import { type NewRegion, newRegion } from "../../../src/core/outlines/newregion.ts";
import { openPackage } from "../../../src/core/package/read.ts";

function square(west: number, south: number) {
  const [east, north] = [west + 0.1, south + 0.1];
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

const FEATURES = [
  { id: null, properties: { 名称: "甲镇", 代码: "1", 县: "东县" }, geometry: square(10, 0) },
  { id: null, properties: { 名称: "=cmd|'x'!A1", 代码: "1", 县: "东县" }, geometry: square(10.1, 0) },
  { id: null, properties: { 名称: "丙,“镇”", 代码: "a b", 县: "西县" }, geometry: square(10.3, 0) },
  { id: null, properties: { 名称: "无界", 代码: "4", 县: "西县" }, geometry: null },
];

const SAID: NewRegion = {
  title: "新市",
  name: "名称",
  code: "代码",
  above: "县",
  system: "wgs84",
  file: "新市.geojson",
  date: "2026-11-26",
};

async function opened(said: NewRegion) {
  const table = propertyTable(FEATURES, "新市.geojson");
  const files = newRegion(
    table,
    FEATURES.map(({ geometry }) => geometry),
    said,
  );
  return openPackage(async (path) => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`no such file: ${path}`);
    return bytes;
  });
}

describe("a new region", () => {
  test("is a package that opens without a problem, its names and codes as they are", async () => {
    const { atlas } = await opened(SAID);
    expect(atlas?.issues).toEqual([]);
    expect(atlas?.place.zh).toBe("新市");
    expect(atlas?.regions.byLevel.get("area")?.map(({ code, name }) => [code, name])).toEqual([
      ["1", "甲镇"],
      ["area-2", "=cmd|'x'!A1"],
      ["area-3", "丙,“镇”"],
    ]);
  });

  test("has the places above as a level, drawn as the union of their parts", async () => {
    const { atlas } = await opened(SAID);
    expect(atlas?.regions.byLevel.get("part")?.map(({ name }) => name)).toEqual(["东县", "西县"]);
    const east = atlas?.layers.get("part")?.shapes.get("part-东县");
    expect(east?.geometry.type).toBe("Polygon");
  });

  test("has the areas of its parts, which add up", async () => {
    const { atlas } = await opened(SAID);
    if (!atlas) throw new Error("the package did not open");
    const figures = createFigures(atlas);
    // On the equator 0.1° by 0.1° is 11.1319 km by 11.0574 km on WGS 84.
    expect(figures.of("area", "1", "2026").value).toBeCloseTo(11.1319 * 11.0574, 1);
    expect(figures.of("area", "part-东县", "2026").value).toBeCloseTo(2 * 11.1319 * 11.0574, 1);
    expect(figures.of("area", "1", "2026").quality).toBe("estimate");
  });

  test("without a column for the places above has one level", async () => {
    const { atlas } = await opened({ ...SAID, above: null, code: null });
    expect(atlas?.issues).toEqual([]);
    expect(atlas?.regions.levels.map(({ id }) => id)).toEqual(["whole", "area"]);
    expect(atlas?.regions.byLevel.get("area")).toHaveLength(3);
  });

  test("of nothing that can be drawn is none", () => {
    expect(() => newRegion(propertyTable([], "x"), [], SAID)).toThrow(RangeError);
  });
});
