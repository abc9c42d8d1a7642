import type { Feature, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { geojsonText } from "../../../src/core/export/geojson.ts";
import type { ExportInput } from "../../../src/core/export/rows.ts";
import { atlas, figures } from "./fixture.ts";

const input: ExportInput = {
  atlas,
  figures,
  codes: ["441224", "441224110", "441224110201"],
  indicators: ["gdp"],
  periods: { gdp: ["2023"] },
  lang: "zh",
};

function shoelace(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i < ring.length - 1; i++) {
    const [a, b] = [ring[i] as number[], ring[i + 1] as number[]];
    sum += ((a[0] ?? 0) * (b[1] ?? 0) - (b[0] ?? 0) * (a[1] ?? 0)) / 2;
  }
  return sum;
}

const collection = JSON.parse(geojsonText(input));
const [county, town, village] = collection.features as Feature[];
const area = county?.geometry as Polygon;

describe("regions as GeoJSON", () => {
  test("a collection has a box and no crs", () => {
    expect(collection.type).toBe("FeatureCollection");
    expect(collection).not.toHaveProperty("crs");
    expect(collection.bbox).toEqual([112, 23, 113, 24]);
    expect(collection.indicators).toEqual({ gdp: "地区生产总值" });
  });

  test("outer rings run counterclockwise, holes clockwise, and rings are closed", () => {
    const [outer, hole] = area.coordinates as [Position[], Position[]];
    expect(shoelace(outer)).toBeCloseTo(1, 9);
    expect(shoelace(hole)).toBeCloseTo(-0.04, 9);
    for (const ring of [outer, hole]) expect(ring[0]).toEqual(ring.at(-1));
  });

  test("coordinates have six decimals and no repeated points", () => {
    expect(area.coordinates[0]).toHaveLength(5);
    expect(town?.geometry).toEqual({ type: "Point", coordinates: [112.123457, 23.987654] });
  });

  test("a value carries interval, unit, period, quality and source", () => {
    expect(county?.properties).toEqual({
      code: "441224",
      name: "怀集县",
      name_en: "Huaiji",
      level: "county",
      parent: "441200",
      geometry_note: "边界示意，非测绘",
      gdp_2023: 0.3,
      gdp_2023_low: 0.25,
      gdp_2023_high: 0.35,
      gdp_2023_unit: "亿元",
      gdp_2023_period: "2023",
      gdp_2023_quality: "estimate",
      gdp_2023_source: "统计公报；other",
    });
    expect(county?.id).toBe("441224");
  });

  test("a seat is a point with its accuracy, and a village without coordinates has no geometry", () => {
    expect(town?.properties?.geometry_note).toBe("点位为驻地，误差约4000米");
    expect(village?.geometry).toBeNull();
    expect(village?.properties).toMatchObject({
      name: "<img src=x onerror=alert(1)>",
      geometry_note: "没有公开的坐标",
      gdp_2023: null,
      gdp_2023_quality: null,
    });
  });

  test("samples are announced, and only where there are some", () => {
    expect(collection.sample).toContain("示例数据");
    expect(JSON.parse(geojsonText({ ...input, codes: ["441224"] }))).not.toHaveProperty("sample");
  });

  test("without any place there is no box", () => {
    expect(JSON.parse(geojsonText({ ...input, codes: ["441224110201"] }))).not.toHaveProperty("bbox");
    expect(JSON.parse(geojsonText({ ...input, codes: [] })).features).toEqual([]);
  });
});
