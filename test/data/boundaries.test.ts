import { area } from "@turf/turf";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import { describe, expect, test } from "vitest";
import { looseEdges } from "../../scripts/data/outline.ts";
import { contains, dissolve, type Ring, ringArea, sharedLength } from "../../scripts/data/ring.ts";
import { committed, table } from "./built.ts";

const topology = JSON.parse(committed("boundaries.topojson"));
const towns = layer("towns");
const counties = layer("counties");
const parentOf = new Map(table("regions.csv").map(({ code, parent }) => [code, parent]));

function layer(name: string): readonly Feature<Polygon | MultiPolygon>[] {
  return (feature(topology, topology.objects[name]) as unknown as FeatureCollection<Polygon | MultiPolygon>).features;
}

function ringsOf({ geometry }: Feature<Polygon | MultiPolygon>): readonly Ring[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .map((ring) =>
      ring.slice(0, -1).map(([x, y]) => [Math.round((x ?? 0) * 1e4), Math.round((y ?? 0) * 1e4)] as const),
    );
}

const code = ({ properties }: Feature) => properties?.code as string;

describe("The boundaries", () => {
  test("have one outline for each of 8 counties and 105 towns", () => {
    expect(counties.map(code).sort()).toEqual([
      "441202",
      "441203",
      "441204",
      "441223",
      "441224",
      "441225",
      "441226",
      "441284",
    ]);
    expect(new Set(towns.map(code)).size).toBe(105);
    expect([...counties, ...towns].every((one) => ringsOf(one).length === 1)).toBe(true);
  });

  test("wind outlines counter-clockwise, and no cell is empty", () => {
    for (const one of [...counties, ...towns])
      for (const ring of ringsOf(one)) expect(ringArea(ring), code(one)).toBeGreaterThan(0);
  });

  test("leave no gap and no overlap between towns: every inner edge runs once each way, the rest is the city's outline", () => {
    const rings = towns.flatMap(ringsOf);
    const outline = dissolve(rings);
    expect(outline).toHaveLength(1);
    expect(looseEdges(rings)).toBe(outline[0]?.length);
  });

  test("leave no gap and no overlap between counties either", () => {
    const rings = counties.flatMap(ringsOf);
    expect(dissolve(rings)).toHaveLength(1);
    expect(looseEdges(rings)).toBe(dissolve(rings)[0]?.length);
  });

  test("make each county exactly of its towns", () => {
    for (const county of counties) {
      const own = towns.filter((town) => parentOf.get(code(town)) === code(county)).flatMap(ringsOf);
      const [ring = []] = ringsOf(county);
      expect(
        own.reduce((sum, one) => sum + ringArea(one), 0),
        code(county),
      ).toBe(ringArea(ring));
      expect(sharedLength(own, [ring.toReversed()]), code(county)).toBeCloseTo(
        sharedLength([ring], [ring.toReversed()]),
        6,
      );
    }
  });

  test("hold the seat of each town whose place is not doubted", () => {
    const seats = new Map(
      table("regions.csv").map((row) => [row.code, [Number(row.lng) * 1e4, Number(row.lat) * 1e4] as const]),
    );
    const outside = towns.filter(
      (town) => !ringsOf(town).some((ring) => contains(ring, seats.get(code(town)) ?? [0, 0])),
    );
    expect(outside.map(code)).toEqual([]);
  });

  test("keep the areas of the source: 14,896 km² within half a percent, each county within one", () => {
    const source = JSON.parse(committed("facts/counties_wgs84.geojson")) as FeatureCollection<Polygon | MultiPolygon>;
    const whole = counties.reduce((sum, one) => sum + area(one), 0);
    const before = source.features.reduce((sum, one) => sum + area(one), 0);
    expect(Math.abs(whole / before - 1)).toBeLessThan(0.005);
    for (const one of source.features) {
      const now = counties.find((county) => code(county) === one.properties?.adcode);
      expect(Math.abs(area(now as Feature<Polygon>) / area(one) - 1), one.properties?.name).toBeLessThan(0.01);
    }
  });

  test("share arcs and stay small", () => {
    expect(topology.arcs.length).toBeLessThan(400);
    expect(committed("boundaries.topojson").length).toBeLessThan(60_000);
  });
});
