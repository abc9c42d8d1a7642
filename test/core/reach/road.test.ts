import { describe, expect, test } from "vitest";
import { applyChanges, type FacilityChange } from "../../../src/core/reach/change.ts";
import type { Facility } from "../../../src/core/reach/facility.ts";
import type { Footing, Snap } from "../../../src/core/reach/footing.ts";
import { minutesCell } from "../../../src/core/reach/minutes.ts";
import { createNetwork } from "../../../src/core/reach/network.ts";
import {
  createRoadTravel,
  type RoadFactors,
  roadField,
  roadMinutes,
  travelUnder,
  travelWith,
  travelWithout,
} from "../../../src/core/reach/road.ts";
import { routeFrom } from "../../../src/core/reach/route.ts";
import type { Position } from "../../../src/core/regions/region.ts";
import { at, exit } from "../goals/fixture.ts";
import { type Drawn, drawGraph } from "../roads/grid.ts";
import { randomFrom } from "./random.ts";

/** Walking 3.6 km/h is 1 m/s; an accuracy of 1 km is 60 s of slack at 60 km/h without detour. */
const factors: RoadFactors = { detour: 1, speed: 60, walk: 3.6 };

/** Roads along one parallel, nodes 0, 1, 2, … a hundredth of a degree apart; an edge takes a second a metre. */
function street(drawn: readonly Drawn[], nodes = 6) {
  const graph = drawGraph(
    Array.from({ length: nodes }, (_, i) => [112 + i / 100, 23] as const),
    drawn,
  );
  return createNetwork(graph, graph.edges.metres);
}

/** A place is snapped to where its longitude says: edge and share as written, so many metres off the road as its latitude. */
const place = (edge: number, share: number, metres = 0, accuracy: number | null = null): Position =>
  at(112 + edge / 100 + share / 100, 23 + metres / 1e6, accuracy);
const snap: Snap = ({ lng, lat }): Footing => {
  const along = Math.round((lng - 112) * 1e8) / 1e6;
  const edge = Math.min(4, Math.floor(along));
  return { edge, share: along - edge, metres: Math.round((lat - 23) * 1e6), lng, lat: 23 };
};

const line: readonly Drawn[] = [0, 1, 2, 3, 4].map((i) => ({ from: i, to: i + 1, metres: 600 }));

const town = (position: Position | null) => [{ code: "a", position }];

describe("travel over the roads", () => {
  test("is the walk to the road, the drive and the walk from it", () => {
    const travel = createRoadTravel(street(line), snap, [exit("x", place(3, 0.5, 120))], factors);
    const [row] = roadMinutes(travel, town(place(0, 0.75, 60))).rows;
    // 60 s of walk; 150 + 600 + 600 + 300 s of road; 120 s of walk.
    expect(row?.minutes).toEqual({ value: 30.5, low: 30.5, high: 30.5 });
    expect(row?.legs).toEqual({ toRoad: 1, road: 27.5, fromRoad: 2 });
    expect(row?.facility?.id).toBe("x");
    expect(row?.gap).toBeNull();
  });

  test("passes no crossing where both ends lie on one edge", () => {
    const travel = createRoadTravel(street(line), snap, [exit("x", place(2, 0.25))], factors);
    expect(roadMinutes(travel, town(place(2, 0.75))).rows[0]?.minutes?.value).toBe(5);
    expect(roadMinutes(travel, town(place(2, 0.25))).rows[0]?.minutes?.value).toBe(0);
  });

  test("goes round where both ends lie on one one-way edge and the facility is behind", () => {
    const round = street(
      [
        { from: 0, to: 1, metres: 600, oneway: true },
        { from: 1, to: 0, metres: 1200, oneway: true },
      ],
      3,
    );
    const travel = createRoadTravel(round, snap, [exit("x", place(0, 0.25))], factors);
    expect(roadMinutes(travel, town(place(0, 0))).rows[0]?.minutes?.value).toBe(2.5);
    // 300 s to the end, 1,200 s back, 150 s on.
    expect(roadMinutes(travel, town(place(0, 0.5))).rows[0]?.minutes?.value).toBe(27.5);
  });

  test("a one-way street is driven one way only", () => {
    const oneway = line.map((edge) => ({ ...edge, oneway: true }));
    const travel = createRoadTravel(street(oneway), snap, [exit("x", place(3, 0))], factors);
    expect(roadMinutes(travel, town(place(1, 0))).rows[0]?.minutes?.value).toBe(20);
    expect(roadMinutes(travel, town(place(4, 0.5))).rows[0]).toMatchObject({ minutes: null, gap: "not-connected" });
  });

  test("a town on another island of the roads, or far from any, is not connected", () => {
    const nearby: Snap = (position) => (position.lat > 24 ? null : snap(position));
    const split = line.map((edge, i) => (i === 2 ? { from: 2, to: 2, metres: 1 } : edge));
    const travel = createRoadTravel(street(split), nearby, [exit("x", place(0, 0.5))], factors);
    const [cut] = roadMinutes(travel, town(place(4, 0.5))).rows;
    const [far] = roadMinutes(travel, town(at(112, 25))).rows;
    expect(cut).toMatchObject({ minutes: null, confirmed: null, facility: null, gap: "not-connected" });
    expect(far?.gap).toBe("not-connected");
    expect(minutesCell(cut)).toMatchObject({ value: null, absence: "not-connected" });
  });

  test("a town without a seat has no position, and none is reached without facilities", () => {
    const none = createRoadTravel(street(line), snap, [], factors);
    expect(roadMinutes(none, town(null)).rows[0]?.gap).toBe("no-position");
    expect(roadMinutes(none, town(place(0, 0))).rows[0]?.gap).toBe("no-facility");
  });

  test("facilities that are closed, lost or off the roads are counted and not measured to", () => {
    const nearby: Snap = (position) => (position.lat > 24 ? null : snap(position));
    const facilities = [
      exit("shut", place(0, 0), { open: false }),
      exit("lost", null),
      exit("far", at(112, 25)),
      exit("x", place(4, 1)),
    ];
    const reach = roadMinutes(createRoadTravel(street(line), nearby, facilities, factors), town(place(0, 0)));
    expect(reach.rows[0]?.facility?.id).toBe("x");
    expect(reach.closed).toBe(1);
    expect(reach.unplaced.map(({ id }) => id)).toEqual(["lost"]);
    expect(reach.offRoad.map(({ id }) => id)).toEqual(["far"]);
    expect(reach.placed.map(({ id }) => id)).toEqual(["x"]);
  });

  test("the worst of seat, place, existence and method is its quality", () => {
    const sample = exit("x", place(0, 0), { existence: "sample" });
    const travel = createRoadTravel(street(line), snap, [sample], factors);
    expect(roadMinutes(travel, town(place(1, 0))).rows[0]).toMatchObject({ quality: "sample", confirmed: null });
  });

  test("factors out of range are refused by name", () => {
    const network = street(line);
    expect(() => createRoadTravel(network, snap, [], { ...factors, walk: 0 })).toThrow("0 km/h");
    expect(() => createRoadTravel(network, snap, [], { ...factors, detour: 0.5 })).toThrow("0.5");
  });
});

