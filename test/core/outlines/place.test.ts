import gcoord from "gcoord";
import proj4 from "proj4";
import { describe, expect, test } from "vitest";
import { type BroughtShapes, withShapes } from "../../../src/core/outlines/brought.ts";
import { fits, fitting } from "../../../src/core/outlines/fit.ts";
import { moved } from "../../../src/core/outlines/positions.ts";
import { pointsOf, shapesOf } from "../../../src/core/outlines/shapes.ts";
import { surveyShapes } from "../../../src/core/outlines/survey.ts";
import { declaredSystem, gaussKruger, toDegrees } from "../../../src/core/outlines/system.ts";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import type { Layer, Shape } from "../../../src/core/regions/shape.ts";
import { systemName } from "../../../src/core/words/system.ts";

/** A square with a winding border, so that a shift of some hundred metres shows along all of it. */
function square(west: number, south: number, size: number) {
  const corners = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
  ] as const;
  const ring: [number, number][] = [];
  for (const [i, [x, y]] of corners.entries()) {
    const [u, v] = corners[(i + 1) % 4] as readonly [number, number];
    for (let k = 0; k < 20; k++) {
      const turn = k === 0 ? 0 : 0.004 * Math.sin(k * 1.7);
      ring.push([x + ((u - x) * k) / 20 + (i % 2 ? turn : 0), y + ((v - y) * k) / 20 + (i % 2 ? 0 : turn)]);
    }
  }
  ring.push([...(ring[0] as [number, number])]);
  return { type: "Polygon" as const, coordinates: [ring] };
}

