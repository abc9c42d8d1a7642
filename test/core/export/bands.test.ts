import type { Feature, FeatureCollection, MultiPolygon } from "geojson";
import { describe, expect, test } from "vitest";
import { bandsText } from "../../../src/core/export/bands.ts";
import { bandsOf } from "../../../src/core/isochrone/bands.ts";
import { createGround } from "../../../src/core/isochrone/ground.ts";
import { straightField } from "../../../src/core/reach/field.ts";
import { straightMinutes } from "../../../src/core/reach/straight.ts";
import { at, exit } from "../goals/fixture.ts";
import { box, faults, generator, outlineOf, turn } from "../isochrone/fixture.ts";
import { atlas } from "./fixture.ts";

const factors = { detour: 1.3, speed: 40 };
const facilities = [exit("x", at(112.2, 23.2), { source: "stat" }), exit("y", at(112.3, 23.3), { source: "other" })];
const random = generator(5);
const seats = Array.from({ length: 30 }, (_, k) => ({ code: String(k), position: at(112 + random(), 23 + random()) }));
const reach = straightMinutes(seats, facilities, factors);
const ground = createGround(
  outlineOf(box(112, 23, 112.4, 23.4)),
  seats.map(({ position }) => position),
  2,
);
const minutes = reach.rows.map((row) => row.minutes?.value ?? Number.POSITIVE_INFINITY);
const bands = bandsOf(ground, minutes, straightField(facilities, factors), [15, 30, 500, 1000]);
const collection = JSON.parse(bandsText({ atlas, bands, reach, sources: [], lang: "zh" })) as FeatureCollection & {
  readonly title: string;
};

describe("isochrone bands as GeoJSON", () => {
  test("say their minutes, method, factors, facilities, quality and sources", () => {
    expect(collection.features[1]?.properties).toEqual({
      from: 15,
      to: 30,
      unit: "min",
      facility: "exit",
      facilities: 2,
      assumed: 0,
      method: "straight",
      detour: 1.3,
      speed_kmh: 40,
      walk_kmh: null,
      quality: "estimate",
      source: "统计公报；other",
    });
    expect(collection.title).toBe("图集");
  });

  test("say the walk and where roads are from when it is by road, and that samples are among the facilities", () => {
    const samples = [exit("x", at(112.2, 23.2), { existence: "sample", source: "" })];
    const road = { ...reach, method: "road" as const, walk: 5, placed: samples };
    const text = bandsText({ atlas, bands, reach: road, sources: ["roads.osm.pbf"], lang: "en" });
    const { features, sample } = JSON.parse(text);
    expect(features[0].properties).toMatchObject({
      method: "road",
      walk_kmh: 5,
      quality: "sample",
      source: "roads.osm.pbf",
    });
    expect(sample).toContain("Sample data");
  });

  test("have a box, no crs, and a null geometry where a band is nowhere", () => {
    expect(collection).not.toHaveProperty("crs");
    expect(collection.bbox).toEqual([112, 23, 112.4, 23.4]);
    expect(collection.features.map(({ id, geometry }) => [id, geometry?.type ?? null])).toEqual([
      ["0-15", "MultiPolygon"],
      ["15-30", "MultiPolygon"],
      ["30-500", "MultiPolygon"],
      ["500-1000", null],
    ]);
  });

  test("keep rings that run the right way and touch nowhere, to nine decimals", () => {
    for (const { geometry } of collection.features as Feature<MultiPolygon | null>[]) {
      if (!geometry) continue;
      expect(faults(geometry)).toEqual([]);
      for (const rings of geometry.coordinates)
        for (const [i, ring] of rings.entries()) expect(turn(ring) > 0).toBe(i === 0);
      for (const value of geometry.coordinates.flat(3)) expect(Number(value.toFixed(9))).toBe(value);
    }
  });
});
