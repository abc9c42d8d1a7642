import { booleanPointInPolygon } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { type Band, bandsOf, bandsOn } from "../../../src/core/isochrone/bands.ts";
import { createGround } from "../../../src/core/isochrone/ground.ts";
import { surfaceOf } from "../../../src/core/isochrone/surface.ts";
import { type Field, straightField } from "../../../src/core/reach/field.ts";
import { straightMinutes } from "../../../src/core/reach/straight.ts";
import { ellipsoidArea } from "../../../src/core/regions/area.ts";
import { at, exit } from "../goals/fixture.ts";
import { box, cones, faults, generator, outlineOf, planeArea, turn } from "./fixture.ts";

const CUTOFFS = [15, 30, 45, 60];
const square = outlineOf(box(112, 23, 113, 24));

/** Bands of a field on points 2 km apart and at some places, whose minutes are the field's. */
function bandsFor(
  field: Field,
  outline: Polygon | MultiPolygon,
  places: readonly (readonly [number, number])[] = [],
  cutoffs: readonly number[] = CUTOFFS,
): readonly Band[] {
  const ground = createGround(
    outline,
    places.map(([lng, lat]) => ({ lng, lat })),
    2,
  );
  return bandsOf(
    ground,
    places.map(([lng, lat]) => field(lng, lat)),
    field,
    cutoffs,
  );
}

/** Numbers of the bands that hold a place or touch it. */
function holding(bands: readonly Band[], [lng, lat]: readonly [number, number]): number[] {
  return [...bands.keys()].filter((i) => booleanPointInPolygon([lng, lat], (bands[i] as Band).geometry));
}

const counts = (bands: readonly Band[]) =>
  bands.map(({ geometry }) => geometry.coordinates.map((rings) => rings.length));

describe("bands around facilities", () => {
  test("are rings whose areas are those of caps of the sphere, within 0.5 % where points are 1 km apart", () => {
    // r = 40 km/h / 1.3 * t; a cap of radius r on a sphere of radius R has the area 2 pi R² (1 - cos(r / R)). The
    // ellipsoid's own area at this latitude is 0.23 % less than the sphere's, so that lines take 0.27 % at most.
    const facilities = [exit("x", at(112.5, 23.5))];
    const field = straightField(facilities, { detour: 1.3, speed: 40 });
    const bands = bandsOf(createGround(square, [{ lng: 112.5, lat: 23.5 }], 1), [0], field, CUTOFFS);
    const cap = (minutes: number) =>
      2 * Math.PI * 6371.0088 ** 2 * (1 - Math.cos(((40 / 1.3) * minutes) / 60 / 6371.0088));
    for (const { from, to, geometry } of bands) {
      expect(Math.abs(ellipsoidArea(geometry) / (cap(to) - cap(from)) - 1)).toBeLessThan(0.005);
    }
    expect(counts(bands)).toEqual([[1], [2], [2], [2]]);
    expect(bands.map(({ from, to }) => [from, to])).toEqual([
      [0, 15],
      [15, 30],
      [30, 45],
      [45, 60],
    ]);
  });

  test("merge where facilities are near: the area is two circles without their lens, within 0.5 %", () => {
    // Tips 0.3 apart, radius 0.2: the lens is 2 r² acos(d / 2r) - d / 2 sqrt(4 r² - d²).
    const bands = bandsFor(
      cones(100, [112.35, 23.5], [112.65, 23.5]),
      square,
      [
        [112.35, 23.5],
        [112.65, 23.5],
      ],
      [20],
    );
    const lens = 2 * 0.2 ** 2 * Math.acos(0.3 / 0.4) - 0.15 * Math.sqrt(0.4 ** 2 - 0.3 ** 2);
    expect(Math.abs(planeArea((bands[0] as Band).geometry) / (2 * Math.PI * 0.2 ** 2 - lens) - 1)).toBeLessThan(0.005);
    expect(counts(bands)).toEqual([[1]]);
  });

  test("stay apart where facilities are far", () => {
    expect(counts(bandsFor(cones(100, [112.25, 23.5], [112.75, 23.5]), square, [], [20]))).toEqual([[1, 1]]);
  });

  test("keep a hole that facilities stand around, and an island in it", () => {
    const around = [0, 1, 2, 3, 4, 5, 6, 7].map((k): [number, number] => [
      112.5 + 0.3 * Math.cos((k * Math.PI) / 4),
      23.5 + 0.3 * Math.sin((k * Math.PI) / 4),
    ]);
    // Neighbours are 0.23 apart, so circles of 0.15 join into one ring; its inner edge is 0.15 from the middle at least.
    const ring = bandsFor(cones(100, ...around), square, [], [15]);
    expect(counts(ring)).toEqual([[2]]);
    expect(holding(ring, [112.5, 23.5])).toEqual([]);
    const island = bandsFor(
      (lng, lat) => Math.min(cones(100, ...around)(lng, lat), cones(300, [112.5, 23.5])(lng, lat)),
      square,
      [],
      [15],
    );
    expect(counts(island)).toEqual([[2, 1]]);
    expect(holding(island, [112.5, 23.5])).toEqual([0]);
  });

  test("have nothing where nothing is reached", () => {
    const bands = bandsFor(() => Number.POSITIVE_INFINITY, square);
    expect(bands.map(({ geometry }) => geometry.coordinates)).toEqual([[], [], [], []]);
  });

  test("end halfway to where nothing is reached", () => {
    // Reached west of 112.5 only; the finest edges are a quarter of 2 km, about 0.005° long.
    const bands = bandsFor((lng) => (lng < 112.5 ? 10 : Number.POSITIVE_INFINITY), square);
    expect(Math.abs(planeArea((bands[0] as Band).geometry) - 0.5)).toBeLessThan(0.005);
  });
});

