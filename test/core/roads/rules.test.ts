import { describe, expect, test } from "vitest";
import { ROAD_CLASSES } from "../../../src/core/reach/graph.ts";
import { stops } from "../../../src/core/roads/barrier.ts";
import { readMaxspeed } from "../../../src/core/roads/maxspeed.ts";
import { streetOf } from "../../../src/core/roads/rules.ts";
import { tagsOf } from "../../../src/core/roads/tags.ts";

const street = (tags: Record<string, string>, implied = true) => {
  const found = streetOf(new Map(Object.entries(tags)), implied);
  return typeof found === "string" ? found : { ...found, roadClass: ROAD_CLASSES[found.roadClass] };
};

describe("what a way is to a driver", () => {
  test.each([
    ["motorway", "motorway"],
    ["trunk_link", "trunk_link"],
    ["living_street", "living_street"],
    ["road", "unclassified"],
    ["track_grade3", "track"],
    ["高速公路", "motorway"],
    ["县道", "secondary"],
  ])("highway=%s is driven as %s", (highway, roadClass) => {
    expect(street({ highway })).toMatchObject({ roadClass });
  });

  test.each(["footway", "cycleway", "path", "steps", "pedestrian", "bus_guideway", "platform", "corridor"])(
    "nobody drives on highway=%s",
    (highway) => expect(street({ highway })).toBe("undriven"),
  );

  test("a ferry is driven onto, unless cars are kept out", () => {
    expect(street({ route: "ferry" })).toMatchObject({ roadClass: "ferry", sealed: true });
    expect(street({ route: "ferry", motor_vehicle: "no" })).toBe("closed");
    expect(street({ route: "bus" })).toBe("undriven");
  });

  test.each([
    [{ highway: "construction", construction: "motorway" }],
    [{ highway: "proposed" }],
    [{ highway: "primary", construction: "yes" }],
    [{ highway: "primary", proposed: "yes" }],
  ])("%o is not there yet", (tags) => expect(street(tags)).toBe("unfinished"));

  test("widening leaves a road open", () => {
    expect(street({ highway: "primary", construction: "widening" })).toMatchObject({ roadClass: "primary" });
  });

  test("what is said of cars counts before what is said of everyone", () => {
    expect(street({ highway: "service", access: "private" })).toBe("closed");
    expect(street({ highway: "service", access: "no", motor_vehicle: "yes" })).toMatchObject({ roadClass: "service" });
    expect(street({ highway: "service", access: "yes", motorcar: "no" })).toBe("closed");
    expect(street({ highway: "residential", access: "destination" })).toMatchObject({ roadClass: "residential" });
    expect(street({ highway: "residential", motor_vehicle: "forestry" })).toBe("closed");
  });

  test("areas, impassable roads and emergency accesses are left out", () => {
    expect(street({ highway: "service", area: "yes" })).toBe("undriven");
    expect(street({ highway: "track", smoothness: "impassable" })).toBe("closed");
    expect(street({ highway: "service", service: "emergency_access" })).toBe("closed");
  });

  test.each([
    ["yes", 1],
    ["1", 1],
    ["true", 1],
    ["-1", -1],
    ["reverse", -1],
    ["no", 0],
    ["alternating", 0],
  ])("oneway=%s gives direction %i", (oneway, direction) => {
    expect(street({ highway: "primary", oneway })).toMatchObject({ direction, doubts: [] });
  });

  test("a road whose direction changes by the hour is left out", () => {
    expect(street({ highway: "primary", oneway: "reversible" })).toBe("reversible");
  });

  test("expressways and roundabouts run one way unless they say otherwise", () => {
    expect(street({ highway: "motorway" })).toMatchObject({ direction: 1 });
    expect(street({ highway: "motorway", oneway: "no" })).toMatchObject({ direction: 0 });
    expect(street({ highway: "motorway_link" })).toMatchObject({ direction: 0 });
    expect(street({ highway: "tertiary", junction: "roundabout" })).toMatchObject({ direction: 1 });
    expect(street({ highway: "tertiary", junction: "circular" })).toMatchObject({ direction: 1 });
    expect(street({ highway: "motorway" }, false)).toMatchObject({ direction: 0 });
  });

  test("a direction for cars counts before one for all, and one not understood is doubted", () => {
    expect(street({ highway: "primary", oneway: "yes", "oneway:motor_vehicle": "no" })).toMatchObject({ direction: 0 });
    expect(street({ highway: "primary", oneway: "maybe" })).toMatchObject({ direction: 0, doubts: ["oneway"] });
  });

  test("expressways, their links and motor roads are joined at their ends only", () => {
    expect(street({ highway: "motorway" })).toMatchObject({ sealed: true });
    expect(street({ highway: "motorway_link" })).toMatchObject({ sealed: true });
    expect(street({ highway: "trunk", motorroad: "yes" })).toMatchObject({ sealed: true });
    expect(street({ highway: "trunk" })).toMatchObject({ sealed: false });
  });

  test("a limit that cannot be right is doubted and not used", () => {
    expect(street({ highway: "primary", maxspeed: "60" })).toMatchObject({ posted: 60, doubts: [] });
    expect(street({ highway: "primary", maxspeed: "-60" })).toMatchObject({ posted: 0, doubts: ["maxspeed"] });
    expect(street({ highway: "primary", "maxspeed:forward": "70" })).toMatchObject({ posted: 70 });
  });
});

