import gcoord from "gcoord";
import proj4 from "proj4";
import { describe, expect, test } from "vitest";
import { examine } from "../../../src/core/clinic/clinic.ts";
import { nearby } from "../../../src/core/clinic/nearby.ts";
import { placeRows } from "../../../src/core/clinic/placing.ts";
import { findPositions, pointsAsked, pointsIn } from "../../../src/core/clinic/position.ts";
import { decisionKey } from "../../../src/core/clinic/problem.ts";
import { openSheets } from "../../../src/core/clinic/sheets.ts";
import { type KnownPlaces, knownPlaces } from "../../../src/core/outlines/knownplaces.ts";
import { pointFits } from "../../../src/core/outlines/pointfit.ts";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import { HOWS } from "../../../src/core/regions/lookup.ts";
import { parseTable } from "../../../src/core/table/table.ts";
import { INDICATORS, PLACES } from "./office.ts";

const found = (text: string) => findPositions(parseTable(text, "t.csv"));

describe("two columns are positions", () => {
  test.each([
    ["镇,经度,纬度\n甲,112.5,23.1\n", "经度", "纬度"],
    ["镇,GPS纬度（°）,GPS经度（°）\n甲,23.1,112.5\n", "GPS经度（°）", "GPS纬度（°）"],
    ["name,wgs84_lng,wgs84_lat\n甲,112.5,23.1\n", "wgs84_lng", "wgs84_lat"],
    ["name,X,Y\n甲,2551000.1,512345.6\n", "X", "Y"],
    ["镇,X坐标（米）,Y坐标（米）\n甲,37512345.6,2551000\n", "X坐标（米）", "Y坐标（米）"],
    ["镇,坐标X,坐标Y\n甲,37512345.6,2551000\n", "坐标X", "坐标Y"],
    ["镇,纵坐标X,横坐标Y\n甲,2551000,37512345.6\n", "横坐标Y", "纵坐标X"],
  ])("by what they are called: %s", (text, x, y) => {
    expect(found(text)).toEqual({ x, y, swapped: false, named: true });
  });

  test("whose numbers are each other's, and are put right", () => {
    expect(found("镇,经度,纬度\n甲,23.1,112.5\n乙,23.2,112.6\n")).toEqual({
      x: "纬度",
      y: "经度",
      swapped: true,
      named: true,
    });
  });

  test("by their numbers alone only where these are as fine as coordinates are", () => {
    const fine = "镇,位置一,位置二\n甲,112.51234,23.12345\n乙,112.62345,23.22345\n";
    expect(found(fine)).toEqual({ x: "位置一", y: "位置二", swapped: false, named: false });
    expect(found("县,GDP,人口\n甲,112.51,23.12\n乙,98.30,41.05\n")).toBeNull();
  });

  test("in degrees, minutes and seconds", () => {
    const table = parseTable("镇,经度,纬度\n甲,112°27′30″E,23-03-36\n乙,—,23.1\n丙,0,0\n", "t.csv");
    const columns = findPositions(table);
    // 27′30″ are 0.458333°, 3′36″ are 0.06°.
    expect(columns && pointsIn(table, columns)).toEqual([
      { x: expect.closeTo(112 + 27.5 / 60, 9), y: expect.closeTo(23.06, 9) },
      null,
      null,
    ]);
  });

  test("and so no values", async () => {
    const text = new TextEncoder().encode(
      "镇,经度（度）,纬度（度）,2023年GDP（亿元）\n金利镇,112.5,23.1,3\n金渡镇,112.6,23.2,4\n",
    );
    const { grids } = await openSheets(text, "t.csv");
    const [grid] = grids;
    if (!grid) throw new Error("no sheet");
    const { columns, positions } = examine(grid, { row: 0, height: 1 }, PLACES, INDICATORS, { decisions: new Map() });
    expect(columns.map(({ role }) => role)).toEqual(["key", "skip", "skip", "value"]);
    expect(positions?.x).toBe("经度（度）");
  });
});

/** Seats of the towns of the tests, none of them real. */
const SEATS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["441204106", [112.7774, 23.0786]],
  ["441204107", [112.515, 23.0505]],
  ["441204112", [112.6287, 22.9289]],
  ["441226104", [111.6898, 23.1873]],
]);

