import { area, featureCollection, intersect, polygon, union } from "@turf/turf";
import { Delaunay } from "d3-delaunay";
import type { Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { seeded } from "../../../scripts/bench/random.ts";
import { surveyShapes } from "../../../src/core/outlines/survey.ts";
import { ellipsoidArea } from "../../../src/core/regions/area.ts";
import type { Shape } from "../../../src/core/regions/shape.ts";

const CALM = { pause: async () => undefined, progress: () => undefined };

function shape(code: string, ...coordinates: Position[][]): Shape {
  const geometry: Polygon = { type: "Polygon", coordinates };
  return { code, geometry, label: [0, 0], area: ellipsoidArea(geometry) };
}

/** A box in hundredths of a degree from 112° east and 23° north, with more corners on its sides where they are given. */
function box(
  west: number,
  south: number,
  east: number,
  north: number,
  ...more: (readonly [number, number])[]
): Position[] {
  const corners = [[west, south], ...more, [east, south], [east, north], [west, north], [west, south]] as const;
  return corners.map(([x, y]) => [112 + x / 100, 23 + y / 100]);
}

const km2Of = (ring: Position[]) => ellipsoidArea({ type: "Polygon", coordinates: [ring] });

/** Cells of random points with winding borders; of every fifth, each corner is moved by up to `slip` degrees. */
function cells(count: number, slip: number, seed = 3): Shape[] {
  const random = seeded(seed);
  const points = Array.from({ length: count }, () => [112 + random(), 23 + random()] as [number, number]);
  const voronoi = Delaunay.from(points).voronoi([112, 23, 113, 24]);
  const bend = (a: Position, b: Position): Position[] => {
    const [low, high] = (a[0] as number) < (b[0] as number) ? [a, b] : [b, a];
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [low, high];
    const middle = [(ax + bx) / 2 + (by - ay) / 9, (ay + by) / 2 - (bx - ax) / 9];
    return [a, middle];
  };
  return points.flatMap((_, i) => {
    const cell = voronoi.cellPolygon(i);
    if (!cell) return [];
    const own = cell.slice(1).flatMap((corner, k) => bend(cell[k] as Position, corner));
    const moved = own.map(([x = 0, y = 0], k) =>
      i % 5 ? [x, y] : [x + slip * Math.sin(k + i), y + slip * Math.cos(k)],
    );
    return [shape(String(i), [...moved, moved[0] as Position])];
  });
}

/** Overlaps in km² by pair and holes in km², by another library. */
function reference(shapes: readonly Shape[]) {
  const features = shapes.map(({ geometry }) => polygon((geometry as Polygon).coordinates));
  const overlaps = features.flatMap((one, i) =>
    features.slice(i + 1).flatMap((other, k) => {
      const both = intersect(featureCollection([one, other]));
      const km2 = both && area(both) > 0 ? ellipsoidArea(both.geometry) : 0;
      return km2 > 1e-9 ? [{ codes: [shapes[i]?.code, shapes[i + 1 + k]?.code], km2 }] : [];
    }),
  );
  const whole = union(featureCollection(features))?.geometry;
  const rings = whole?.type === "Polygon" ? [whole.coordinates] : (whole?.coordinates ?? []);
  const holes = rings.flatMap((one) => one.slice(1).map(km2Of)).filter((km2) => km2 > 1e-9);
  return { overlaps, holes: holes.sort((a, b) => b - a) };
}

describe("a survey", () => {
  test.each([
    [0, 3],
    [0.0004, 3],
    [0.0004, 8],
    [0.004, 5],
  ])("of cells that slipped by %d degrees agrees with another library", async (slip, seed) => {
    const shapes = cells(40, slip, seed);
    const [found, wanted] = [await surveyShapes(shapes, new Map(), CALM), reference(shapes)];
    const large = wanted.overlaps.filter(({ km2 }) => km2 >= 0.01).sort((a, b) => b.km2 - a.km2);
    expect(found.overlaps.map(({ codes }) => codes)).toEqual(large.map(({ codes }) => codes));
    for (const [i, { km2 }] of found.overlaps.entries()) expect(km2).toBeCloseTo(large[i]?.km2 ?? 0, 6);
    expect(found.slivers).toBe(wanted.overlaps.length - large.length);
    expect(found.gaps).toHaveLength(wanted.holes.length);
    for (const [i, { km2 }] of found.gaps.entries()) expect(km2).toBeCloseTo(wanted.holes[i] ?? 0, 6);
    if (slip > 0) expect(found.slivers + found.overlaps.length).toBeGreaterThan(0);
  });

  test("says between which shapes a gap lies", async () => {
    // A frame of three boxes and an open side that a fourth closes; the fifth touches the frame from outside.
    const shapes = [
      shape("s", box(0, 0, 30, 10)),
      shape("w", box(0, 10, 10, 20)),
      shape("e", box(20, 10, 30, 20)),
      shape("n", box(0, 20, 30, 30)),
      shape("beyond", box(30, 0, 40, 30)),
    ];
    const { gaps } = await surveyShapes(shapes, new Map(), CALM);
    expect(gaps.map(({ codes }) => codes)).toEqual([["s", "w", "e", "n"]]);
    expect(gaps[0]?.km2).toBeCloseTo(km2Of(box(10, 10, 20, 20)), 6);
  });

  test("finds nothing along borders of which one side has more corners, even off the line by rounding", async () => {
    const shapes = [
      shape("s", box(0, 0, 30, 10)),
      // Its lower side is the other's upper side, in pieces of a third, which no binary number is.
      shape("n", box(0, 10, 30, 20, [10 / 3, 10], [10, 10], [70 / 3, 10])),
    ];
    expect(await surveyShapes(shapes, new Map(), CALM)).toEqual({
      overlaps: [],
      slivers: 0,
      crossings: [],
      gaps: [],
      likeness: [],
    });
  });

  test("finds nothing along a slanting border whose corners on one side are rounded to a centimetre", async () => {
    const along = (part: number): Position => {
      const round = (value: number) => Math.round(value * 1e7) / 1e7;
      return [round(112 + 0.3 * part), round(23 + 0.11111117 * part)];
    };
    const [west, east] = [along(0), along(1)];
    const below = [west, [112, 22.9], [112.3, 22.9], east, west];
    const above = [west, ...[0.13, 0.29, 0.47, 0.71, 0.83].map(along), east, [112.3, 23.3], [112, 23.3], west];
    const found = await surveyShapes([shape("s", below), shape("n", above)], new Map(), CALM);
    expect(found).toEqual({ overlaps: [], slivers: 0, crossings: [], gaps: [], likeness: [] });
  });

  test("takes shapes that cross, hold each other or are the same for what they are", async () => {
    const cross = [shape("a", box(0, 10, 30, 20)), shape("b", box(10, 0, 20, 30))];
    expect((await surveyShapes(cross, new Map(), CALM)).overlaps[0]?.km2).toBeCloseTo(km2Of(box(10, 10, 20, 20)), 9);
    const inner = [shape("a", box(0, 0, 30, 30)), shape("b", box(10, 10, 20, 20))];
    expect((await surveyShapes(inner, new Map(), CALM)).overlaps[0]?.km2).toBeCloseTo(km2Of(box(10, 10, 20, 20)), 9);
    const same = [shape("a", box(0, 0, 30, 30)), shape("b", box(0, 0, 30, 30))];
    const found = await surveyShapes(same, new Map([["a", same[1] as Shape]]), CALM);
    expect(found.overlaps[0]?.km2).toBeCloseTo(km2Of(box(0, 0, 30, 30)), 9);
    expect(found.likeness[0]?.iou).toBeCloseTo(1, 9);
    expect(found.gaps).toEqual([]);
  });

  test("tells holes between shapes from those a shape has itself, and from a hole that is filled", async () => {
    const hole = box(10, 10, 20, 20).reverse();
    const own = shape("a", box(0, 0, 30, 30), hole);
    expect((await surveyShapes([own], new Map(), CALM)).gaps).toEqual([]);
    const filled = await surveyShapes([own, shape("b", box(10, 10, 20, 20))], new Map(), CALM);
    expect(filled).toMatchObject({ overlaps: [], slivers: 0, crossings: [], gaps: [] });
    // Half of it filled leaves a hole that no shape has itself.
    const half = await surveyShapes([own, shape("b", box(10, 10, 15, 20))], new Map(), CALM);
    expect(half.gaps).toHaveLength(1);
    expect(half.gaps[0]?.km2).toBeCloseTo(km2Of(box(15, 10, 20, 20)), 9);
    // Two holes that touch in a corner are two.
    const corner = [box(0, 0, 20, 10), box(0, 10, 10, 20), box(20, 0, 30, 20), box(0, 20, 20, 30), box(20, 20, 30, 30)];
    const touching = await surveyShapes(
      [...corner, box(10, 15, 15, 20), box(15, 10, 20, 15)].map((ring, i) => shape(String(i), ring)),
      new Map(),
      CALM,
    );
    expect(touching.overlaps).toEqual([]);
    expect(touching.gaps).toHaveLength(2);
  });

  test("does not lose itself in a border that crosses itself", async () => {
    const bow = [
      [112, 23],
      [112.1, 23.1],
      [112.1, 23],
      [112, 23.1],
      [112, 23],
    ];
    const { likeness, overlaps } = await surveyShapes(
      [shape("a", bow), shape("b", box(-10, -10, 20, 5))],
      new Map([["b", shape("b", box(-10, -10, 20, 20))]]),
      CALM,
    );
    for (const { km2 } of overlaps) expect(km2).toBeLessThan(km2Of(box(0, 0, 10, 10)));
    expect(likeness[0]?.iou).toBeCloseTo(0.5, 2);
  });

  test("of many shapes can be given up at any time", async () => {
    const shapes = cells(1500, 0.0001);
    let [last, longest, pauses] = [performance.now(), 0, 0];
    const pause = async () => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      pauses++;
    };
    const told: number[] = [];
    await surveyShapes(shapes, new Map(shapes.map((one) => [one.code, one])), {
      pause,
      progress: (done) => void told.push(done),
    });
    expect(longest).toBeLessThan(500);
    expect(pauses).toBeGreaterThan(1500);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test("names a border that crosses itself and where, and none that only touches itself or has a hole", async () => {
    const ring = (...corners: (readonly [number, number])[]) => corners.map(([x, y]) => [112 + x / 100, 23 + y / 100]);
    const bow = shape("bow", ring([0, 0], [4, 0], [0, 4], [4, 4], [0, 0]));
    const fold = shape("fold", ring([10, 0], [14, 0], [14, 4], [10, 4], [12, 6], [12, 2], [10, 0]));
    const pinched = shape("pinched", ring([20, 0], [22, 2], [24, 0], [24, 4], [22, 2], [20, 4], [20, 0]));
    const holed = shape("holed", box(30, 0, 34, 4), box(31, 1, 32, 2).toReversed());
    const { crossings } = await surveyShapes([bow, fold, pinched, holed], new Map(), CALM);
    const rounded = crossings.map(({ code, at }) => [code, ...at.map((degrees) => Number(degrees.toFixed(6)))]);
    expect(rounded).toEqual([
      ["bow", 112.02, 23.02],
      ["fold", 112.12, 23.04],
    ]);
  });
});

test.each([3e-8, 1e-7, 2e-7, 4e-7, 1e-6, 3e-6])(
  "a shape whose corners moved by up to %d degrees is like the one before it",
  async (slip) => {
    const random = seeded(11);
    const corner = (i: number, off: () => number): Position => {
      const [turn, radius] = [(2 * Math.PI * i) / 300, 0.05 + 0.01 * Math.sin(i)];
      return [112 + radius * Math.cos(turn) + off(), 23 + radius * Math.sin(turn) + off()];
    };
    const ring = (off: () => number): Position[] => {
      const corners = Array.from({ length: 300 }, (_, i) => corner(i, off));
      return [...corners, corners[0] as Position];
    };
    const before = shape(
      "a",
      ring(() => 0),
    );
    const after = shape(
      "a",
      ring(() => (random() * 2 - 1) * slip),
    );
    const { likeness } = await surveyShapes([after], new Map([["a", before]]), CALM);
    // Its border is some 2.4° long and goes round some 0.008 square degrees: 3e-6° beside it all along are 0.1 %.
    expect(likeness[0]?.iou).toBeGreaterThan(0.999);
    expect(likeness[0]?.iou).toBeLessThanOrEqual(1 + 1e-9);
  },
);
