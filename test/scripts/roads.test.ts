import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { atlas } from "../../scripts/atlas.ts";
import { readRoads } from "../../src/core/roads/unpack.ts";
import { geojson, osmPbf } from "../core/roads/files.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-roads-"));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]) {
  const lines: string[] = [];
  const code = await atlas(args, (line) => lines.push(line));
  return { code, text: lines.join("\n") };
}

/** A road due north from 112.3°, 23.1°: 0.09° are 10,007.6 m. */
const nodes = [
  { id: 1, lng: 112.3, lat: 23.1 },
  { id: 2, lng: 112.3, lat: 23.19 },
];
const pbf = put(
  "north.osm.pbf",
  osmPbf(nodes, [{ id: 5, nodes: [1, 2], tags: { highway: "primary", maxspeed: "50" } }]),
);
const cut = put("cut.osm.pbf", osmPbf(nodes, [{ id: 5, nodes: [1, 2], tags: { highway: "primary" } }]).subarray(0, 90));

describe("atlas roads", () => {
  test("reports a file and writes its graph", async () => {
    const out = join(folder, "north.roads");
    const { code, text } = await run("roads", pbf, "--out", out, "--json");
    expect(code).toBe(0);
    const report = JSON.parse(text);
    expect(report).toMatchObject({
      format: "osm-pbf",
      ways: 1,
      nodes: 2,
      edges: 1,
      box: [112.3, 23.1, 112.3, 23.19],
      out,
    });
    expect(report.km).toBeCloseTo(10.0076, 3);
    // 0.8 of the 50 km/h posted.
    expect(report.pace.primary).toBeCloseTo(40, 9);
    const { graph } = readRoads(readFileSync(out), "north.roads");
    expect(graph?.edges.posted[0]).toBe(50);
    expect((await run("roads", out, "--json")).code).toBe(0);
  });

  test("takes speeds", async () => {
    const { text } = await run("roads", pbf, "--speeds", "posted=1,track=0", "--json");
    expect(JSON.parse(text).pace.primary).toBeCloseTo(50, 9);
    expect((await run("roads", pbf, "--speeds", "alley=5")).text).toContain("alley is none of motorway");
    expect((await run("roads", pbf, "--speeds", "track=fast")).code).toBe(2);
  });

  test("tells how the seats of a package meet the roads", async () => {
    const { text } = await run("roads", pbf, "--package", "test/fixtures/tiny", "--json");
    const { seats, stranded } = JSON.parse(text);
    expect(seats.seats).toBeGreaterThan(0);
    expect(seats.snapped + stranded.length).toBe(seats.seats);
  });

  test("prints sentences in both languages", async () => {
    expect((await run("roads", pbf)).text).toContain("1 road read, 1 kept.\n2 crossings, 1 stretch, 10.0 km.");
    expect((await run("roads", pbf, "--lang", "zh")).text).toContain(
      "文件中有1条道路，采用1条。\n路网有2个路口、1个路段，共10.0公里。",
    );
  });

  test("gives 1 for a file in error and writes nothing", async () => {
    const out = join(folder, "none.roads");
    const { code, text } = await run("roads", cut, "--out", out);
    expect(code).toBe(1);
    expect(text).toContain("error: cut.osm.pbf: the file is incomplete");
    expect(() => readFileSync(out)).toThrow();
  });

  test("reads coordinates as it is told", async () => {
    const swapped = put(
      "swapped.geojson",
      geojson([
        [
          { highway: "primary" },
          [
            [23, 112],
            [23.1, 112],
          ],
        ],
      ]),
    );
    const refused = await run("roads", swapped);
    expect(refused.code).toBe(1);
    expect(refused.text).toContain("--system swapped");
    expect((await run("roads", swapped, "--system", "swapped")).code).toBe(0);
    expect((await run("roads", swapped, "--system", "mars")).code).toBe(2);
  });

  test("gives 2 for a file that is not there, too few arguments, or no package", async () => {
    expect((await run("roads", join(folder, "nothing"))).code).toBe(2);
    expect((await run("roads")).code).toBe(2);
    expect((await run("roads", pbf, "--package", folder)).code).toBe(2);
  });
});

test("a package holds roads, which atlas check reads and the atlas leaves alone", async () => {
  const packed = join(folder, "package");
  cpSync("test/fixtures/tiny", packed, { recursive: true });
  const path = join(packed, "datapackage.json");
  const descriptor = JSON.parse(readFileSync(path, "utf8"));
  descriptor.resources.push({ name: "roads", path: "tiny.roads", role: "roads", load: "later" });
  writeFileSync(path, JSON.stringify(descriptor));
  expect((await run("check", packed)).text).toContain("tiny.roads: the file is missing");
  await run("roads", pbf, "--out", join(packed, "tiny.roads"));
  expect((await run("check", packed)).text).not.toContain("tiny.roads");
  writeFileSync(join(packed, "tiny.roads"), readFileSync(join(packed, "tiny.roads")).subarray(0, 20));
  const { code, text } = await run("check", packed);
  expect(code).toBe(1);
  expect(text).toContain("error: tiny.roads: the file is incomplete");
});
