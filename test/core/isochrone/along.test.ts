import { booleanPointInPolygon } from "@turf/turf";
import { describe, expect, test } from "vitest";
import { alongRoads } from "../../../src/core/isochrone/along.ts";
import { type Band, bandsOf } from "../../../src/core/isochrone/bands.ts";
import { createGround } from "../../../src/core/isochrone/ground.ts";
import { createNetwork } from "../../../src/core/reach/network.ts";
import { createRoadTravel, roadField, roadMinutes } from "../../../src/core/reach/road.ts";
import { snapper } from "../../../src/core/roads/snap.ts";
import { at, exit } from "../goals/fixture.ts";
import { type Drawn, drawGraph } from "../roads/grid.ts";
import { box, generator, outlineOf } from "./fixture.ts";

describe("places along roads", () => {
  const ends = [
    [112, 0],
    [112.09, 0],
  ] as const;

  test("stand at ends, bends and between, one in every square", () => {
    // A degree is 111.195 km: 0.09° are 10.01 km, which squares of 1.0008 km cut into ten.
    const places = alongRoads(drawGraph(ends, [{ from: 0, to: 1, metres: 10_000 }]), 1.00075);
    expect(places.length).toBe(11);
    expect(places[0]).toEqual({ lng: 112, lat: 0 });
    const bent = alongRoads(drawGraph(ends, [{ from: 0, to: 1, metres: 10_000, via: [[112.045, 0.9]] }]), 1000);
    expect(bent).toEqual([{ lng: 112, lat: 0 }]);
    const far = alongRoads(drawGraph(ends, [{ from: 0, to: 1, metres: 10_000, via: [[112.045, 0.9]] }]), 50);
    expect(Math.max(...far.map(({ lat }) => lat))).toBe(0.9);
  });

  test("leave out roads that are not met from beside them", () => {
    expect(alongRoads(drawGraph(ends, [{ from: 0, to: 1, metres: 10_000, sealed: true }]), 1)).toEqual([]);
  });
});

describe("bands over roads", () => {
  /** A grid of 5 by 5 crossings 0.05° apart; 36 km/h on the streets and 5 beside them, for 1.5 km at most. */
  const crossings = Array.from(
    { length: 25 },
    (_, k) => [112.03 + (k % 5) / 20, 23.03 + Math.floor(k / 5) / 20] as const,
  );
  const streets = crossings.flatMap((_, k): Drawn[] => [
    ...(k % 5 < 4 ? [{ from: k, to: k + 1, metres: 5115 }] : []),
    ...(k < 20 ? [{ from: k, to: k + 5, metres: 5560 }] : []),
  ]);
  const graph = drawGraph(crossings, streets);
  const network = createNetwork(
    graph,
    graph.edges.metres.map((metres) => metres / 10),
  );
  const factors = { detour: 1.3, speed: 40, walk: 5 };
  const travel = createRoadTravel(network, snapper(graph, { farthest: 1500 }), [exit("x", at(112.13, 23.13))], factors);
  const cutoffs = [10, 20, 30, 40];

  test("agree at every seat, on the roads, beside them and where none is near", () => {
    const random = generator(7);
    const seats = [
      ...crossings.map(([lng, lat]) => at(lng, lat)),
      ...Array.from({ length: 80 }, () => at(112 + random() * 0.26, 23 + random() * 0.26)),
    ].map((position, k) => ({ code: String(k), position }));
    const rows = roadMinutes(travel, seats).rows;
    const minutes = rows.map((row) => row.minutes?.value ?? Number.POSITIVE_INFINITY);
    const outline = outlineOf(box(112, 23, 112.26, 23.26));
    const ground = createGround(
      outline,
      seats.map(({ position }) => position),
      1,
      alongRoads(graph, 0.5),
    );
    const bands = bandsOf(ground, minutes, roadField(travel), cutoffs);
    const holding = (place: { readonly lng: number; readonly lat: number }) =>
      bands.filter(({ geometry }: Band) => booleanPointInPolygon([place.lng, place.lat], geometry)).map(({ to }) => to);
    expect(rows.filter((row) => row.gap === "not-connected").length).toBeGreaterThan(5);
    for (const [k, { position }] of seats.entries()) {
      expect(holding(position)).toEqual(
        cutoffs.filter((to, i) => (minutes[k] as number) <= to && (minutes[k] as number) > (cutoffs[i - 1] ?? -1)),
      );
    }
  });
});
