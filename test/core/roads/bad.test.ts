import { describe, expect, test } from "vitest";
import type { Issue } from "../../../src/core/package/issue.ts";
import { openRoads, type RoadOptions } from "../../../src/core/roads/open.ts";
import { geojson, type Node, osmPbf, osmXml, overpassJson, type Way } from "./files.ts";

const text = (content: string) => new TextEncoder().encode(content);
const brief = ({ severity, kind, row, column, value }: Issue) => ({ severity, kind, row, column, value });

async function issuesOf(bytes: Uint8Array, options: RoadOptions = {}) {
  const { graph, issues } = await openRoads(bytes, "roads", options);
  expect(graph === null).toBe(issues.some(({ severity }) => severity === "error"));
  expect(issues.every(({ file }) => file === "roads")).toBe(true);
  return issues.map(brief);
}

/** A file-wide error. */
const error = (kind: Issue["kind"], value: string | null = null) => ({
  severity: "error",
  kind,
  row: null,
  column: null,
  value,
});

const nodes: Node[] = Array.from({ length: 400 }, (_, i) => ({
  id: i + 1,
  lng: 112 + i / 1000,
  lat: 23 + (i % 7) / 1000,
}));
const ways: Way[] = [{ id: 7, nodes: nodes.map(({ id }) => id), tags: { highway: "primary" } }];
const good = [
  [112, 23],
  [112.1, 23],
];

describe("a file that cannot be read", () => {
  test("is empty", async () => {
    expect(await issuesOf(new Uint8Array())).toEqual([error("file-empty")]);
    expect(await issuesOf(text(" \n "))).toEqual([error("file-empty")]);
  });

  test.each([
    ["PK\x03\x04", "ZIP"],
    ["SQLite format 3\0", "GeoPackage"],
    ["%PDF-1.7", "PDF"],
    ['<?xml version="1.0"?><!-- hi --><gpx></gpx>', "gpx"],
    ['{"type":"Topology"}', "Topology"],
    ['{"a":1}', "JSON"],
    ["[]", "JSON"],
    ["lng,lat\n1,2", "?"],
  ])("is of another type: %j is %s", async (content, name) => {
    expect(await issuesOf(text(content))).toEqual([error("file-type", name)]);
  });

  test("is a PBF cut anywhere", async () => {
    const bytes = osmPbf(nodes, ways);
    const kinds = new Set<string>();
    for (let end = 40; end < bytes.length; end += 13) {
      for (const { severity, kind } of await issuesOf(bytes.subarray(0, end))) kinds.add(`${severity} ${kind}`);
    }
    // Between the blobs a file may end: then there are no roads.
    expect([...kinds].filter((one) => one !== "error roads-none")).toEqual(["error file-cut"]);
  });

  test("is a PBF whose bytes were changed", async () => {
    const bytes = osmPbf(nodes, ways);
    for (let at = 60; at < bytes.length; at += 11) {
      const { graph, issues } = await openRoads(bytes.with(at, (bytes[at] as number) ^ 0x55), "roads");
      expect(graph !== null || issues.some(({ severity }) => severity === "error")).toBe(true);
    }
    const middle = Math.floor(bytes.length / 2);
    expect(await issuesOf(bytes.with(middle, (bytes[middle] as number) ^ 0xff))).toEqual([error("file-unreadable")]);
  });

  test("is a PBF that asks for what is not known", async () => {
    const history = osmPbf(nodes, ways, { features: ["OsmSchema-V0.6", "HistoricalInformation"] });
    const { issues } = await openRoads(history, "roads");
    expect(issues).toMatchObject([{ kind: "file-unreadable", detail: "needs HistoricalInformation" }]);
  });

  test("is XML, JSON or an answer that stops early", async () => {
    const xml = osmXml(nodes, ways);
    expect(await issuesOf(xml.subarray(0, xml.length / 2))).toEqual([error("file-cut")]);
    expect(await issuesOf(xml.subarray(0, xml.length - 10))).toEqual([error("file-cut")]);
    const json = geojson([[{ highway: "primary" }, good]]);
    expect(await issuesOf(json.subarray(0, json.length / 2))).toEqual([error("file-cut")]);
    expect(await issuesOf(text('{"type": oops}'))).toEqual([error("file-unreadable")]);
    const answer = text('{"elements":[],"remark":"runtime error: Query timed out"}');
    expect(await issuesOf(answer)).toEqual([error("file-cut")]);
  });

  test("is XML with a document type", async () => {
    const laughs = `<!DOCTYPE osm [<!ENTITY a "aaaaaaaaaa">]><osm><way id="1"><tag k="highway" v="&a;"/></way></osm>`;
    expect(await issuesOf(text(laughs))).toEqual([error("file-unreadable")]);
  });
});

