import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reach } from "../../scripts/commands/reach.ts";

const TINY = "test/fixtures/tiny";
let folder = "";

/** A road from the seat of 回龙镇 in the east to the exit, 27.799 km north and 5.099 km east of it. */
const ROADS = {
  type: "Feature",
  properties: { highway: "tertiary" },
  geometry: {
    type: "LineString",
    coordinates: [
      [112.25, 23.25],
      [112.25, 23.5],
      [112.3, 23.5],
    ],
  },
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-reach-"));
  await writeFile(join(folder, "roads.geojson"), JSON.stringify(ROADS));
  await writeFile(join(folder, "schools.csv"), "name,lng,lat,kind\n一小,112.75,23.25,school\n公园,112.3,23.5,park\n");
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const lines: string[] = [];
  const code = await reach(args, (line) => lines.push(line));
  return { code, lines, json: () => JSON.parse(lines.join("\n")) };
}

describe("atlas reach", () => {
  test("tells the minutes of every town to the nearest exit of the package, with bounds", async () => {
    const { code, json } = await run(TINY, "--facilities", "exit", "--level", "town", "--json");
    const { regions, travel } = json();
    expect(code).toBe(0);
    expect(travel).toEqual({ method: "straight", detour: 1.3, speed: 40, placed: 1, unplaced: 0, closed: 1 });
    // 28.263 km x 1.3 / 40 km/h; 4 km and 1 km of accuracy make 9.75 minutes.
    expect(regions[0]).toMatchObject({ code: "010001100", facility: { id: "x1" }, gap: null, quality: "estimate" });
    expect(regions[0].minutes.value).toBeCloseTo(55.11, 1);
    expect(regions[0].minutes.low).toBeCloseTo(45.36, 1);
    expect(regions[0].minutes.high).toBeCloseTo(64.86, 1);
  });

  test("tells the shares of towns within the cut-offs, by the whole, groups and counties", async () => {
    const args = ["--facilities", "exit", "--level", "town", "--cutoffs", "30,60", "--json"];
    const [places] = (await run(TINY, ...args)).json().tables;
    expect(places.by).toBe("towns");
    const shares = places.areas.map(({ id, within }: { id: string; within: { share: object }[] }) => [
      id,
      within[1]?.share,
    ]);
    expect(shares).toEqual([
      ["0100", { value: 0.5, low: 0, high: 0.5 }],
      ["east", { value: 1, low: 0, high: 1 }],
      ["west", { value: 0, low: 0, high: 0 }],
      ["010001", { value: 1, low: 0, high: 1 }],
      ["010002", { value: 0, low: 0, high: 0 }],
    ]);
    expect(places.areas[0].zones.map(({ places }: { places: number }) => places)).toEqual([0, 2, 2]);
    expect(places.catchments).toMatchObject([{ facility: "x1", places: 4 }]);
  });

  test("counts people where the package does, and names those without", async () => {
    const args = ["--facilities", "exit", "--level", "town", "--people", "population", "--json"];
    const people = (await run(TINY, ...args)).json().tables[1];
    expect(people).toMatchObject({ by: "people", quality: "sample", period: "2022", sources: ["made"] });
    expect(people.areas[0]).toMatchObject({ whole: 3, unweighted: ["010001100", "010002100", "010002101"] });
  });

  test("takes facilities from a file, of one kind where asked", async () => {
    const file = join(folder, "schools.csv");
    const all = (await run(TINY, "--facilities", file, "--level", "town", "--json")).json();
    expect(all.travel.placed).toBe(2);
    const schools = (await run(TINY, "--facilities", file, "--kind", "school", "--level", "town", "--json")).json();
    expect(schools.travel.placed).toBe(1);
    expect(schools.regions[2]).toMatchObject({ code: "010002100", minutes: { value: 0 } });
    const none = await run(TINY, "--facilities", file, "--kind", "hospital", "--json");
    expect(none.code).toBe(1);
    expect(none.json().issues).toMatchObject([{ kind: "choice-invalid", value: "hospital", detail: "school, park" }]);
  });

  test("travels over roads where they are given; what they do not connect is said", async () => {
    const args = ["--facilities", "exit", "--level", "town", "--json"];
    const { travel, regions, tables } = (await run(TINY, ...args, "--roads", join(folder, "roads.geojson"))).json();
    expect(travel).toMatchObject({ method: "road", walk: 5, placed: 1, offRoad: 0 });
    // 32.897 km at 40 km/h.
    expect(regions[0].minutes.value).toBeCloseTo(49.347, 2);
    expect(regions[0].legs.road).toBeCloseTo(49.347, 2);
    expect(regions[2]).toMatchObject({ code: "010002100", minutes: null, gap: "not-connected", facility: null });
    expect(tables[0].areas[0].unreached).toEqual(["010001101", "010002100", "010002101"]);
  });

  test("roads that are not there are refused", async () => {
    const { code, json } = await run(TINY, "--facilities", "exit", "--json", "--roads", join(folder, "none.geojson"));
    expect(code).toBe(1);
    expect(json().issues).toMatchObject([{ kind: "file-missing" }]);
  });

  test("says where the next facilities should go, and whether that is proven", async () => {
    const args = ["--facilities", "exit", "--level", "town", "--next", "2", "--within", "60", "--json"];
    const { next } = (await run(TINY, ...args)).json();
    expect(next).toMatchObject({ by: "towns", aim: { kind: "cover", cutoff: 60 }, weight: 4, missing: 0, left: [] });
    // The western towns, 55.6 km apart, are each 51.1 km from the eastern ones: more than an hour from all others.
    expect(next.sitings.map(({ before, after, proven }: Record<string, unknown>) => [before, after, proven])).toEqual([
      [2, 3, true],
      [2, 4, true],
    ]);
    expect(next.sitings[1].places).toEqual(["010002100", "010002101"]);
  });

  test("prints lines for people by default", async () => {
    const { lines } = await run(TINY, "--facilities", "exit", "--level", "town", "--cutoffs", "60");
    expect(lines[0]).toBe("010001100\t回龙镇\t55.1 (45.4-64.9)\t东口");
    expect(lines).toContain("小城市\t50.0 % (0.0-50.0)");
  });

  test("facilities that are neither a kind nor a file are refused with the kinds there are", async () => {
    const { code, json } = await run(TINY, "--facilities", "airport", "--json");
    expect(code).toBe(1);
    expect(json().issues).toMatchObject([{ kind: "file-missing", file: "airport", detail: "exit" }]);
  });

  test.each([
    [["--level", "town"], "--facilities is missing"],
    [["--facilities", "exit", "--cutoffs", "30,15"], "--cutoffs ascend"],
    [["--facilities", "exit", "--detour", "0.5"], "--detour is at least 1"],
    [["--facilities", "exit", "--speed", "0"], "--speed is above 0"],
    [["--facilities", "exit", "--level", "planet"], "--level is one of"],
    [["--facilities", "exit", "--walk", "0"], "--walk is above 0"],
    [["--facilities", "exit", "--next", "6"], "--next is 1 to 5"],
    [["--facilities", "exit", "--next", "1", "--by", "cows"], "--by is towns or people"],
    [["--facilities", "exit", "--next", "1", "--aim", "best"], "--aim is cover or mean"],
    [["--facilities", "exit", "--next", "1", "--by", "people", "--people", "gdp", "--level", "village"], "--by people"],
  ])("wrong arguments %j are told", async (args, words) => {
    const { code, lines } = await run(TINY, ...args);
    expect(code).toBe(2);
    expect(lines[0]).toContain(words);
  });
});
