import { booleanPointInPolygon } from "@turf/turf";
import type { MultiPolygon } from "geojson";
import { beforeEach, describe, expect, test } from "vitest";
import { type Ask, direct } from "../../../src/core/jobs/job.ts";
import { createReachJobs, type ReachJobs, type TravelQuestion } from "../../../src/core/jobs/reach.ts";
import { DEFAULT_SPEEDS } from "../../../src/core/roads/speeds.ts";
import type { Demand } from "../../../src/core/siting/places.ts";
import { at, exit } from "../goals/fixture.ts";

/** One road from west to east along 23° N with crossings every tenth of a degree, 10.24 km apart, and a side road north. */
const ROADS = {
  type: "FeatureCollection",
  features: [
    road("primary", [112, 23], [112.1, 23], [112.2, 23], [112.3, 23]),
    road("tertiary", [112.1, 23], [112.1, 23.1]),
    road("tertiary", [112.2, 23], [112.2, 23.1]),
  ],
};

function road(highway: string, ...coordinates: number[][]) {
  return { type: "Feature", properties: { highway }, geometry: { type: "LineString", coordinates } };
}

const bytesOf = (data: unknown) => new TextEncoder().encode(JSON.stringify(data));

const question: TravelQuestion = {
  facilities: [exit("x", at(112, 23))],
  changes: [],
  factors: { detour: 1.3, speed: 40, walk: 5 },
  speeds: DEFAULT_SPEEDS,
};
const seats = [
  { code: "a", position: at(112.1, 23) },
  { code: "b", position: at(112.2, 23.1) },
  { code: "c", position: at(112.3, 23) },
  { code: "d", position: null },
];

let ask: Ask<ReachJobs>;
beforeEach(async () => {
  ask = direct(createReachJobs());
  await ask("openRoads", { bytes: bytesOf(ROADS), file: "roads.geojson" });
});

const minutes = async (asked: TravelQuestion) => {
  const { rows } = await ask("travel", { ...asked, seats });
  return rows.map((row) => row.minutes && Number(row.minutes.value.toFixed(2)));
};

/** Primary roads at 65 km/h and tertiary ones at 40: 10.2354 km take 9.448 minutes, 11.1195 km of meridian 16.679. */
const PRIMARY = 9.448;
const TERTIARY = 16.679;
const rounded = (value: number) => Number(value.toFixed(2));

const outline: MultiPolygon = {
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [111.95, 22.95],
        [112.35, 22.95],
        [112.35, 23.15],
        [111.95, 23.15],
        [111.95, 22.95],
      ],
    ],
  ],
};