const box = (code: string, west: number, south: number, east: number, north: number) => ({
  code,
  geometry: {
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
  },
  label: [(west + east) / 2, (south + north) / 2] as const,
  area: 1,
});

/** Two counties side by side, parted at 112° E. */
const KNOWN: KnownPlaces = {
  seats: SEATS,
  shapes: new Map([
    ["441204", box("441204", 112, 22.5, 113, 23.5)],
    ["441226", box("441226", 111, 22.5, 112, 23.5)],
  ]),
  around: new Map(PLACES.flatMap(({ code }) => (code.length > 6 ? [[code, code.slice(0, 6)] as const] : []))),
};

const inSystem = (convert: (at: [number, number]) => readonly [number, number]) =>
  [...SEATS].map(([code, [lng, lat]]) => {
    const [x, y] = convert([lng, lat]);
    return { code, x, y };
  });

describe("the system of points", () => {
  test("is the one in which they lie off the known seats by least", () => {
    // gcoord is the reference for the shift of Chinese web maps, which is some 500 m here.
    const shifted = inSystem((at) => gcoord.transform(at, gcoord.WGS84, gcoord.GCJ02) as [number, number]);
    const [best, ...others] = pointFits(shifted, KNOWN);
    expect(best).toMatchObject({ system: "gcj02", inside: 1 });
    expect(best?.metres).toBeLessThan(1);
    for (const { metres } of others) expect(metres).toBeGreaterThan(300);
    expect(
      pointFits(
        inSystem((at) => at),
        KNOWN,
      )[0],
    ).toMatchObject({ system: "wgs84", metres: 0 });
  });

  test("is a zone of Gauss-Kruger for metres, northings first where they are", () => {
    // EPSG:4547: meridian 114°, easting 500,000 without the zone; proj4 is the reference.
    const zone = "+proj=tmerc +lat_0=0 +lon_0=114 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs";
    const metres = inSystem((at) => {
      const [east, north] = proj4(zone, at) as [number, number];
      return [north, east];
    });
    expect(pointFits(metres, KNOWN)[0]).toMatchObject({ system: "gk:114:500000:swapped", inside: 1 });
  });

  test("is told by the county they must lie in where no seat is known", () => {
    const { shapes, around } = KNOWN;
    const onlyShapes = { seats: new Map(), shapes, around };
    expect(
      pointFits(
        inSystem((at) => at),
        onlyShapes,
      )[0],
    ).toEqual({ system: "wgs84", metres: null, inside: 1 });
  });
});

test("a package knows its seats, and the shapes that were drawn", () => {
  const region = (code: string, parent: string | null, position: object | null) => ({ code, parent, position });
  const all = [region("44", null, null), region("4401", "44", { lng: 112, lat: 23 }), region("440101", "4401", null)];
  const layer = (precision: string, code: string) => [
    code,
    { precision, shapes: new Map([[code, box(code, 0, 0, 1, 1)]]) },
  ];
  const atlas = {
    regions: { all, byCode: new Map(all.map((one) => [one.code, one])) },
    layers: new Map([layer("schematic", "4401"), layer("approximate", "440101")] as never),
  };
  const known = knownPlaces(atlas as unknown as Pick<Atlas, "regions" | "layers">);
  expect([...known.seats]).toEqual([["4401", [112, 23]]]);
  expect([...known.around]).toEqual([
    ["4401", "4401"],
    ["440101", "4401"],
  ]);
});

test("rows give positions to the regions they joined, and what looks wrong is told by row", async () => {
  const text = [
    "县,镇,经度,纬度",
    "高要区,金利镇,112.7774,23.0786",
    "高要区,金渡镇,不详,",
    "高要区,回龙镇,111.5,22.9289",
    "德庆县,回龙镇,111.6898,23.1873",
    "德庆县,回龙镇,111.7,23.2",
    "德庆县,没有镇,111.7,23.2",
  ].join("\n");
  const { grids } = await openSheets(new TextEncoder().encode(text), "t.csv");
  const [grid] = grids;
  if (!grid) throw new Error("no sheet");
  const { table, report, positions } = examine(grid, { row: 0, height: 1 }, PLACES, INDICATORS, {
    decisions: new Map(),
  });
  if (!positions) throw new Error("no positions");
  const levels = new Set(["town"]);
  const placing = placeRows(table, report, PLACES, positions, levels, KNOWN, null);
  expect(placing.system).toBe("wgs84");
  expect(placing.points).toEqual([
    { code: "441204106", lng: 112.7774, lat: 23.0786 },
    { code: "441204112", lng: 111.5, lat: 22.9289 },
    { code: "441226104", lng: 111.6898, lat: 23.1873 },
  ]);
  expect(placing.faults).toEqual([
    { line: 3, code: "441204107", why: "unread" },
    { line: 4, code: "441204112", why: "outside" },
    { line: 6, code: "441226104", why: "twice" },
  ]);
  expect(placeRows(table, report, PLACES, positions, levels, KNOWN, "gcj02").system).toBe("gcj02");
});

