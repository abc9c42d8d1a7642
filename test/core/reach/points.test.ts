import { describe, expect, test } from "vitest";
import { readPoints } from "../../../src/core/reach/points.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, file = "places.csv") => readPoints(bytes(text), file, "school");

describe("points of a table", () => {
  test("need only longitude and latitude, under any usual name", () => {
    const { facilities, issues } = read("名称,经度,纬度\n一小,112.5,23.1\n二小,112.6,23.2\n");
    expect(issues).toEqual([]);
    expect(facilities.map(({ id, kind, name, position }) => [id, kind, name.zh, position?.lng, position?.lat])).toEqual(
      [
        ["places.csv:1", "school", "一小", 112.5, 23.1],
        ["places.csv:2", "school", "二小", 112.6, 23.2],
      ],
    );
  });

  test("keep their id, kind, accuracy and quality, and whether they are open", () => {
    const { facilities } = read(
      "id,kind,name,lng,lat,accuracy_m,existence,open\ne1,exit,A,112,23,4000,published,true\ne2,exit,B,112,24,,,no\n",
    );
    expect(facilities).toMatchObject([
      { id: "e1", kind: "exit", position: { accuracy: 4000 }, existence: "published", open: true },
      { id: "e2", kind: "exit", position: { accuracy: null }, existence: "unverified", open: false },
    ]);
  });

  test("without a sound position are left out, each with its row and value", () => {
    const { facilities, issues } = read("name,lon,lat\nA,112,23\nB,,23\nC,x,23\nD,23,112\n");
    expect(facilities.map(({ name }) => name.en)).toEqual(["A"]);
    expect(issues.map(({ kind, row, column, value }) => [kind, row, column, value])).toEqual([
      ["cell-missing", 3, "lon", ""],
      ["number-invalid", 4, "lon", "x"],
      ["coordinate-range", 5, "lat", "112"],
    ]);
  });

  test("an id that comes again and a radius below 0 give issues", () => {
    const { facilities, issues } = read("id,lng,lat,accuracy\na,112,23,-5\na,113,23,\n");
    expect(facilities).toHaveLength(1);
    expect(facilities[0]?.position?.accuracy).toBeNull();
    expect(issues.map(({ kind, value }) => [kind, value])).toEqual([
      ["number-invalid", "-5"],
      ["code-duplicate", "a"],
    ]);
  });

  test("without coordinates are refused, naming the columns there are", () => {
    const { facilities, issues } = read("name,where\nA,here\n");
    expect(facilities).toEqual([]);
    expect(issues.map(({ kind, column, detail }) => [kind, column, detail])).toEqual([
      ["column-missing", "lng", "name, where"],
      ["column-missing", "lat", "name, where"],
    ]);
  });
});

describe("points of GeoJSON", () => {
  const file = (features: readonly unknown[]) => JSON.stringify({ type: "FeatureCollection", features });

  test("are read with their properties; what is no point gives an issue", () => {
    const { facilities, issues } = read(
      file([
        {
          type: "Feature",
          properties: { name: "一院", accuracy_m: 50, lat: 99 },
          geometry: { type: "Point", coordinates: [112, 23] },
        },
        { type: "Feature", id: 7, properties: null, geometry: { type: "Point", coordinates: [112.5, 23] } },
        { type: "Feature", properties: { name: "line" }, geometry: { type: "LineString", coordinates: [] } },
      ]),
      "places.geojson",
    );
    expect(facilities).toMatchObject([
      { name: { zh: "一院" }, position: { lng: 112, lat: 23, accuracy: 50 } },
      { id: "7", position: { lng: 112.5, accuracy: null } },
    ]);
    expect(issues.map(({ kind, row, value }) => [kind, row, value])).toEqual([["geometry-missing", 3, "line"]]);
  });

  test("text that is neither table nor GeoJSON is an issue", () => {
    expect(read('{"a":').issues[0]).toMatchObject({ severity: "error", kind: "file-unreadable" });
    expect(read('{"type":"nothing"}').issues[0]).toMatchObject({ severity: "error", kind: "file-unreadable" });
    expect(read("").issues[0]).toMatchObject({ severity: "error", kind: "file-unreadable" });
  });
});
