import { distance } from "@turf/turf";
import { describe, expect, test } from "vitest";
import { kilometres } from "../../../src/core/reach/distance.ts";
import { createMinutes } from "../../../src/core/reach/minutes.ts";
import { straightMinutes } from "../../../src/core/reach/straight.ts";
import { region, text } from "../fixture.ts";
import { at, atlasOf, exit } from "../goals/fixture.ts";

const factors = { detour: 1.3, speed: 40 };

describe("distance", () => {
  test("is that of Turf to a millionth of a millimetre", () => {
    for (const [lng, lat] of [
      [112, 23],
      [113.5, 23.1],
      [-67.9, -33.3],
      [292, 89],
    ] as const) {
      const turf = distance([111.7, 23.4], [lng, lat], { units: "kilometers" });
      expect(Math.abs(kilometres(at(111.7, 23.4), at(lng, lat)) - turf)).toBeLessThan(1e-12 * 1e4);
    }
  });

  test("stays within 0.5 % of the geodesic that Karney's GeographicLib gives from JFK to Heathrow", () => {
    const km = kilometres(at(-73.8, 40.6), at(-0.5, 51.6));
    expect(Math.abs(km / 5551.7594 - 1)).toBeLessThan(0.005);
  });

  test("stays within 0.5 % of the published length of a degree on WGS84", () => {
    const northAt15 = kilometres(at(112, 14.5), at(112, 15.5));
    const northAt30 = kilometres(at(112, 29.5), at(112, 30.5));
    const eastAt30 = kilometres(at(112, 30), at(113, 30));
    expect(Math.abs(northAt15 / 110.649 - 1)).toBeLessThan(0.005);
    expect(Math.abs(northAt30 / 110.852 - 1)).toBeLessThan(0.005);
    expect(Math.abs(eastAt30 / 96.486 - 1)).toBeLessThan(0.005);
  });
});

describe("travel by straight line", () => {
  const town = { code: "a", position: at(112, 23.1) };

  test("is distance times detour over speed: 11.1195 km are 21.683 minutes", () => {
    const [row] = straightMinutes([town], [exit("x", at(112, 23))], factors).rows;
    expect(row?.km?.value).toBeCloseTo(11.1195, 3);
    expect(row?.minutes?.value).toBeCloseTo(21.683, 3);
    expect(row?.minutes?.low).toBe(row?.minutes?.value);
  });

  test("bounds may rest on other facilities than the nearest", () => {
    const near = exit("near", at(112, 23, 0));
    const vague = exit("vague", at(112, 22.99, 8000));
    const [row] = straightMinutes([town], [near, vague], factors).rows;
    expect(row?.facility?.id).toBe("near");
    expect(row?.km?.low).toBeCloseTo(12.2315 - 8, 3);
    expect(row?.km?.high).toBeCloseTo(11.1195, 3);
  });

  test("no distance falls below 0", () => {
    const [row] = straightMinutes([town], [exit("x", at(112, 23.1, 4000))], factors).rows;
    expect(row?.minutes).toMatchObject({ value: 0, low: 0 });
    expect(row?.minutes?.high).toBeCloseTo(7.8, 9);
  });

  test("what is closed is not measured to, what has no place is counted", () => {
    const facilities = [exit("closed", at(112, 23.1), { open: false }), exit("lost", null), exit("x", at(112, 23))];
    const reach = straightMinutes([town, { code: "b", position: null }], facilities, factors);
    expect(reach.byCode.get("a")?.facility?.id).toBe("x");
    expect(reach.byCode.get("b")?.minutes).toBeNull();
    expect(reach.closed).toBe(1);
    expect(reach.unplaced.map(({ id }) => id)).toEqual(["lost"]);
  });

  test("the worst of seat, place, existence and method is its quality", () => {
    const sample = exit("x", at(112, 23), { existence: "sample" });
    expect(straightMinutes([town], [exit("y", at(112, 23))], factors).rows[0]?.quality).toBe("estimate");
    expect(straightMinutes([town], [sample], factors).rows[0]?.quality).toBe("sample");
  });

  test("factors out of range are refused by name", () => {
    expect(() => straightMinutes([], [], { detour: 0.9, speed: 40 })).toThrow("0.9");
    expect(() => straightMinutes([], [], { detour: 1.3, speed: 0 })).toThrow("0 km/h");
  });
});

describe("the formula minutes(kind)", () => {
  test("gives a cell with bounds, source and the nearest facility, and none where nothing is known", () => {
    const regions = [
      region("441223001", "town", "441223", "甲镇", { position: at(112, 23.1, 1000) }),
      region("441223002", "town", "441223", "乙镇"),
    ];
    const facilities = [exit("白石", at(112, 23, 4000), { road: text("G80") })];
    const minutes = createMinutes(atlasOf({ regions, facilities }), factors);
    expect(minutes("exit", "441223001")).toMatchObject({ note: text("白石 · G80"), sources: ["roads"], absence: null });
    expect(minutes("exit", "441223001").high).toBeCloseTo(31.433, 2);
    expect(minutes("exit", "441223002")).toMatchObject({ value: null, absence: "unpublished" });
    expect(minutes("airport", "441223001").value).toBeNull();
  });
});