describe("the interval of a road time", () => {
  test("is the slack of both accuracies at detour and speed: 1 km and 2 km at 60 km/h are 3 minutes", () => {
    const travel = createRoadTravel(street(line), snap, [exit("x", place(4, 0, 0, 1000))], factors);
    const [row] = roadMinutes(travel, town(place(0, 0, 0, 2000))).rows;
    expect(row?.minutes?.value).toBe(40);
    expect(row?.minutes?.low).toBeCloseTo(37, 9);
    expect(row?.minutes?.high).toBeCloseTo(43, 9);
  });

  test("may rest on other facilities than the nearest, as the straight line's does", () => {
    const near = exit("near", place(1, 0));
    const vague = exit("vague", place(2, 0, 0, 15_000));
    const [row] = roadMinutes(createRoadTravel(street(line), snap, [near, vague], factors), town(place(0, 0))).rows;
    expect(row?.facility?.id).toBe("near");
    expect(row?.minutes).toEqual({ value: 10, low: 5, high: 10 });
  });

  test("never falls below 0", () => {
    const travel = createRoadTravel(street(line), snap, [exit("x", place(1, 0, 0, 9000))], factors);
    expect(roadMinutes(travel, town(place(1, 0))).rows[0]?.minutes).toEqual({ value: 0, low: 0, high: 9 });
  });

  test("widens with less accurate places, a longer detour and a lower speed", () => {
    const width = (accuracy: number, more: Partial<RoadFactors> = {}) => {
      const facilities = [exit("x", place(4, 0, 0, accuracy)), exit("y", place(3, 0.5, 0, accuracy / 2))];
      const travel = createRoadTravel(street(line), snap, facilities, { ...factors, ...more });
      const { low, high } = roadMinutes(travel, town(place(0, 0, 0, accuracy))).rows[0]?.minutes ?? { low: 0, high: 0 };
      return { low, high };
    };
    const pairs = [
      [width(1000), width(2000)],
      [width(1000), width(1000, { detour: 1.5 })],
      [width(1000), width(1000, { speed: 30 })],
    ] as const;
    for (const [narrow, wide] of pairs) {
      expect(wide.low).toBeLessThan(narrow.low);
      expect(wide.high).toBeGreaterThan(narrow.high);
    }
  });
});