const plain = (west: number, south: number, east: number, north: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

const COUNTY = square(112, 23, 0.5);
const KNOWN: ReadonlyMap<string, Layer> = new Map([
  [
    "county",
    {
      level: "county",
      precision: "schematic",
      shapes: new Map([["1", { code: "1", geometry: COUNTY, label: [112.2, 23.2], area: 2800 } satisfies Shape]]),
    },
  ],
]);

describe("coordinate systems", () => {
  test("CGCS2000 zones are read as their numbers say", () => {
    // EPSG:4525 is zone 37, meridian 111°: the point on it at the equator has the easting 37,500,000 and the northing 0.
    expect(declaredSystem("EPSG:4525")).toBe(gaussKruger(111, 37_500_000));
    expect(declaredSystem("urn:ogc:def:crs:EPSG::4546")).toBe(gaussKruger(111, 500_000));
    const [lng, lat] = toDegrees("gk:111:37500000")(37_500_000, 0);
    expect(lng).toBeCloseTo(111, 9);
    expect(lat).toBeCloseTo(0, 9);
  });

  test("a meridian arc on the ellipsoid comes back as its latitude", () => {
    // From the equator to 30° on GRS 80 the meridian is 3,320,113.398 m long (Snyder 1987, equation 3-21).
    expect(toDegrees("gk:111:500000")(500_000, 3_320_113.398)[1]).toBeCloseTo(30, 7);
  });

  test("a .prj file says its system, or that nobody can tell", () => {
    const gauss =
      'PROJCS["CGCS2000_3_Degree_GK_Zone_37",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000"],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",37500000.0],PARAMETER["Central_Meridian",111.0],PARAMETER["Scale_Factor",1.0]]';
    expect(declaredSystem(gauss)).toBe("gk:111:37500000");
    expect(declaredSystem('GEOGCS["GCS_China_Geodetic_Coordinate_System_2000"]')).toBe("wgs84");
    expect(declaredSystem('PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere"]')).toBe("mercator");
    expect(declaredSystem('PROJCS["Xian_1980_Albers"]')).toBeNull();
    expect(declaredSystem("")).toBeNull();
  });

  test("have names in both languages", () => {
    expect(systemName("gk:111:37500000").zh).toBe("CGCS2000高斯—克吕格，中央经线111°，带号37");
    expect(systemName("gcj02").en).toBe("GCJ-02 (AMap, Tencent)");
    expect(() => toDegrees("nowhere")).toThrow(RangeError);
  });

  const zone37 = proj4("+proj=tmerc +lat_0=0 +lon_0=111 +k=1 +x_0=37500000 +y_0=0 +ellps=GRS80 +units=m +no_defs");
  test.each<[string, (x: number, y: number) => readonly [number, number]]>([
    ["wgs84", (x, y) => [x, y]],
    ["gcj02", (x, y) => gcoord.transform([x, y], gcoord.WGS84, gcoord.GCJ02) as [number, number]],
    ["bd09", (x, y) => gcoord.transform([x, y], gcoord.WGS84, gcoord.BD09) as [number, number]],
    ["mercator", (x, y) => gcoord.transform([x, y], gcoord.WGS84, gcoord.EPSG3857) as [number, number]],
    ["swapped", (x, y) => [y, x]],
    ["gk:111:37500000", (x, y) => zone37.forward([x, y]) as [number, number]],
    ["gk:111:37500000:swapped", (x, y) => (zone37.forward([x, y]) as [number, number]).reverse() as [number, number]],
  ])("%s is told by the borders that are known", (system, convert) => {
    const [best, second] = fits([moved(COUNTY, convert)], KNOWN);
    expect(best?.system).toBe(system);
    expect(best?.metres).toBeLessThan(1);
    if (second?.metres != null) expect(second.metres).toBeGreaterThan(100);
  });

  test("are not told apart where no border is near", () => {
    expect(fits([square(80, 40, 0.5)], KNOWN)[0]?.metres).toBeNull();
    expect(fits([], KNOWN)).toEqual([]);
    // Each feature is a step, and so is each of the three systems that degrees may be in.
    const steps = fitting(Array(50).fill(square(112, 23, 0.5)), KNOWN);
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThanOrEqual(53);
  });

  test.each<[string, (x: number, y: number) => readonly [number, number]]>([
    ["wgs84", (x, y) => [x, y]],
    ["gcj02", (x, y) => gcoord.transform([x, y], gcoord.WGS84, gcoord.GCJ02) as [number, number]],
    ["bd09", (x, y) => gcoord.transform([x, y], gcoord.WGS84, gcoord.BD09) as [number, number]],
  ])("%s is told by the part of a town's border that is its county's", (system, convert) => {
    // The county's southern side, and straight lines within it: a good third of the way round.
    const south = COUNTY.coordinates[0]?.slice(0, 21) ?? [];
    const [first, last] = [south[0], south.at(-1)];
    if (!first || !last) throw new Error("the county has no border");
    const town = [...south, [last[0], last[1] + 0.2], [first[0], first[1] + 0.2], first];
    const [best] = fits([moved({ type: "Polygon", coordinates: [town] }, convert)], KNOWN);
    expect(best?.system).toBe(system);
    // Points between corners move by metres where a shift is no straight one.
    expect(best?.metres).toBeLessThan(10);
  });

  test("are left in their usual order where a border runs beside none that is known", () => {
    expect(fits([plain(112.1, 23.1, 112.2, 23.2)], KNOWN)).toEqual(
      ["wgs84", "gcj02", "bd09"].map((system) => ({ system, metres: null })),
    );
    const [layer] = KNOWN.values();
    if (!layer) throw new Error("nothing is known");
    const computed = new Map([["county", { ...layer, precision: "approximate" as const }]]);
    expect(fits([COUNTY], computed)[0]?.metres).toBeNull();
  });
});

describe("shapes that are brought", () => {
  test("are converted, closed, wound and put together, and what cannot be is told", () => {
    const open = { type: "Polygon", coordinates: [plain(112, 23, 112.1, 23.1).coordinates[0]?.slice(0, 4)] };
    const { shapes, faults } = shapesOf(
      [
        { code: "a", line: 1, geometry: open },
        { code: "a", line: 2, geometry: plain(112.2, 23, 112.3, 23.1) },
        { code: "b", line: 3, geometry: { type: "Point", coordinates: [1, 2] } },
      ],
      "wgs84",
    );
    expect(shapes.map(({ code, geometry }) => [code, geometry.type])).toEqual([["a", "MultiPolygon"]]);
    expect(faults.map(({ line, kind }) => [line, kind])).toEqual([
      [1, "ring-open"],
      [3, "geometry-missing"],
    ]);
  });

  test("as points are the first of each region, in degrees", () => {
    const at = (code: string, x: number, y: number) => ({
      code,
      line: 1,
      geometry: { type: "Point", coordinates: [x, y] },
    });
    expect(pointsOf([at("a", 23, 112), at("a", 24, 113), at("b", 200, 300)], "swapped")).toEqual([
      { code: "a", lng: 112, lat: 23 },
    ]);
  });

  test("are surveyed: overlaps, gaps between them, and how like they are to those before", async () => {
    const { shapes } = shapesOf(
      [
        // A ring of four around a hole of 0.1°, the first of them 0.01° into the second.
        { code: "s", line: 1, geometry: plain(112, 23, 112.3, 23.11) },
        { code: "w", line: 2, geometry: plain(112, 23.1, 112.1, 23.2) },
        { code: "e", line: 3, geometry: plain(112.2, 23.11, 112.3, 23.2) },
        { code: "n", line: 4, geometry: plain(112, 23.2, 112.3, 23.3) },
      ],
      "wgs84",
    );
    const before = shapesOf([{ code: "n", line: 1, geometry: plain(112, 23.2, 112.3, 23.25) }], "wgs84").shapes;
    const told: number[] = [];
    const context = { pause: async () => {}, progress: (done: number) => void told.push(done) };
    const found = await surveyShapes(shapes, new Map(before.map((shape) => [shape.code, shape])), context);
    // 0.1° by 0.01° at 23° north: 10.24 km by 1.107 km on the ellipsoid.
    expect(found.overlaps.map(({ codes }) => codes)).toEqual([["s", "w"]]);
    expect(found.overlaps[0]?.km2).toBeCloseTo(11.34, 1);
    expect(found.gaps).toHaveLength(1);
    expect(found.gaps[0]?.km2).toBeCloseTo(11.34 * 9, 0);
    expect(found.likeness).toMatchObject([{ code: "n" }]);
    expect(found.likeness[0]?.iou).toBeCloseTo(0.5, 2);
    expect(told.at(-1)).toBe(1);
  });
});

describe("a package with boundaries that were brought", () => {
  const region = (code: string, level: string, position: unknown = null) => ({ code, level, position });
  const regions = [
    region("1", "county"),
    region("11", "town", { lng: 1, lat: 1 }),
    region("12", "town"),
    region("111", "village"),
  ];
  const [old] = shapesOf([{ code: "11", line: 1, geometry: plain(112, 23, 112.1, 23.1) }], "wgs84").shapes;
  const [other] = shapesOf([{ code: "12", line: 1, geometry: plain(112.1, 23, 112.2, 23.1) }], "wgs84").shapes;
  const [village] = shapesOf([{ code: "111", line: 1, geometry: plain(112, 23, 112.05, 23.1) }], "wgs84").shapes;
  const atlas = {
    regions: {
      levels: [{ id: "county" }, { id: "town" }, { id: "village" }],
      all: regions,
      byCode: new Map(regions.map((one) => [one.code, one])),
      byLevel: new Map(
        ["county", "town", "village"].map((level) => [level, regions.filter((one) => one.level === level)]),
      ),
      childrenOf: new Map(),
    },
    layers: new Map([
      [
        "town",
        {
          level: "town",
          precision: "approximate",
          shapes: new Map([
            ["11", old],
            ["12", other],
          ]),
        },
      ],
    ]),
    notes: [
      { id: "town-lines", levels: ["town", "village"] },
      { id: "village-dots", levels: ["village"] },
    ],
  } as unknown as Atlas;
  const brought = (
    level: string,
    shapes: readonly (Shape | undefined)[],
    points: BroughtShapes["points"] = [],
  ): BroughtShapes => ({
    id: level,
    file: "t.geojson",
    layer: null,
    date: "2026-11-26",
    level,
    system: "wgs84",
    shapes: shapes.filter((shape) => shape !== undefined),
    points,
  });

  test("keeps approximate lines until all regions of the level have their own", () => {
    const some = withShapes(atlas, [brought("town", [old])]);
    expect(some.layers.get("town")?.precision).toBe("approximate");
    expect(some.notes).toHaveLength(2);
    const all = withShapes(atlas, [brought("town", [old]), brought("town", [other])]);
    expect(all.layers.get("town")?.precision).toBe("survey");
    expect(all.notes.map(({ id }) => id)).toEqual(["village-dots"]);
  });

  test("draws a level of dots once all its regions have shapes, and puts dots where points say", () => {
    const drawn = withShapes(atlas, [brought("village", [village])]);
    expect(drawn.layers.get("village")?.precision).toBe("survey");
    expect(drawn.notes.map(({ id }) => id)).toEqual(["town-lines"]);
    const placed = withShapes(atlas, [brought("village", [], [{ code: "111", lng: 112.01, lat: 23.02 }])]);
    expect(placed.layers.has("village")).toBe(false);
    expect(placed.regions.byCode.get("111")?.position).toMatchObject({ lng: 112.01, lat: 23.02 });
    expect(placed.notes.map(({ id }) => id)).toEqual(["town-lines"]);
  });

  test("leaves a seat where it is known, unless a point moves it", () => {
    expect(withShapes(atlas, [brought("town", [old])]).regions.byCode.get("11")?.position).toMatchObject({ lng: 1 });
    const moved = withShapes(atlas, [brought("town", [], [{ code: "11", lng: 112, lat: 23 }])]);
    expect(moved.regions.byCode.get("11")?.position).toMatchObject({ lng: 112, lat: 23 });
  });

  test("without any is the very package", () => {
    expect(withShapes(atlas, [])).toBe(atlas);
  });
});
