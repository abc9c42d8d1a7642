import { describe, expect, test } from "vitest";
import { partsOf } from "../../../src/core/roads/parts.ts";
import { snapper } from "../../../src/core/roads/snap.ts";
import { build, placeOf } from "./drawing.ts";
import { drawGraph } from "./grid.ts";

/** Metres of a degree of latitude on the sphere of 6,371.0088 km, and of one of longitude at 23°. */
const NORTH = 111_195.08;
const EAST = NORTH * Math.cos((23 * Math.PI) / 180);

describe("a place meets the roads", () => {
  test("at the foot of the perpendicular", () => {
    const snap = snapper(
      build([
        {
          over: [
            [0, 0],
            [2, 0],
          ],
        },
      ]).graph,
    )({ lng: 112.005, lat: 23.001 });
    expect(snap?.metres).toBeCloseTo(0.001 * NORTH, 1);
    expect(snap?.fromMetres).toBeCloseTo(0.005 * EAST, 0);
    expect(snap?.toMetres).toBeCloseTo(0.015 * EAST, 0);
    expect(snap).toMatchObject({ main: true, island: null });
    expect(snap?.lng).toBeCloseTo(112.005, 9);
    expect(snap?.lat).toBeCloseTo(23, 9);
  });

  test("at the end of a road that it lies beyond", () => {
    const snap = snapper(
      build([
        {
          over: [
            [0, 0],
            [2, 0],
          ],
        },
      ]).graph,
    )({ lng: 112.02, lat: 23.01 });
    expect(snap?.metres).toBeCloseTo(0.01 * NORTH, 0);
    expect(snap?.toMetres).toBeCloseTo(0, 6);
  });

  test("along the bends of a road, the two ways to its ends making up its length", () => {
    const { graph } = build([
      {
        over: [
          [0, 0],
          [0, 1],
          [1, 1],
        ],
      },
    ]);
    const snap = snapper(graph)(placeOf([0.5, 1.1]));
    const [from, to] = [snap?.fromMetres as number, snap?.toMetres as number];
    // 0.01° north, then half of 0.01° east at 23.01°; which end is the first is the graph's own choice.
    expect(Math.max(from, to)).toBeCloseTo(0.01 * NORTH + 0.005 * NORTH * Math.cos((23.01 * Math.PI) / 180), 0);
    expect(from + to).toBe(graph.edges.metres[0]);
  });

  test("at the nearer of two roads, though the box of the other holds the place", () => {
    const { graph } = build([
      {
        over: [
          [0, 0],
          [0, 4],
          [4, 4],
        ],
      },
      {
        over: [
          [3, 0],
          [3, 2],
        ],
      },
    ]);
    const snap = snapper(graph)(placeOf([2, 1]));
    expect(snap?.metres).toBeCloseTo(0.01 * NORTH * Math.cos((23.01 * Math.PI) / 180), 0);
  });

  test("nowhere beyond 5 km, or another distance", () => {
    const snap = snapper(
      build([
        {
          over: [
            [0, 0],
            [2, 0],
          ],
        },
      ]).graph,
    );
    expect(snap({ lng: 112.01, lat: 23.0449 })?.metres).toBeCloseTo(0.0449 * NORTH, 0);
    expect(snap({ lng: 112.01, lat: 23.0451 })).toBeNull();
    const short = snapper(
      build([
        {
          over: [
            [0, 0],
            [2, 0],
          ],
        },
      ]).graph,
      { farthest: 100 },
    );
    expect(short({ lng: 112.01, lat: 23.0008 })).not.toBeNull();
    expect(short({ lng: 112.01, lat: 23.001 })).toBeNull();
  });

  test("never on an expressway, its links or a ferry", () => {
    const { graph } = build([
      {
        over: [
          [0, 0],
          [2, 0],
        ],
        roadClass: "motorway",
      },
      {
        over: [
          [0, 0.1],
          [2, 0.1],
        ],
        roadClass: "motorway_link",
      },
      {
        over: [
          [0, 0.2],
          [2, 0.2],
        ],
        roadClass: "ferry",
      },
      {
        over: [
          [0, 1],
          [2, 1],
        ],
      },
    ]);
    expect(snapper(graph)(placeOf([1, 0]))?.metres).toBeCloseTo(0.01 * NORTH, 0);
  });

  test("on the main part where a nearer road is an island, and both are told", () => {
    const { graph } = build([
      {
        over: [
          [0, 0],
          [2, 0],
        ],
      },
      {
        over: [
          [1, 0],
          [1, -1],
        ],
      },
      {
        over: [
          [0, 2],
          [2, 2],
        ],
      },
    ]);
    const { main } = partsOf(graph);
    const snap = snapper(graph, { main });
    const place = placeOf([1, 1.5]);
    expect(snap(place)?.main).toBe(true);
    expect(snap(place)?.metres).toBeCloseTo(0.015 * NORTH, 0);
    expect(snap(place)?.island?.main).toBe(false);
    expect(snap(place)?.island?.metres).toBeCloseTo(0.005 * NORTH, 0);
    const near = snapper(graph, { main, farthest: 1000 })(place);
    expect(near).toMatchObject({ main: false, island: null });
  });

  test("nowhere on no roads", () => {
    expect(snapper(drawGraph([], []))({ lng: 0, lat: 0 })).toBeNull();
  });
});

test("the road that is found is the nearest of all, tried against every edge", () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const spot = () => [random() * 20, random() * 20] as const;
  const { graph } = build(Array.from({ length: 80 }, () => ({ over: [spot(), spot(), spot()] })));
  const snap = snapper(graph);
  const alone = Array.from({ length: 40 }, (_, i) => i);
  for (let trial = 0; trial < 60; trial++) {
    const place = placeOf(spot());
    const x = (lng: number) => (lng - place.lng) * NORTH * Math.cos((place.lat * Math.PI) / 180);
    const y = (lat: number) => (lat - place.lat) * NORTH;
    let least = Number.POSITIVE_INFINITY;
    for (let edge = 0; edge < graph.edges.from.length; edge++) {
      const from = graph.edges.from[edge] as number;
      const to = graph.edges.to[edge] as number;
      const points = [[graph.nodes.lng[from], graph.nodes.lat[from]]];
      for (let i = graph.edges.shapeFirst[edge] as number; i < (graph.edges.shapeFirst[edge + 1] as number); i++)
        points.push([graph.edges.shape[2 * i], graph.edges.shape[2 * i + 1]]);
      points.push([graph.nodes.lng[to], graph.nodes.lat[to]]);
      for (let i = 0; i + 1 < points.length; i++) {
        // Forty-one points along each piece: never nearer than the foot, and nearly as near.
        for (const step of [...alone, 40]) {
          const lng = mix(points[i]?.[0], points[i + 1]?.[0], step / 40);
          const lat = mix(points[i]?.[1], points[i + 1]?.[1], step / 40);
          least = Math.min(least, Math.hypot(x(lng), y(lat)));
        }
      }
    }
    const walk = snap(place)?.metres ?? Number.POSITIVE_INFINITY;
    expect(walk).toBeLessThanOrEqual(least + 1e-6);
    // Steps of at most 28 km / 40 lie at most 360 m from the foot.
    expect(walk).toBeGreaterThan(Math.sqrt(Math.max(0, least ** 2 - 360 ** 2)) - 1);
  }
});

const mix = (a = 0, b = 0, share = 0) => a + (b - a) * share;