describe("bands within an outline", () => {
  test("fill it and nothing else, holes and parts kept", () => {
    const outline: MultiPolygon = {
      type: "MultiPolygon",
      coordinates: [
        [box(112, 23, 112.5, 23.5), box(112.125, 23.125, 112.25, 23.25).reverse()],
        [box(112.75, 23, 113, 23.25)],
      ],
    };
    const bands = bandsFor(() => 20, outline);
    const band = (bands[1] as Band).geometry;
    expect(band.coordinates.map((rings) => rings.length)).toEqual([2, 1]);
    expect(planeArea(band)).toBeCloseTo(0.25 - 0.125 ** 2 + 0.25 ** 2, 9);
    expect(ellipsoidArea(band) / ellipsoidArea(outline)).toBeCloseTo(1, 9);
    expect([bands[0], bands[2], bands[3]].map((one) => one?.geometry.coordinates.length)).toEqual([0, 0, 0]);
  });

  test("keep its corners as they are given", () => {
    const corners = box(112.1, 23.3, 112.7, 23.9);
    const positions = new Set(
      (bandsFor(() => 20, outlineOf(corners))[1] as Band).geometry.coordinates.flat(2).map(String),
    );
    for (const corner of corners) expect(positions).toContain(String(corner));
  });

  test("pass over the borders of parts that lie side by side, also where only one has a corner", () => {
    const parts: MultiPolygon = {
      type: "MultiPolygon",
      coordinates: [[box(112, 23, 112.5, 24)], [box(112.5, 23, 113, 23.25)], [box(112.5, 23.25, 113, 24)]],
    };
    const band = (bandsFor(() => 20, parts)[1] as Band).geometry;
    expect(band.coordinates.map((rings) => rings.length)).toEqual([1]);
    expect(planeArea(band)).toBeCloseTo(1, 9);
  });

  test("part where an outline touches or crosses itself", () => {
    const touching: MultiPolygon = {
      type: "MultiPolygon",
      coordinates: [[box(112, 23, 112.5, 23.5)], [box(112.5, 23.5, 113, 24)]],
    };
    const bowtie = outlineOf([
      [112, 23],
      [113, 24],
      [113, 23],
      [112, 24],
      [112, 23],
    ]);
    for (const outline of [touching, bowtie]) {
      const band = (bandsFor(() => 20, outline)[1] as Band).geometry;
      expect(band.coordinates.map((rings) => rings.length)).toEqual([1, 1]);
      expect(planeArea(band)).toBeCloseTo(0.5, 9);
      expect(faults(band)).toEqual([]);
    }
  });

  test("hold a place on the border, and none outside", () => {
    const bands = bandsFor(() => 20, square, [
      [112, 23.5],
      [112, 23],
      [111.9, 23.5],
    ]);
    expect(holding(bands, [112, 23.5])).toEqual([1]);
    expect(holding(bands, [112, 23])).toEqual([1]);
    expect(holding(bands, [111.9, 23.5])).toEqual([]);
  });
});