describe("readMaxspeed", () => {
  test.each([
    ["60", 60],
    ["60 km/h", 60],
    ["37.5", 38],
    ["30 mph", 48],
    ["10 knots", 19],
    ["CN:urban", 50],
    ["CN:rural", 70],
    ["CN:motorway", 120],
    ["RO:urban", 50],
    ["be-vlg:rural", 90],
    ["DE:zone30", 30],
    ["DE:zone:30", 30],
    ["DE:bicycle_road", 0],
    ["walk", 7],
    ["none", 0],
    ["signals", 0],
    ["80;60", 60],
    ["120|100|none", 100],
  ])("%s is %i km/h", (text, speed) => expect(readMaxspeed(text)).toBe(speed));

  test.each(["0", "-5", "2", "161", "999", "1e9", "sixty", "60 parsecs", "NaN", ""])("%s is no limit", (text) =>
    expect(readMaxspeed(text)).toBeNull(),
  );
});

describe("barriers on nodes", () => {
  const barred = (tags: Record<string, string>) => stops(new Map(Object.entries(tags)));

  test("bollards and blocks stop a car, gates and booths do not", () => {
    expect(["bollard", "block", "jersey_barrier", "cycle_barrier"].map((barrier) => barred({ barrier }))).toEqual(
      new Array(4).fill(true),
    );
    expect(["gate", "lift_gate", "toll_booth", "kerb", "cattle_grid"].map((barrier) => barred({ barrier }))).toEqual(
      new Array(5).fill(false),
    );
  });

  test("what is said of access counts before the barrier", () => {
    expect(barred({ barrier: "gate", access: "private" })).toBe(true);
    expect(barred({ barrier: "gate", access: "no", motor_vehicle: "yes" })).toBe(false);
    expect(barred({ barrier: "bollard", motor_vehicle: "yes" })).toBe(false);
    expect(barred({ barrier: "bollard", bollard: "rising" })).toBe(false);
    expect(barred({ access: "private" })).toBe(false);
  });
});

describe("tagsOf", () => {
  const of = (properties: unknown) => Object.fromEntries(tagsOf(properties));

  test("takes the class from whatever key holds one", () => {
    expect(of({ Highway: "primary" })).toMatchObject({ highway: "primary" });
    expect(of({ class: "secondary" })).toMatchObject({ highway: "secondary" });
    expect(of({ class: "A", 道路等级: "省道" })).toMatchObject({ highway: "省道" });
    expect(of({ name: "x" })).not.toHaveProperty("highway");
  });

  test("reads Geofabrik's directions and takes its 0 for an unknown limit", () => {
    expect(of({ fclass: "primary", oneway: "F", maxspeed: 0 })).toEqual({
      fclass: "primary",
      highway: "primary",
      oneway: "yes",
    });
    expect(of({ fclass: "primary", oneway: "T", maxspeed: 60 })).toMatchObject({ oneway: "-1", maxspeed: "60" });
    expect(of({ fclass: "primary", oneway: "B" })).toMatchObject({ oneway: "no" });
    expect(of({ highway: "primary", oneway: "F", maxspeed: 0 })).toMatchObject({ oneway: "F", maxspeed: "0" });
  });

  test("reads ogr2ogr's other_tags, booleans, numbers, and OSMnx's lists", () => {
    expect(of({ highway: "primary", other_tags: '"oneway"=>"yes","name"=>"a \\"b\\""' })).toMatchObject({
      oneway: "yes",
      name: 'a "b"',
    });
    expect(of({ highway: ["trunk", "primary"], oneway: true, maxspeed: 60 })).toMatchObject({
      highway: "trunk",
      oneway: "true",
      maxspeed: "60",
    });
    expect(of({ highway: "['residential', 'tertiary']" })).toMatchObject({ highway: "residential" });
  });

  test("gives nothing for what is no object, and skips objects and nulls inside", () => {
    expect(of(null)).toEqual({});
    expect(of("x")).toEqual({});
    expect(of({ highway: null, name: { zh: "x" } })).toEqual({});
  });
});
