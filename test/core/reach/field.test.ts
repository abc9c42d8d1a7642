import { expect, test } from "vitest";
import { straightField } from "../../../src/core/reach/field.ts";
import { straightMinutes } from "../../../src/core/reach/straight.ts";
import { at, exit } from "../goals/fixture.ts";

const factors = { detour: 1.3, speed: 40 };

test("a straight-line field gives the very minutes that a seat at the place would have", () => {
  const facilities = [
    exit("x", at(112, 23)),
    exit("y", at(112.4, 23.3)),
    exit("shut", at(112.1, 23.1), { open: false }),
    exit("lost", null),
  ];
  const field = straightField(facilities, factors);
  for (const position of [at(112, 23.1), at(112.1, 23.1), at(112.3, 23.2), at(112.4, 23.3)]) {
    const [row] = straightMinutes([{ code: "a", position }], facilities, factors).rows;
    expect(field(position.lng, position.lat)).toBe(row?.minutes?.value);
  }
  // 0.1° of latitude are 11.1195 km.
  expect(field(112, 23.1)).toBeCloseTo(21.683, 3);
});

test("a field without a facility that is open and placed reaches nothing; factors out of range throw", () => {
  expect(straightField([exit("lost", null)], factors)(112, 23)).toBe(Number.POSITIVE_INFINITY);
  expect(() => straightField([], { detour: 0.9, speed: 40 })).toThrow("0.9");
  expect(() => straightField([], { detour: 1, speed: 0 })).toThrow("0 km/h");
});
