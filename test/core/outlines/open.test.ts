import { zipSync } from "fflate";
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import { describe, expect, test } from "vitest";
import { openFile } from "../../../src/core/clinic/file.ts";
import { AT_ONCE } from "../../../src/core/jobs/breath.ts";
import type { Stage } from "../../../src/core/jobs/job.ts";
import { openGeo } from "../../../src/core/outlines/open.ts";
import { dbf, GBK, shp } from "./packed.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

const SQUARE = [
  [112, 23],
  [112.1, 23],
  [112.1, 23.1],
  [112, 23.1],
  [112, 23],
];
const COLLECTION = {
  type: "FeatureCollection" as const,
  features: [
    {
      type: "Feature" as const,
      properties: { name: "金利镇", code: "441204106" },
      geometry: { type: "Polygon" as const, coordinates: [SQUARE] },
    },
  ],
};

/** Bytes of the one feature of the collection in FlatGeobuf, with its length before it. */
function lengthOfLast(): number {
  const twice = { ...COLLECTION, features: [...COLLECTION.features, ...COLLECTION.features] };
  return serialize(twice, 4326).length - serialize(COLLECTION, 4326).length;
}

describe("a file with geometry", () => {
  test("as GeoJSON gives its features, what is said of them, and its system", async () => {
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4490" } };
    const found = await openGeo(utf8(JSON.stringify({ ...COLLECTION, crs })), "t.geojson");
    expect(found?.layers).toMatchObject([{ name: "", kind: "polygon", declared: "urn:ogc:def:crs:EPSG::4490" }]);
    expect(found?.layers[0]?.table).toMatchObject({ columns: ["name", "code"], rows: [["金利镇", "441204106"]] });
  });

  test.each([
    ["GBK without a .cpg file", GBK, {}],
    ["UTF-8 as the .cpg file says", [...utf8("金利镇")], { "a.cpg": utf8("UTF-8") }],
  ])("as zipped shapefile with texts in %s, gives both and the .prj", async (_, text, more) => {
    const prj = utf8('GEOGCS["China Geodetic Coordinate System 2000"]');
    const zip = zipSync({ "a.shp": shp(SQUARE), "a.dbf": dbf("NAME", text), "a.prj": prj, ...more });
    const found = await openGeo(zip, "t.zip");
    expect(found?.issues).toEqual([]);
    expect(found?.layers).toMatchObject([{ name: "a", kind: "polygon" }]);
    expect(found?.layers[0]?.table).toMatchObject({ columns: ["NAME"], rows: [["金利镇"]] });
    expect(found?.layers[0]?.declared).toContain("China Geodetic");
    expect(found?.layers[0]?.geometries[0]).toMatchObject({ type: "Polygon", coordinates: [SQUARE] });
  });

  test("as loose parts of a shapefile is read with those beside it", async () => {
    const beside = new Map([
      ["图/a.dbf", dbf("NAME", GBK)],
      ["图/a.prj", utf8('GEOGCS["China Geodetic Coordinate System 2000"]')],
    ]);
    const found = await openGeo(shp(SQUARE), "图/a.shp", beside);
    expect(found?.layers).toMatchObject([{ name: "a", kind: "polygon", table: { rows: [["金利镇"]] } }]);
    expect(found?.layers[0]?.declared).toContain("China Geodetic");
  });

  const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>金利镇</name>
    <ExtendedData><Data name="code"><value>441204106</value></Data></ExtendedData>
    <Point><coordinates>112.5,23.2,0</coordinates></Point></Placemark></Document></kml>`;

  test.each([
    ["KML", utf8(KML)],
    ["KMZ", zipSync({ "doc.kml": utf8(KML) })],
  ])("as %s gives its placemarks", async (_, bytes) => {
    const found = await openGeo(bytes, "t.kml");
    expect(found?.layers).toMatchObject([{ kind: "point", declared: "EPSG:4326" }]);
    expect(found?.layers[0]?.table).toMatchObject({ columns: ["name", "code"], rows: [["金利镇", "441204106"]] });
  });

  test("as FlatGeobuf gives its features and the code of its header", async () => {
    const found = await openGeo(serialize(COLLECTION, 4490), "t.fgb");
    expect(found?.layers).toMatchObject([{ kind: "polygon", declared: "EPSG:4490" }]);
    expect(found?.layers[0]?.table.rows).toEqual([["金利镇", "441204106"]]);
  });

  test("that is a table, a web page or JSON of another kind is none", async () => {
    for (const text of ["镇,人口\n金利镇,1", "<html><table></table></html>", '{"a":1}', "[1]", ""]) {
      expect(await openGeo(utf8(text), "t.txt"), text).toBeNull();
    }
  });
});

test.each<[string, Uint8Array, readonly Stage[]]>([
  ["a shapefile", zipSync({ "a.shp": shp(SQUARE), "a.dbf": dbf("NAME", GBK) }), ["unpack", "features"]],
  ["tables", zipSync({ "a.csv": utf8("镇,值\n甲,1\n"), "b.tsv": utf8("镇\t值\n乙\t2\n") }), ["unpack"]],
  ["nothing that is read", zipSync({ "a.png": new Uint8Array(9) }), ["unpack", "workbook"]],
])("a zip of %s is inflated once, whoever wants something of it", async (_, bytes, stages) => {
  const begun: Stage[] = [];
  await openFile(bytes, "t.zip", {}, undefined, { ...AT_ONCE, stage: (stage) => begun.push(stage) });
  expect(begun).toEqual(stages);
});

describe("a hostile file", () => {
  const kinds = async (bytes: Uint8Array) => (await openGeo(bytes, "t"))?.issues.map(({ kind }) => kind);

  test("of KML whose entities multiply is not read", async () => {
    const lol = [...Array(9).keys()].map((i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const text = `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY l0 "lol">${lol}]><kml><name>&l9;</name></kml>`;
    expect(await kinds(utf8(text))).toEqual(["file-unreadable"]);
  });

  test("that is a zip of more files than anyone has is stopped", async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.txt`, new Uint8Array()]));
    expect(await kinds(zipSync(many))).toEqual(["limit"]);
  });

  test("that is cut, or holds nothing, says so", async () => {
    expect(await kinds(utf8('{"type":"FeatureCollection","features":[]}'))).toEqual(["file-empty"]);
    expect(await kinds(serialize(COLLECTION, 4326).slice(0, 60))).toHaveLength(1);
    expect(await kinds(utf8("<kml><Placemark>"))).toHaveLength(1);
  });

  test.each([
    ["KML that ends early", utf8("<kml><Placemark>"), "KML", null],
    ["KML that declares a document type", utf8("<!DOCTYPE kml><kml></kml>"), "KML", "doctype"],
    ["KMZ of such KML", zipSync({ "doc.kml": utf8("<!DOCTYPE kml><kml></kml>") }), "KML", "doctype"],
    ["GeoJSON that ends early", utf8('{"type":"FeatureCollection"'), "GeoJSON", "json"],
    ["FlatGeobuf of version 2", new Uint8Array([0x66, 0x67, 0x62, 2, 0x66, 0x67, 0x62, 0]), "FlatGeobuf", "version"],
    ["FlatGeobuf that ends in its header", serialize(COLLECTION, 4326).slice(0, 60), "FlatGeobuf", null],
    ["FlatGeobuf that ends in a feature", serialize(COLLECTION, 4326).slice(0, -10), "FlatGeobuf", null],
    [
      "FlatGeobuf that ends before its features",
      serialize(COLLECTION, 4326).slice(0, -lengthOfLast()),
      "FlatGeobuf",
      null,
    ],
    ["a zipped shapefile of nothing", zipSync({ "a.shp": new Uint8Array([0, 0, 0x27, 0x0a]) }), "Shapefile", null],
  ])("of %s is told by its format and our own reason", async (_, bytes, value, detail) => {
    const found = await openGeo(bytes, "t");
    expect(found?.issues).toMatchObject([{ kind: "file-unreadable", value, detail }]);
  });

  test("with keys of prototypes gives them as columns and changes nothing", async () => {
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"__proto__":"x","constructor":"y"}}]}`;
    const found = await openGeo(utf8(text), "t.geojson");
    expect(found?.layers[0]?.table.columns.length).toBeLessThanOrEqual(2);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