describe("what if", () => {
  const random = randomFrom(9);
  const somewhere = (accuracy: number | null) =>
    place(Math.floor(5 * random()), Math.round(1000 * random()) / 1000, Math.round(100 * random()), accuracy);
  const facility = (id: string, accuracy: number | null, more: Partial<Facility> = {}) =>
    exit(id, somewhere(accuracy), more);
  const network = street([...line, { from: 0, to: 3, metres: 900, oneway: true }]);
  const towns = Array.from({ length: 30 }, (_, i) => ({ code: String(i), position: somewhere(500) }));
  const spans = (travel: ReturnType<typeof createRoadTravel>) =>
    roadMinutes(travel, towns).rows.map(({ minutes, confirmed }) =>
      [minutes, confirmed].map((span) => span && Object.values(span).map((value) => value.toFixed(9))),
    );
  const unsure = { existence: "unverified" } as const;

  test.each([
    { kind: "all of one accuracy", accuracies: [4000, 4000, 4000, 4000] },
    { kind: "one of another accuracy", accuracies: [4000, 4000, 4000, null] },
    { kind: "all of their own", accuracies: [100, 2000, 4000, null] },
  ])("an exit more, or one less, is what computing anew gives: $kind", ({ accuracies }) => {
    const [a = null, b = null, c = null, d = null] = accuracies;
    for (let round = 0; round < 20; round++) {
      const three = [facility("a", a), facility("b", b, unsure), facility("c", c)];
      const extra = facility("d", d, round % 2 ? unsure : {});
      const base = createRoadTravel(network, snap, three, factors);
      const more = travelWith(base, extra);
      expect(spans(more)).toEqual(spans(createRoadTravel(network, snap, [...three, extra], factors)));
      const less = travelWithout(more, new Set(["a", "b"]));
      expect(spans(less)).toEqual(spans(createRoadTravel(network, snap, [...three.slice(2), extra], factors)));
      expect(spans(base)).toEqual(spans(createRoadTravel(network, snap, three, factors)));
    }
  });

  test("a facility moved, one removed and one added are what computing anew gives", () => {
    const three = [facility("a", 1000), facility("b", 2000), facility("c", null)];
    const changes: FacilityChange[] = [
      { change: "move", id: "a", lng: 112.033, lat: 23 },
      { change: "remove", id: "b" },
      { change: "add", id: "new1", kind: "exit", lng: 112.0125, lat: 23 },
    ];
    const under = travelUnder(createRoadTravel(network, snap, three, factors), changes);
    expect(spans(under)).toEqual(spans(createRoadTravel(network, snap, applyChanges(three, changes), factors)));
    expect(
      roadMinutes(under, towns)
        .placed.map(({ id }) => id)
        .sort(),
    ).toEqual(["a", "c", "new1"]);
  });

  test("one more exit makes nobody slower, at either end of the interval", () => {
    for (let round = 0; round < 20; round++) {
      const base = createRoadTravel(network, snap, [facility("a", 1000), facility("b", 3000)], factors);
      const before = roadMinutes(base, towns).rows;
      const after = roadMinutes(travelWith(base, facility("c", 2000)), towns).rows;
      for (const [i, { minutes }] of after.entries()) {
        for (const end of ["value", "low", "high"] as const)
          expect(minutes?.[end]).toBeLessThanOrEqual(before[i]?.minutes?.[end] as number);
      }
    }
  });
});

describe("the field of road times", () => {
  test("is the minutes of a town that stood there", () => {
    const travel = createRoadTravel(street(line), snap, [exit("x", place(3, 0.5, 120, 900))], factors);
    const { lng, lat } = place(0, 0.75, 60);
    expect(roadField(travel)(lng, lat)).toBe(30.5);
  });

  test("is infinite where there is no way", () => {
    const travel = createRoadTravel(street(line), () => null, [exit("x", place(3, 0))], factors);
    expect(roadField(travel)(112, 23)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("the route", () => {
  test("runs from the place over the bends of the road to the facility", () => {
    const bent = line.map((edge, i) => (i === 1 ? { ...edge, via: [[112.015, 23.01] as const] } : edge));
    const travel = createRoadTravel(street(bent), snap, [exit("x", place(2, 0.5, 30))], factors);
    const route = routeFrom(travel, place(0, 0.5, 50));
    const rounded = route?.line.map(([lng, lat]) => [Number(lng.toFixed(6)), Number(lat.toFixed(6))]);
    expect(rounded).toEqual([
      [112.005, 23.00005],
      [112.005, 23],
      [112.01, 23],
      [112.015, 23.01],
      [112.02, 23],
      [112.025, 23],
      [112.025, 23.00003],
    ]);
    // Half a hundredth of a degree of the 23rd parallel is 0.512 km; the bend is twice the way to its top, 1.22406 km.
    expect(route?.km).toBeCloseTo(2 * 0.51178 + 2 * 1.22406, 3);
    expect(route?.facility).toBe("x");
  });

  test("turns back along the same edge where the facility lies behind", () => {
    const travel = createRoadTravel(street(line), snap, [exit("x", place(1, 0.25))], factors);
    const rounded = routeFrom(travel, place(1, 0.75))?.line.map(([lng]) => Number(lng.toFixed(6)));
    expect(rounded).toEqual([112.0175, 112.0125]);
  });

  test("is none where there is no way", () => {
    const travel = createRoadTravel(street([{ from: 0, to: 0, metres: 1 }, ...line.slice(1)]), snap, [], factors);
    expect(routeFrom(travel, place(1, 0.5))).toBeNull();
  });
});
