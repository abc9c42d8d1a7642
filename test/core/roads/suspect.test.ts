import gcoord from "gcoord";
import { describe, expect, test } from "vitest";
import { systemOffered } from "../../../src/core/roads/offer.ts";
import { openRoads, type RoadOptions } from "../../../src/core/roads/open.ts";
import { writeRoads } from "../../../src/core/roads/pack.ts";
import { geojson } from "./files.ts";

type Point = [lng: number, lat: number];

/** Random numbers from 0 to 1, the same every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** Towns between 111.5° and 112.5°, 22.8° and 23.8°: streets of 1.2 km around each centre, and roads from town to town. */
function country(
  towns: number,
  noise: number,
): { readonly lines: Point[][]; readonly seats: { lng: number; lat: number }[] } {
  const random = dice(11);
  const centres = Array.from({ length: towns }, (): Point => [111.5 + random(), 22.8 + random()]);
  const lines: Point[][] = [];
  for (const [i, [lng, lat]] of centres.entries()) {
    for (let street = -2; street <= 2; street++) {
      lines.push([
        [lng - 0.006, lat + street * 0.0015],
        [lng + 0.006, lat + street * 0.0015],
      ]);
      lines.push([
        [lng + street * 0.0015, lat - 0.006],
        [lng + street * 0.0015, lat + 0.006],
      ]);
    }
    const next = centres[(i + 1) % towns] as Point;
    lines.push([[lng, lat], [(lng + next[0]) / 2 + 0.01, (lat + next[1]) / 2], next]);
  }
  const off = () => (random() - 0.5) * 2 * noise;
  return { lines, seats: centres.map(([lng, lat]) => ({ lng: lng + off(), lat: lat + off() })) };
}

const written = (lines: readonly Point[][], shift: (point: Point) => Point = (point) => point) =>
  geojson(lines.map((line) => [{ highway: "primary" }, line.map(shift)]));

const gcj = ([lng, lat]: Point) => gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02) as Point;
const bd = ([lng, lat]: Point) => gcoord.transform([lng, lat], gcoord.WGS84, gcoord.BD09) as Point;
const suspicion = async (bytes: Uint8Array, options: RoadOptions) =>
  (await openRoads(bytes, "x", options)).report?.suspicion;

describe("roads beside the seats", () => {
  // Seats up to 0.004° (some 400 m) off in each direction, as those of gazetteers are.
  const { lines, seats } = country(40, 0.004);

  test("in GCJ-02 are suspected to be, with the size of the shift", async () => {
    const { report, issues } = await openRoads(written(lines, gcj), "x", { seats });
    expect(report?.suspicion).toMatchObject({ system: "gcj02" });
    // Some 600 m, as roads in GCJ-02 are known to lie off here.
    expect(report?.suspicion?.metres).toBeGreaterThan(500);
    expect(report?.suspicion?.metres).toBeLessThan(700);
    expect(report?.suspicion?.better).toBeGreaterThan((report?.suspicion?.seats ?? 0) * 0.8);
    expect(issues.at(-1)).toMatchObject({ kind: "coordinate-system", severity: "warning", value: "GCJ-02" });
  });

  test("in BD-09 are suspected to be in that and not in GCJ-02", async () => {
    expect(await suspicion(written(lines, bd), { seats })).toMatchObject({ system: "bd09" });
  });

  test("are where they belong once they are converted, and suspected no more", async () => {
    const { graph, report } = await openRoads(
      written(
        [
          [
            [112, 23],
            [112.01, 23.01],
          ],
        ],
        gcj,
      ),
      "x",
      { system: "gcj02" },
    );
    expect(graph?.nodes.lng.toSorted()[0]).toBeCloseTo(112, 5);
    expect(report?.box?.[3]).toBeCloseTo(23.01, 5);
    expect(await suspicion(written(lines, gcj), { seats, system: "gcj02" })).toBeNull();
  });
});