describe("names of several places", () => {
  /** Codes by row with the way and how surely they were told, `null` where they were not. */
  async function told(lines: readonly string[], known: KnownPlaces = KNOWN, decisions = new Map<string, string>()) {
    const { grids } = await openSheets(new TextEncoder().encode(lines.join("\n")), "t.csv");
    const [grid] = grids;
    if (!grid) throw new Error("no sheet");
    const header = { row: 0, height: 1 };
    const first = examine(grid, header, PLACES, INDICATORS, { decisions });
    const points = pointsAsked(first);
    if (!points) return "not asked";
    const near = nearby(first, PLACES, known, points);
    const { report } = examine(grid, header, PLACES, INDICATORS, { decisions }, near);
    return [...report.match].map((at, row) =>
      at < 0 ? null : [PLACES[at]?.code, HOWS[report.how[row] ?? 0], Math.round((report.confidence[row] ?? 0) * 100)],
    );
  }

  const ROWS = [
    "镇,经度,纬度,GDP",
    "金利镇,112.7774,23.0786,1",
    "回龙镇,112.63,22.93,2",
    "回龙镇,111.69,23.19,3",
    "回龙镇,,,4",
  ];

  test("are told by the borders that the row's coordinates lie in, and left open without any", async () => {
    expect(await told(ROWS)).toEqual([
      ["441204106", "name", 95],
      ["441204112", "position", 90],
      ["441226104", "position", 90],
      null,
    ]);
  });

  test("are told by a seat much nearer than the others where borders say nothing", async () => {
    // 112.63, 22.93 is 0.2 km from the one seat and 100 km from the other; halfway between them nothing is told.
    const seats = { ...KNOWN, shapes: new Map() };
    const half = "回龙镇,112.16,23.06,5";
    expect(await told([...ROWS, half], seats)).toEqual([
      ["441204106", "name", 95],
      ["441204112", "position", 70],
      ["441226104", "position", 70],
      null,
      null,
    ]);
  });

  test("are left open where borders and seats say different things", async () => {
    // The seat in 德庆 stands 2 km west of the point, which lies in 高要, 66 km from the seat there.
    const seats = new Map([...SEATS, ["441226104", [111.99, 23] as const]]);
    const rows = [ROWS[0] ?? "", ROWS[1] ?? "", "回龙镇,112.01,23,2"];
    expect(await told(rows, { ...KNOWN, seats })).toEqual([["441204106", "name", 95], null]);
  });

  test("are told whatever system the coordinates are in", async () => {
    const shifted = ROWS.map((line) => {
      const [name, x, y, value] = line.split(",");
      if (!Number(x)) return line;
      return [name, ...gcoord.transform([Number(x), Number(y)], gcoord.WGS84, gcoord.GCJ02), value].join(",");
    });
    expect(await told(shifted)).toEqual(await told(ROWS));
  });

  test("keep to the place above, and to their position where others of the name are decided by hand", async () => {
    const above = ["县,镇,经度,纬度", "高要区,金利镇,112.7774,23.0786", "高要区,回龙镇,111.69,23.19"];
    expect(await told(above)).toBe("not asked");
    const decisions = new Map([[decisionKey("回龙镇"), "441226104"]]);
    expect(await told(ROWS, KNOWN, decisions)).toEqual([
      ["441204106", "name", 95],
      ["441204112", "position", 90],
      ["441226104", "position", 90],
      ["441226104", "given", 100],
    ]);
  });
});
