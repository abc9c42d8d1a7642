import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { atlas } from "../../scripts/atlas.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-join-"));

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]) {
  const lines: string[] = [];
  const code = await atlas(["join", ...args], (line) => lines.push(line));
  return { code, text: lines.join("\n") };
}

const square = (west: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [west, 0],
      [west + 1, 0],
      [west + 1, 1],
      [west, 1],
      [west, 0],
    ],
  ],
});

const counties = put(
  "counties.geojson",
  JSON.stringify({
    type: "FeatureCollection",
    features: [
      ["01001", "Autauga"],
      ["01003", "Baldwin"],
      ["10001", "Kent"],
    ].map(([GEOID, NAME], i) => ({ type: "Feature", properties: { STATE: 1, GEOID, NAME }, geometry: square(i) })),
  }),
);

afterAll(() => rmSync(folder, { recursive: true }));

describe("atlas join", () => {
  test("finds key and property, also for codes that lost their leading zeros", async () => {
    const table = put("table.csv", "county,fips,v\nAutauga,1001,1\nKent,10001,2\nKent,10001,3\nNowhere,99999,4\n");
    const { code, text } = await run(counties, table, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(text)).toMatchObject({
      key: "fips",
      keyKind: "code",
      checkColumn: "county",
      boundaryKey: "GEOID",
      boundaryName: "NAME",
      rows: 4,
      features: 3,
      matched: 3,
      matchedBy: { code: 2, "code-padded": 1 },
      unmatchedRows: [{ row: 5, value: "99999", why: "unmatched" }],
      unmatchedFeatures: [{ code: "01003", name: "Baldwin" }],
      duplicates: [{ code: "10001", rows: [3, 4] }],
      disagreements: [],
      issues: [],
    });
  });

  test("joins the column it is told", async () => {
    const table = put("told.csv", "county,fips\nAutauga,1001\nBaldwin,1003\n");
    const { text } = await run(counties, table, "--key", "county", "--json");
    expect(JSON.parse(text)).toMatchObject({ key: "county", matched: 2, matchedBy: { name: 2 } });
    expect((await run(counties, table, "--key", "nothing")).code).toBe(2);
  });

  test("takes the object of a TopoJSON file that the table means, and reads GBK", async () => {
    const arc = (west: number) => [
      [west, 0],
      [west + 1, 0],
      [west, 1],
      [west, 0],
    ];
    const topology = put(
      "both.topojson",
      JSON.stringify({
        type: "Topology",
        arcs: [arc(0), arc(2)],
        objects: {
          states: { type: "Polygon", arcs: [[0]], properties: { code: "44", name: "广东" } },
          towns: {
            type: "GeometryCollection",
            geometries: [{ type: "Polygon", arcs: [[1]], properties: { code: "441284", name: "四会" } }],
          },
        },
      }),
    );
    // "name,v" and 四会,1 in GBK.
    const table = put(
      "gbk.csv",
      new Uint8Array([...Buffer.from("name,v\n"), 0xcb, 0xc4, 0xbb, 0xe1, ...Buffer.from(",1\n")]),
    );
    const { text } = await run(topology, table, "--json");
    expect(JSON.parse(text)).toMatchObject({ object: "towns", key: "name", matched: 1, unmatchedFeatures: [] });
  });

  test("says in words what did not join", async () => {
    const table = put("words.csv", "county\nAutauga\nBaldwyn\nBaldwyn\n");
    const { code, text } = await run(counties, table);
    expect(code).toBe(0);
    expect(text).toContain("matched: 1 of 3 rows (name 1), 1 of 3 features");
    expect(text).toContain("row 3, 4: “Baldwyn” unmatched; nearest: 01003 Baldwin");
    expect(text).toContain("feature 10001 Kent: no row");
  });

  test("reports what is wrong with the boundaries and gives 1", async () => {
    const open = put(
      "open.geojson",
      JSON.stringify({
        type: "Feature",
        properties: { id: "1" },
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
            ],
          ],
        },
      }),
    );
    const table = put("one.csv", "id\n1\n");
    const { code, text } = await run(open, table, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(text)).toMatchObject({
      matched: 1,
      issues: [{ kind: "ring-open", file: "open.geojson", row: 1 }],
    });
    expect((await run(put("bad.geojson", "{"), table)).code).toBe(1);
    expect((await run(put("other.geojson", "[]"), table)).code).toBe(1);
  });

  test("gives 2 for a file that is not there and for too few arguments", async () => {
    expect((await run(counties, join(folder, "none.csv"))).code).toBe(2);
    expect((await run(counties)).code).toBe(2);
  });
});