describe("bands and the minutes of places", () => {
  test("agree at a cut-off: 15 minutes are in 0-15, whatever lies around", () => {
    const places = [
      { lng: 112.3, lat: 23.5 },
      { lng: 112.5, lat: 23.5 },
      { lng: 112.7, lat: 23.5 },
    ];
    const bands = bandsOf(
      createGround(square, places, 2),
      [15, 15 + 1e-9, Number.POSITIVE_INFINITY],
      () => 40,
      CUTOFFS,
    );
    expect(places.map(({ lng, lat }) => holding(bands, [lng, lat]))).toEqual([[0], [1], []]);
  });

  test("agree at a place that is reached amid nothing", () => {
    const place = { lng: 112.3, lat: 23.5 };
    const bands = bandsOf(createGround(square, [place], 2), [31], () => Number.POSITIVE_INFINITY, CUTOFFS);
    expect(holding(bands, [112.3, 23.5])).toEqual([2]);
    expect(counts(bands)).toEqual([[], [], [1], []]);
  });

  test("agree at every seat by straight line, 60 seats and 5 exits at a time", () => {
    for (let seed = 1; seed <= 8; seed++) {
      const random = generator(seed);
      const anywhere = () => at(112 + random(), 23 + random());
      const facilities = [1, 2, 3, 4, 5].map((k) => exit(String(k), anywhere()));
      const seats = Array.from({ length: 60 }, (_, k) => ({ code: String(k), position: anywhere() }));
      const factors = { detour: 1.3, speed: 40 };
      const minutes = straightMinutes(seats, facilities, factors).rows.map(
        (row) => row.minutes?.value ?? Number.POSITIVE_INFINITY,
      );
      const ground = createGround(
        square,
        seats.map(({ position }) => position),
        4,
      );
      const bands = bandsOf(ground, minutes, straightField(facilities, factors), CUTOFFS);
      for (const [k, { position }] of seats.entries()) {
        const own = CUTOFFS.findIndex((cutoff) => (minutes[k] as number) <= cutoff);
        expect(holding(bands, [position.lng, position.lat])).toEqual(own < 0 ? [] : [own]);
      }
    }
  });
});

describe("bands of any field", () => {
  /** Valleys, ridges, places out of reach, places at cut-offs, an outline with a hole: as unkind as it may get. */
  function unkind(seed: number) {
    const random = generator(seed);
    const anywhere = (): [number, number] => [112 + random() / 4, 23 + random() / 4];
    const [tips, voids] = [
      [anywhere(), anywhere(), anywhere()],
      [anywhere(), anywhere()],
    ];
    const near = cones(250, ...tips);
    const field: Field = (lng, lat) => {
      if (voids.some(([x, y]) => Math.hypot(lng - x, lat - y) < 0.02)) return Number.POSITIVE_INFINITY;
      return near(lng, lat) + 8 * (1 + Math.sin(lng * 500) * Math.cos(lat * 400));
    };
    const places = Array.from({ length: 40 }, anywhere).map(([lng, lat]) => ({ lng, lat }));
    const minutes = places.map(({ lng, lat }, k) => [15, 30.000001, Number.POSITIVE_INFINITY][k] ?? field(lng, lat));
    const outline = outlineOf(box(112, 23, 112.25, 23.25), box(112.1, 23.1, 112.15, 23.15).reverse());
    return { ground: createGround(outline, places, 2), places, minutes, field, random };
  }

  const seeds = [1, 2, 3, 4, 5, 6];

  test("agree with every place", () => {
    for (const { ground, places, minutes, field } of seeds.map(unkind)) {
      const bands = bandsOf(ground, minutes, field, CUTOFFS);
      for (const [k, { lng, lat }] of places.entries()) {
        const hole = Math.max(Math.abs(lng - 112.125), Math.abs(lat - 23.125)) < 0.025;
        const own = hole ? -1 : CUTOFFS.findIndex((cutoff) => (minutes[k] as number) <= cutoff);
        expect(holding(bands, [lng, lat])).toEqual(own < 0 ? [] : [own]);
      }
    }
  });

  test("have closed rings, outer ones counterclockwise and holes clockwise, that nowhere cross or touch", () => {
    for (const { ground, minutes, field } of seeds.map(unkind)) {
      for (const { geometry } of bandsOf(ground, minutes, field, CUTOFFS)) {
        expect(faults(geometry)).toEqual([]);
        for (const rings of geometry.coordinates) {
          for (const [i, ring] of rings.entries()) {
            expect(ring.at(-1)).toEqual(ring[0]);
            expect(turn(ring) > 0).toBe(i === 0);
            const [[x0, y0], [x1, y1]] = ring as [[number, number], [number, number]];
            const outer = { type: "Polygon", coordinates: [rings[0] ?? []] } as Polygon;
            if (i > 0) expect(booleanPointInPolygon([(x0 + x1) / 2, (y0 + y1) / 2], outer)).toBe(true);
          }
        }
      }
    }
  });

  test("do not overlap, and together are what is reached within the last cut-off", () => {
    for (const { ground, minutes, field, random } of seeds.map(unkind)) {
      const surface = surfaceOf(ground, minutes, field);
      const bands = bandsOn(surface, CUTOFFS);
      for (const [i, cutoff] of CUTOFFS.entries()) {
        const within = bandsOn(surface, [cutoff]);
        const sum = bands.slice(0, i + 1).reduce((area, { geometry }) => area + planeArea(geometry), 0);
        // Lines keep 1 % of an edge away from points, a third of it where three lines cross the edge: nothing else differs.
        expect(Math.abs(sum / planeArea((within[0] as Band).geometry) - 1)).toBeLessThan(0.001);
      }
      const all = bandsOn(surface, [60]);
      for (let k = 0; k < 300; k++) {
        const place = [112 + random() / 4, 23 + random() / 4] as const;
        expect(holding(bands, place).length).toBe(holding(all, place).length);
      }
    }
  });

  test("grow with the cut-off: what is within 15 minutes is within 30", () => {
    for (const { ground, minutes, field, random } of seeds.map(unkind)) {
      const surface = surfaceOf(ground, minutes, field);
      const [near, far] = [bandsOn(surface, [15]), bandsOn(surface, [30])];
      for (let k = 0; k < 300; k++) {
        const place = [112 + random() / 4, 23 + random() / 4] as const;
        if (holding(near, place).length > 0) expect(holding(far, place)).toEqual([0]);
      }
    }
  });

  test("follow the field as closely as asked", () => {
    const field = cones(400, [112.5, 23.5]);
    const ground = createGround(square, [{ lng: 112.5, lat: 23.5 }], 8);
    const share = (tolerance: number) =>
      planeArea((bandsOf(ground, [0], field, [60], { tolerance, finest: 0.1 })[0] as Band).geometry) /
      (Math.PI * 0.15 ** 2);
    expect(Math.abs(share(0.02) - 1)).toBeLessThan(0.001);
    expect(Math.abs(share(1000) - 1)).toBeGreaterThan(0.02);
  });
});

