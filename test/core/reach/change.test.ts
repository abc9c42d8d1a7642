import { describe, expect, test } from "vitest";
import type { MemberVerdict } from "../../../src/core/goals/goal.ts";
import { readChanges, writeChanges } from "../../../src/core/project/changes.ts";
import {
  applyChanges,
  type FacilityChange,
  moveFacility,
  nextId,
  removeFacility,
} from "../../../src/core/reach/change.ts";
import { effectsOf } from "../../../src/core/reach/effect.ts";
import { straightMinutes } from "../../../src/core/reach/straight.ts";
import { at, exit } from "../goals/fixture.ts";

const add: FacilityChange = { change: "add", id: "new1", kind: "exit", lng: 112, lat: 23 };
const factors = { detour: 1.3, speed: 40 };
const town = { code: "a", position: at(112, 23.1) };

const minutesTo = (changes: readonly FacilityChange[]) =>
  straightMinutes([town], applyChanges([exit("x", at(112, 24))], changes), factors).byCode.get("a");

describe("what-if changes of facilities", () => {
  test("no change is the same list", () => {
    const facilities = [exit("x", at(112, 24))];
    expect(applyChanges(facilities, [])).toBe(facilities);
  });

  test("an added one counts as an estimate: 11.1195 km are 21.683 minutes", () => {
    const reach = minutesTo([add]);
    expect(reach?.minutes?.value).toBeCloseTo(21.683, 3);
    expect(reach?.facility?.id).toBe("new1");
    expect(reach?.quality).toBe("estimate");
  });

  test("a moved one stands exactly at its new place", () => {
    expect(minutesTo([{ change: "move", id: "x", lng: 112, lat: 23.1 }])?.minutes).toEqual({
      value: 0,
      low: 0,
      high: 0,
    });
  });

  test("a removed one leaves nothing to reach", () => {
    expect(minutesTo([{ change: "remove", id: "x" }])?.minutes).toBeNull();
  });

  test("what does not exist is not changed", () => {
    expect(minutesTo([{ change: "remove", id: "y" }])?.facility?.id).toBe("x");
  });

  test("additions are told apart by number and get free ids", () => {
    const two = [add, { ...add, id: "new2" }];
    expect(applyChanges([], two).map(({ name }) => name.en)).toEqual(["Assumed 1", "Assumed 2"]);
    expect(nextId(two)).toBe("new3");
    expect(nextId([two[1] as FacilityChange])).toBe("new1");
  });

  test("an addition that is moved or removed leaves no trace of the step", () => {
    expect(moveFacility([add], "new1", 113, 24)).toEqual([{ ...add, lng: 113, lat: 24 }]);
    expect(removeFacility([add], "new1")).toEqual([]);
  });

  test("a facility of the package is moved again in place and removed for good", () => {
    const moved = moveFacility(moveFacility([], "x", 1, 2), "x", 3, 4);
    expect(moved).toEqual([{ change: "move", id: "x", lng: 3, lat: 4 }]);
    expect(removeFacility(moved, "x")).toEqual([{ change: "remove", id: "x" }]);
  });
});

describe("changes in a link", () => {
  test("come back as they were, rounded to about a metre", () => {
    const changes: FacilityChange[] = [
      { ...add, lng: 112.123456789 },
      { change: "remove", id: "e05" },
      { change: "move", id: "e01", lng: -0.5, lat: -89.99999 },
    ];
    const text = writeChanges(changes);
    expect(text).toBe("a,exit,new1,112.12346,23 r,e05 m,e01,-0.5,-89.99999");
    expect(readChanges(text)).toEqual([{ ...add, lng: 112.12346 }, changes[1], changes[2]]);
    expect(readChanges("")).toEqual([]);
  });

  test.each([
    "a,exit,new1,112",
    "a,exit,new1,181,23",
    "a,exit,new1,112,91",
    "a,exit,new1,1e2,23",
    "a,__proto__,new1,112,23",
    "m,e01,112,23,9",
    "r,e05,1",
    "r,",
    "x,e05",
    "r,e05 r,e05",
    "r,e05  r,e06",
    "<img>",
  ])("%s is none", (text) => {
    expect(readChanges(text)).toBeNull();
  });

  test("more than a hundred are refused", () => {
    expect(readChanges(Array.from({ length: 101 }, (_, i) => `r,e${i}`).join(" "))).toBeNull();
  });
});

describe("what a what-if changes", () => {
  const member = (code: string, value: number | null, status: MemberVerdict["status"]): MemberVerdict => ({
    code,
    value,
    status,
    low: null,
    high: null,
    quality: "estimate",
    sources: [],
    note: null,
  });

  test("lists changed verdicts first, then who comes nearest, and leaves out what stays", () => {
    const before = [member("a", 40, "not"), member("b", 50, "not"), member("c", 20, "met"), member("d", null, "none")];
    const after = [member("a", 20, "met"), member("b", 31, "not"), member("c", 20, "met"), member("d", 5, "met")];
    expect(effectsOf(before, after)).toEqual([
      { code: "a", before: 40, after: 20, change: -20, from: "not", to: "met" },
      { code: "d", before: null, after: 5, change: null, from: "none", to: "met" },
      { code: "b", before: 50, after: 31, change: -19, from: "not", to: "not" },
    ]);
  });
});
