import initSqlJs from "sql.js/dist/sql-wasm-inline.js";
import { describe, expect, test } from "vitest";
import { openGeo } from "../../../src/core/outlines/open.ts";
import { readWkb } from "../../../src/core/outlines/wkb.ts";
import { byte, bytesOf, doubles, geopackage, int, polygon, RING } from "./packed.ts";

describe("well-known binary", () => {
  test("is read in either byte order, and in several parts", () => {
    for (const little of [true, false]) {
      expect(readWkb(bytesOf(polygon(little), little))).toEqual({ type: "Polygon", coordinates: [RING] });
    }
    const multi = bytesOf([byte(1), int(6), int(2), ...polygon(true), ...polygon(true)]);
    expect(readWkb(multi)).toEqual({ type: "MultiPolygon", coordinates: [[RING], [RING]] });
  });

  test("drops heights and measures, as ISO and as PostGIS write them", () => {
    for (const code of [1001, 2001, 0x80000001, 0x40000001]) {
      expect(readWkb(bytesOf([byte(1), int(code), ...doubles(112, 23, 9)])), String(code)).toEqual({
        type: "Point",
        coordinates: [112, 23],
      });
    }
    expect(readWkb(bytesOf([byte(1), int(3001), ...doubles(112, 23, 9, 1)]))).toMatchObject({ coordinates: [112, 23] });
  });

  test("of an empty point or a curve is no geometry", () => {
    expect(readWkb(bytesOf([byte(1), int(1), ...doubles(Number.NaN, Number.NaN)]))).toBeNull();
    expect(readWkb(bytesOf([byte(1), int(8), int(0)]))).toBeNull();
  });

  test("that is cut, or says more than it holds, throws", () => {
    expect(() => readWkb(bytesOf(polygon(true)).slice(0, 60))).toThrow(RangeError);
    expect(() => readWkb(bytesOf([byte(1), int(2), int(4_000_000_000)]))).toThrow(RangeError);
    expect(() => readWkb(new Uint8Array())).toThrow(RangeError);
  });
});

describe("a GeoPackage", () => {
  test("gives the features of its tables with what is said of them and their system", async () => {
    const found = await openGeo(await geopackage(), "镇.gpkg");
    expect(found?.issues).toEqual([]);
    expect(found?.layers).toMatchObject([{ name: '乡 "镇', kind: "polygon", declared: "EPSG:4490" }]);
    expect(found?.layers[0]?.table).toMatchObject({
      columns: ["fid", "名称", "代码"],
      rows: [
        ["1", "金利镇", "441204106"],
        ["2", "无界", "0441"],
      ],
    });
    expect(found?.layers[0]?.geometries).toEqual([{ type: "Polygon", coordinates: [RING] }, null]);
  });

  test("that is cut, or is another database, says so", async () => {
    const whole = await geopackage();
    const issues = async (bytes: Uint8Array) => (await openGeo(bytes, "x.gpkg"))?.issues;
    const unread = { kind: "file-unreadable", value: "GeoPackage" };
    expect(await issues(whole.slice(0, 5000))).toMatchObject([{ ...unread, detail: null }]);
    const { Database } = await initSqlJs();
    const other = new Database().run("CREATE TABLE a (b)").export();
    expect(await issues(other)).toMatchObject([{ ...unread, detail: "layers" }]);
  });
});