describe("what cannot have bands", () => {
  const ground = createGround(
    square,
    [
      { lng: 112.5, lat: 23.5 },
      { lng: 112.5, lat: 23.5 },
    ],
    20,
  );

  test("cut-offs that do not ascend from above 0 are quoted", () => {
    for (const cutoffs of [
      [0, 15],
      [30, 15],
      [15, 15],
      [15, Number.NaN],
      [15, Number.POSITIVE_INFINITY],
    ]) {
      expect(() => bandsOf(ground, [10, 10], () => 10, cutoffs)).toThrow(`not ${cutoffs}`);
    }
  });

  test("a field without minutes is quoted with its place", () => {
    expect(() => bandsOf(ground, [10, 10], () => Number.NaN, CUTOFFS)).toThrow(/minutes at 11\d\S*, 2\d\S*, not NaN/);
    expect(() => bandsOf(ground, [10, 10], () => -1, CUTOFFS)).toThrow("not -1");
  });

  test("two places at one position must be in one band, and all must have minutes", () => {
    expect(counts(bandsOf(ground, [10, 12], () => 10, CUTOFFS))).toEqual([[1], [], [], []]);
    expect(() => bandsOf(ground, [10, 20], () => 10, CUTOFFS)).toThrow("20 and 10 minutes");
    expect(() => bandsOf(ground, [10], () => 10, CUTOFFS)).toThrow("1 times for 2 places");
  });

  test("an outline needs an area, a lattice a spacing, a place a position", () => {
    expect(() =>
      createGround(
        outlineOf([
          [112, 23],
          [113, 24],
          [112, 23],
        ]),
        [],
        2,
      ),
    ).toThrow("area");
    expect(() => createGround(square, [], 0)).toThrow("not 0");
    expect(() => createGround(square, [], 0.01)).toThrow("more than 2000000 points");
    expect(() => createGround(square, [{ lng: Number.NaN, lat: 23 }], 2)).toThrow("NaN, 23");
    expect(() => bandsOf(ground, [10, 10], () => 10, CUTOFFS, { tolerance: 0.1, finest: 0 })).toThrow("0 km");
  });
});
