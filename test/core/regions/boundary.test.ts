import { describe, expect, test } from "vitest";
import { ellipsoidArea, ringArea } from "../../../src/core/regions/area.ts";
import { missingShapes, readShapes } from "../../../src/core/regions/boundary.ts";
import { indexRegions } from "../../../src/core/regions/index.ts";
import type { Level, Region } from "../../../src/core/regions/region.ts";

const level = (id: string): Level => ({
  id,
  name: { zh: id, en: id },
  noun: { zh: id, one: id, other: id },
  shown: true,
});

const region = (code: string, name: string, at = "county"): Region => ({
  code,
  level: at,
  name,
  nameEn: "",
  short: name.slice(0, -1),
  aliases: [],
  former: [],
  formerEn: [],
  parent: at === "county" ? null : code.slice(0, 2),
  kind: "",
  position: null,
  note: null,
});

const { regions } = indexRegions(
  [level("county"), level("town")],
  [region("01", "东县"), region("02", "西县"), region("0101", "回龙镇", "town")],
);

type Ring = [number, number][];
const ring = (west: number, south: number, size = 1): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const feature = (code: string | null, name: string, coordinates: unknown, type = "Polygon") => ({
  type: "Feature",
  properties: { ...(code === null ? {} : { code }), name },
  geometry: { type, coordinates },
});
const read = (...features: unknown[]) =>
  readShapes({ type: "FeatureCollection", features }, "b.geojson", [{ level: "county", precision: "survey" }], regions);
const shape = (result: ReturnType<typeof read>, code: string) => result.layers[0]?.shapes.get(code);