describe("a graph that was read ready made in GCJ-02", () => {
  const { lines, seats } = country(40, 0.004);
  const packed = async (shift?: (point: Point) => Point) => {
    const { graph } = await openRoads(written(lines, shift), "x");
    return graph ? writeRoads(graph) : new Uint8Array();
  };

  test("is suspected, and converted where it is asked for: places, lengths, and no more suspicion", async () => {
    const bytes = await packed(gcj);
    const before = await openRoads(bytes, "x.roads", { seats });
    expect(systemOffered(before.report, before.issues)).toBe("gcj02");
    const shares: number[] = [];
    const onProgress = (share: number) => shares.push(share);
    const { graph, report, issues } = await openRoads(bytes, "x.roads", { seats, system: "gcj02", onProgress });
    expect(issues.filter(({ kind }) => kind === "coordinate-system")).toEqual([]);
    expect(report?.suspicion).toBeNull();
    expect(shares.length).toBeGreaterThan(0);
    expect(graph?.edges.from).toEqual(before.graph?.edges.from);
    // As if it had been drawn on WGS 84, though its nodes come in another order; the file keeps places to 0.06 m.
    const drawn = await openRoads(await packed(), "x.roads", { seats });
    expect(report?.km).toBeCloseTo(drawn.report?.km ?? 0, 1);
    const ascending = (found: Pick<typeof drawn, "graph">) => [...(found.graph?.nodes.lng ?? [])].sort((a, b) => a - b);
    const given = ascending(drawn);
    for (const [node, lng] of ascending({ graph }).entries()) {
      expect(Math.abs((given[node] ?? 0) - lng)).toBeLessThan(5e-6);
    }
  });

  test("is refused in a system it cannot be in", async () => {
    const { graph, issues } = await openRoads(await packed(), "x.roads", { system: "swapped" });
    expect(graph).toBeNull();
    expect(issues).toMatchObject([{ kind: "coordinate-range", severity: "error" }]);
  });
});

describe("nothing is suspected", () => {
  const { lines, seats } = country(40, 0.004);

  test("of roads on WGS 84", async () => {
    expect(await suspicion(written(lines), { seats })).toBeNull();
    const exact = country(40, 0);
    expect(await suspicion(written(exact.lines), { seats: exact.seats })).toBeNull();
  });

  test("of seats that are in GCJ-02 themselves: the roads would move away", async () => {
    const moved = seats.map(({ lng, lat }) => gcj([lng, lat])).map(([lng, lat]) => ({ lng, lat }));
    expect(await suspicion(written(lines), { seats: moved })).toBeNull();
  });

  test("from fewer seats than ten", async () => {
    expect(await suspicion(written(lines, gcj), { seats: seats.slice(0, 9) })).toBeNull();
  });

  test("of one long road that all seats lie on the same side of", async () => {
    // Seats 600 m north of a road to the east: GCJ-02 would bring them nearer by moving south, but so would others.
    const road: Point[] = [
      [111.5, 23],
      [112.5, 23],
    ];
    const beside = Array.from({ length: 40 }, (_, i) => ({ lng: 111.6 + i * 0.02, lat: 23.0055 }));
    expect(await suspicion(written([road]), { seats: beside })).toBeNull();
  });

  test("of streets that are equally dense everywhere", async () => {
    const random = dice(5);
    const streets = Array.from({ length: 100 }, (_, i): Point[][] => [
      [
        [112, 23 + i * 0.002],
        [112.2, 23 + i * 0.002],
      ],
      [
        [112 + i * 0.002, 23],
        [112 + i * 0.002, 23.2],
      ],
    ]).flat();
    const inside = Array.from({ length: 40 }, () => ({ lng: 112.05 + random() * 0.1, lat: 23.05 + random() * 0.1 }));
    expect(await suspicion(written(streets), { seats: inside })).toBeNull();
    expect(await suspicion(written(streets, gcj), { seats: inside })).toBeNull();
  });
});