describe("a file with faults in it", () => {
  test("names lines with one point and coordinates that are none, and keeps the rest", async () => {
    const bytes = geojson([
      [{ highway: "primary" }, good],
      [{ highway: "primary" }, [[112, 23]]],
      [
        { highway: "primary" },
        [
          [112, 23],
          [112, 23],
        ],
      ],
      [
        { highway: "primary" },
        [
          [112, 23],
          [112.01, 95],
          [112.02, 23],
          [112.03, 23],
        ],
      ],
      [
        { highway: "primary" },
        [
          [112, 23],
          ["112.1", 23],
          [112.2, null],
        ],
      ],
    ]);
    const { report } = await openRoads(bytes, "roads");
    expect(report).toMatchObject({ read: 5, ways: 2, clipped: 1, lost: 3 });
    const warning = (kind: string, row: number, value: string | null) => ({
      severity: "warning",
      kind,
      row,
      column: null,
      value,
    });
    expect(await issuesOf(bytes)).toEqual([
      warning("coordinate-range", 4, "112.01, 95"),
      warning("coordinate-range", 5, "112.1, 23"),
      warning("coordinate-range", 5, "112.2, null"),
      warning("line-short", 2, null),
      warning("line-short", 3, null),
      warning("line-short", 5, null),
    ]);
  });

  test("names ways that refer to nodes which are not there, and cuts them", async () => {
    const short = nodes.slice(0, 4);
    const bytes = osmXml(short, [{ id: 5, nodes: [1, 2, 77, 3, 4], tags: { highway: "primary" } }]);
    const { report, issues } = await openRoads(bytes, "roads");
    expect(report).toMatchObject({ read: 1, ways: 1, clipped: 1, lost: 0, nodes: 4, edges: 2 });
    expect(issues[0]).toMatchObject({ kind: "node-missing", column: "way/5", value: "77", row: null });
  });

  test.each(["-50", "0", "999", "fast"])(
    "names the limit %s, and drives at the speed of the class",
    async (maxspeed) => {
      const bytes = osmXml(nodes, [{ id: 7, nodes: [1, 2], tags: { highway: "primary", maxspeed } }]);
      const { graph, issues } = await openRoads(bytes, "roads");
      expect(issues.map(brief)).toEqual([
        { severity: "warning", kind: "speed-invalid", row: null, column: "way/7 maxspeed", value: maxspeed },
      ]);
      expect(graph?.edges.posted[0]).toBe(0);
    },
  );

  test("names a one-way mark that is not understood", async () => {
    const bytes = geojson([[{ highway: "primary", oneway: "perhaps" }, good]]);
    expect(await issuesOf(bytes)).toEqual([
      { severity: "warning", kind: "oneway-invalid", row: 1, column: "oneway", value: "perhaps" },
    ]);
  });

  test("lists twenty of a kind and counts the others", async () => {
    const many = Array.from({ length: 50 }, () => [{ highway: "primary", maxspeed: -1 }, good] as const);
    const { issues } = await openRoads(geojson(many), "roads");
    expect(issues.filter(({ kind }) => kind === "speed-invalid")).toHaveLength(20);
    expect(issues.at(-1)?.detail).toBe("+30");
  });

  test("has no roads for motor vehicles", async () => {
    expect(await issuesOf(geojson([[{ highway: "footway" }, good]]))).toEqual([error("roads-none")]);
    expect(await issuesOf(osmPbf(nodes, []))).toEqual([error("roads-none")]);
    expect(await issuesOf(overpassJson([], []))).toEqual([error("roads-none")]);
  });

  test("survives what is no feature at all", async () => {
    const data = {
      type: "FeatureCollection",
      features: [null, 5, {}, { geometry: 7 }, { geometry: { type: "LineString" } }],
    };
    expect(await issuesOf(text(JSON.stringify(data)))).toMatchObject([
      { kind: "class-missing" },
      { kind: "line-short", row: 5 },
      { kind: "roads-none" },
    ]);
    const answer = { elements: [null, 5, { type: "way" }, { type: "way", id: "x", tags: { highway: "primary" } }] };
    expect(await issuesOf(text(JSON.stringify(answer)))).toEqual([error("roads-none")]);
  });
});