describe("readShapes", () => {
  test("winds outer rings counterclockwise and holes clockwise", () => {
    const clockwise = [...ring(0, 0, 10)].reverse();
    const { geometry } = shape(read(feature("01", "东县", [clockwise, ring(4, 4)])), "01") ?? {};
    expect(geometry?.coordinates[0]).toEqual(ring(0, 0, 10));
    expect(geometry?.coordinates[1]).toEqual([...ring(4, 4)].reverse());
  });

  test("puts the label well inside the largest part", () => {
    const parts = [[ring(0, 0)], [ring(10, 0, 4)]];
    const label = shape(read(feature("01", "东县", parts, "MultiPolygon")), "01")?.label ?? [0, 0];
    expect(label[0]).toBeGreaterThan(11);
    expect(label[0]).toBeLessThan(13);
    expect(label[1]).toBeCloseTo(2, 1);
  });

  test("keeps the label of a hollow shape out of its hole", () => {
    const label = shape(read(feature("01", "东县", [ring(0, 0, 10), ring(1, 1, 8)])), "01")?.label ?? [5, 5];
    const inHole = label[0] > 1 && label[0] < 9 && label[1] > 1 && label[1] < 9;
    expect(inHole).toBe(false);
  });

  test("closes an open ring and says which", () => {
    const result = read(feature("01", "东县", [ring(0, 0).slice(0, 4)]));
    expect(shape(result, "01")?.geometry.coordinates[0]).toEqual(ring(0, 0));
    expect(result.issues).toMatchObject([
      { kind: "ring-open", severity: "error", file: "b.geojson", row: 1, column: "coordinates[0]", value: "01" },
    ]);
  });

  test("leaves out a ring that is too short, and a shape without rings", () => {
    const result = read(feature("01", "东县", [ring(0, 0).slice(0, 2)]), feature("02", "西县", "x", "Point"));
    expect(result.issues.map(({ kind, value }) => [kind, value])).toEqual([
      ["ring-short", "01"],
      ["geometry-missing", "01"],
      ["geometry-missing", "02"],
    ]);
    expect(result.layers[0]?.shapes.size).toBe(0);
  });

  test.each([
    ["projected metres", [38_471_234, 2_567_890], "[38471234,2567890]"],
    ["no number", [null, 1], "[null,1]"],
    ["a latitude beyond the pole", [120, 91], "[120,91]"],
    ["latitude before longitude", [23.5, 112.5], "[23.5,112.5]", "coordinate-swapped"],
  ])("refuses %s and quotes them", (_, position, value, kind = "coordinate-range") => {
    const bad = [...ring(0, 0)] as unknown[];
    bad[1] = position;
    const { issues } = read(feature("01", "东县", [bad]));
    expect(issues[0]).toMatchObject({ kind, column: "coordinates[0][1]", value });
  });

  test("says which shape joins no region and which region has none", () => {
    const { issues, layers } = read(feature("01", "东县", [ring(0, 0)]), feature("09", "北县", [ring(5, 5)]));
    expect(issues).toMatchObject([{ kind: "shape-unjoined", row: 2, value: "09", detail: "北县" }]);
    const [layer] = layers;
    expect(layer && missingShapes(layer, "b.geojson", regions)).toMatchObject([
      { kind: "region-without-shape", severity: "warning", value: "02", detail: "西县" },
    ]);
  });

  test("joins by name where a feature has no code", () => {
    const result = read(feature(null, "西县", [ring(0, 0)]));
    expect(shape(result, "02")?.code).toBe("02");
    expect(result.issues).toEqual([]);
  });

  test("reports a name that is not the region's and joins by code", () => {
    const result = read(feature("01", "南县", [ring(0, 0)]));
    expect(result.issues).toMatchObject([{ kind: "code-name-disagree", severity: "warning", value: "南县" }]);
    expect(shape(result, "01")).toBeDefined();
  });

  test("makes one shape of the features of one code", () => {
    const result = read(feature("01", "东县", [ring(0, 0)]), feature("01", "东县", [ring(5, 5)]));
    expect(shape(result, "01")?.geometry.type).toBe("MultiPolygon");
    expect(result.issues).toMatchObject([{ kind: "code-duplicate", row: 2 }]);
  });

  test("reads objects of a topology by name and survives arcs that do not exist", () => {
    const topology = {
      type: "Topology",
      arcs: [ring(0, 0)],
      objects: {
        counties: {
          type: "GeometryCollection",
          geometries: [
            { type: "Polygon", arcs: [[0]], properties: { code: "01", name: "东县" } },
            { type: "Polygon", arcs: [[7]], properties: { code: "02", name: "西县" } },
          ],
        },
      },
    };
    const specs = [
      { object: "counties", level: "county", precision: "schematic" as const },
      { object: "towns", level: "town", precision: "approximate" as const },
    ];
    const { layers, issues } = readShapes(topology, "t.json", specs, regions);
    expect([...(layers[0]?.shapes.keys() ?? [])]).toEqual(["01"]);
    expect(issues).toMatchObject([
      { kind: "geometry-missing", value: "02" },
      { kind: "column-missing", column: "objects.towns" },
    ]);
  });

  test.each([[null], [[]], ["x"], [{ type: "FeatureCollection" }], [{ type: "Topology", arcs: 1 }]])(
    "says that %j holds no boundaries",
    (data) => {
      const { layers, issues } = readShapes(data, "x.json", [{ level: "county", precision: "survey" }], regions);
      expect(layers).toEqual([]);
      expect(issues).toMatchObject([{ kind: "file-unreadable" }]);
    },
  );
});

describe("ellipsoidArea", () => {
  test("gives the surface of the WGS 84 ellipsoid for the whole world", () => {
    // Surface of WGS 84: 510,065,621.724 km² (NGA TR8350.2).
    const world: Ring = [
      [-180, -90],
      [180, -90],
      [180, 90],
      [-180, 90],
      [-180, -90],
    ];
    expect(ringArea(world)).toBeCloseTo(510_065_621.724, 2);
  });

  test("takes holes off, whichever way rings run", () => {
    const whole = ellipsoidArea({ type: "Polygon", coordinates: [ring(112, 23)] });
    const holed = ellipsoidArea({ type: "Polygon", coordinates: [ring(112, 23), ring(112.25, 23.25, 0.5)] });
    const hole = ellipsoidArea({ type: "Polygon", coordinates: [[...ring(112.25, 23.25, 0.5)].reverse()] });
    expect(holed).toBeCloseTo(whole - hole, 6);
    expect(whole).toBeGreaterThan(0);
  });
});