describe("travel over roads that were opened", () => {
  test("is told of every seat", async () => {
    expect(await minutes(question)).toEqual([
      rounded(PRIMARY),
      rounded(2 * PRIMARY + TERTIARY),
      rounded(3 * PRIMARY),
      null,
    ]);
  });

  test("follows speeds and the facilities of a what-if", async () => {
    const byClass = { ...DEFAULT_SPEEDS.byClass, primary: 130 };
    expect(await minutes({ ...question, speeds: { ...DEFAULT_SPEEDS, byClass } })).toEqual([
      rounded(PRIMARY / 2),
      rounded(PRIMARY + TERTIARY),
      rounded(1.5 * PRIMARY),
      null,
    ]);
    const changes = [{ change: "add", id: "new1", kind: "exit", lng: 112.2, lat: 23 }] as const;
    expect(await minutes({ ...question, changes })).toEqual([
      rounded(PRIMARY),
      rounded(TERTIARY),
      rounded(PRIMARY),
      null,
    ]);
    expect((await minutes(question))[1]).toBe(rounded(2 * PRIMARY + TERTIARY));
  });

  test("is drawn as bands that hold every seat in the band of its own minutes", async () => {
    for (const method of ["straight", "road"] as const) {
      const bands = await ask("bands", { ...question, method, outline, seats, cutoffs: [15, 30, 45], spacing: 3 });
      const reached = seats.flatMap(({ position }) => {
        if (!position) return [];
        const at = bands.findIndex(({ geometry }) => booleanPointInPolygon([position.lng, position.lat], geometry));
        return [at];
      });
      // By straight line, at 40 km/h and 1.3 times: 10.24, 23.3 and 30.7 km take 20, 45.5 and 60 minutes.
      expect(reached).toEqual(method === "straight" ? [1, -1, -1] : [0, 2, 1]);
    }
  });

  test("tells how far bands are, and leaves them half made when they are given up", async () => {
    const asked = { ...question, method: "road", outline, seats, cutoffs: [15, 30, 45], spacing: 3 } as const;
    const whole: number[] = [];
    await ask("bands", asked, { onProgress: (done) => whole.push(done) });
    expect(whole.length).toBeGreaterThan(3);
    expect(whole).toEqual([...whole].sort((a, b) => a - b));
    const control = new AbortController();
    const half: number[] = [];
    const onProgress = (done: number) => {
      half.push(done);
      if (done > 0.2) control.abort();
    };
    await expect(ask("bands", asked, { signal: control.signal, onProgress })).rejects.toThrow("abort");
    expect(half).toEqual(whole.slice(0, 2));
  });

  test("looks for new places along the roads as well as at seats", async () => {
    const demands = [{ ...seats[1], minutes: 35.58, weight: 1 } as Demand];
    const { candidates, places, problem } = await ask("roadProblem", { ...question, demands, sites: { alongKm: 2 } });
    // 30.7 km of road and two of 11.1 km; a square of 2 km takes one place of those that a road passes in it.
    expect(candidates.length).toBeGreaterThan(20);
    expect(candidates.length).toBeLessThan(60);
    expect(places).toHaveLength(candidates.length);
    // A place on the seat's own side road, at most 2 km from its end, is nearer than the exit by more than half an hour.
    expect(Math.min(...problem.minutes)).toBeLessThan(3.1);
    for (const { lng, lat } of places) expect(lng >= 112 && lng <= 112.3 && lat >= 23 && lat <= 23.1).toBe(true);
  });

  test("has a route to show", async () => {
    const route = await ask("route", { ...question, from: at(112.1, 23.1) });
    expect(route?.facility).toBe("x");
    expect(route?.km).toBeCloseTo(10.2354 + 11.1195, 2);
    expect(route?.line.at(-1)).toEqual([112, 23]);
  });

  test("is the same over the compact file they make", async () => {
    const packed = await ask("packRoads", null);
    const again = direct(createReachJobs());
    const { report } = await again("openRoads", { bytes: packed, file: "z.roads" });
    expect(report?.format).toBe("roads");
    const { rows } = await again("travel", { ...question, seats });
    expect(rows[0]?.minutes?.value).toBeCloseTo(PRIMARY, 2);
  });
});

describe("opening roads", () => {
  test("that cannot be read leaves those before in place and says why", async () => {
    const { report, issues } = await ask("openRoads", { bytes: bytesOf("nothing"), file: "bad.geojson" });
    expect(report).toBeNull();
    expect(issues[0]).toMatchObject({ severity: "error", file: "bad.geojson" });
    expect((await minutes(question))[0]).toBe(rounded(PRIMARY));
  });

  test("in place of others answers for the new ones", async () => {
    const bent = { ...ROADS, features: [road("tertiary", [112, 23], [112.1, 23])] };
    await ask("openRoads", { bytes: bytesOf(bent), file: "other.geojson" });
    expect((await minutes(question))[0]).toBe(rounded((PRIMARY * 65) / 40));
  });

  test("comes before travel: without roads nothing is told", async () => {
    await expect(direct(createReachJobs())("travel", { ...question, seats })).rejects.toThrow("no roads are open");
  });
});

describe("where next over the roads", () => {
  test("weighs each candidate by what it saves, and proves the best", async () => {
    const { rows } = await ask("travel", { ...question, seats });
    const demands = rows.map(({ code, minutes }, i) => ({
      code,
      position: seats[i]?.position ?? null,
      minutes: minutes?.value ?? null,
      weight: code === "c" ? 2 : 1,
    }));
    const shares: number[] = [];
    const watch = { onProgress: (done: number) => shares.push(done) };
    const placed = await ask("roadProblem", { ...question, demands, sites: seats }, watch);
    expect(placed).toMatchObject({ candidates: ["a", "b", "c"], demands: ["a", "b", "c"], left: ["d"] });
    expect(shares.at(-1)).toBe(1);
    // From the three seats to candidate c; a is nearer to the exit that there is.
    const toC = [...placed.problem.minutes.subarray(6, 9)].map(rounded);
    expect(toC).toEqual([Number.POSITIVE_INFINITY, rounded(PRIMARY + TERTIARY), 0]);
    const { sitings } = await ask("siting", {
      problem: placed.problem,
      aim: { kind: "mean", ceiling: 120 },
      counts: [1],
    });
    // c, which counts twice, saves itself 28.344, and b 9.448.
    expect(sitings[0]).toMatchObject({ chosen: [2], proven: true });
    expect(sitings[0]?.value).toBeCloseTo(7 * PRIMARY, 1);
  });
});