describe("numbers that are not longitude and latitude", () => {
  const drawn = (points: readonly (readonly [number, number])[]) => geojson([[{ highway: "primary" }, points]]);

  test("stand the other way round", async () => {
    const bytes = drawn([
      [23, 112],
      [23, 112.1],
    ]);
    expect(await issuesOf(bytes)).toEqual([error("coordinate-swapped", "23, 112.05")]);
    const { report } = await openRoads(bytes, "roads", { system: "swapped" });
    expect(report?.box).toEqual([112, 23, 112.1, 23]);
  });

  test("are metres of Web Mercator, in China or near the seats", async () => {
    const china = drawn([
      [12_467_782, 2_632_018],
      [12_468_782, 2_632_018],
    ]);
    expect((await issuesOf(china)).at(-1)).toEqual(error("coordinate-system", "Web Mercator"));
    const { report } = await openRoads(china, "roads", { system: "mercator" });
    expect(report?.box?.[0]).toBeCloseTo(112, 4);
    const kenya = drawn([
      [4_100_000, -140_000],
      [4_101_000, -140_000],
    ]);
    expect((await issuesOf(kenya)).at(-1)).toMatchObject({ kind: "coordinate-projected" });
    const nairobi = [{ lng: 36.82, lat: -1.29 }];
    expect((await issuesOf(kenya, { seats: nairobi })).at(-1)).toMatchObject({ kind: "coordinate-system" });
  });

  test("are metres of a Gauss-Krüger projection such as CGCS2000", async () => {
    const bytes = drawn([
      [37_500_000, 2_550_000],
      [37_501_000, 2_550_000],
    ]);
    expect((await issuesOf(bytes)).at(-1)).toEqual(error("coordinate-projected", "37500500, 2550000"));
  });

  test("lie elsewhere than the seats, or would lie there the other way round", async () => {
    const bytes = drawn([
      [23, 50],
      [23.1, 50],
    ]);
    expect((await issuesOf(bytes, { seats: [{ lng: 112, lat: 23 }] })).at(-1)).toMatchObject({
      kind: "roads-elsewhere",
    });
    expect((await issuesOf(bytes, { seats: [{ lng: 50, lat: 23.05 }] })).at(-1)).toMatchObject({
      kind: "coordinate-swapped",
    });
  });
});

describe("a long reading", () => {
  test.each([
    ["PBF", osmPbf(nodes, ways)],
    ["XML", osmXml(nodes, ways)],
    ["Overpass", overpassJson(nodes, ways)],
    ["GeoJSON", geojson([[{ highway: "primary" }, good]])],
  ])("of %s tells how far it is, never backwards, up to all", async (_, bytes) => {
    const shares: number[] = [];
    await openRoads(bytes, "roads", { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeGreaterThanOrEqual(0);
    expect(shares.at(-1)).toBe(1);
  });

  test.each([osmPbf(nodes, ways), osmXml(nodes, ways), overpassJson(nodes, ways)])(
    "ends when it is told to",
    async (bytes) => {
      const stop = new AbortController();
      const reading = openRoads(bytes, "roads", {
        signal: stop.signal,
        onProgress: () => stop.abort(new Error("enough")),
      });
      await expect(reading).rejects.toThrow("enough");
    },
  );

  test("does not begin with a file above the limit", async () => {
    const huge = text('{"a":1}');
    Object.defineProperty(huge, "length", { value: 300 * 2 ** 20 });
    const { issues } = await openRoads(huge, "roads");
    expect(issues).toMatchObject([{ kind: "limit", severity: "error", value: "300 MiB", detail: "256 MiB" }]);
  });
});
