import { describe, expect, test } from "vitest";
import { DEFAULT_SPEEDS, secondsOf } from "../../../src/core/roads/speeds.ts";
import { type Drawn, drawGraph } from "./grid.ts";

const seconds = (edge: Partial<Drawn>, speeds = DEFAULT_SPEEDS) =>
  secondsOf(
    drawGraph(
      [
        [0, 0],
        [1, 0],
      ],
      [{ from: 0, to: 1, metres: 1000, ...edge }],
    ),
    speeds,
  )[0];

describe("secondsOf", () => {
  test("takes the speed of the class where no limit is posted: 1 km at 90 km/h is 40 s", () => {
    expect(seconds({ roadClass: "motorway" })).toBeCloseTo(40, 9);
  });

  test("takes 0.8 of a posted limit: 1 km at 60 km/h posted is driven at 48 km/h, 75 s", () => {
    expect(seconds({ roadClass: "primary", posted: 60 })).toBeCloseTo(75, 9);
  });

  test("takes other speeds where they are given", () => {
    const speeds = { byClass: { ...DEFAULT_SPEEDS.byClass, track: 36 }, ofPosted: 1 };
    expect(seconds({ roadClass: "track" }, speeds)).toBeCloseTo(100, 9);
    expect(seconds({ roadClass: "track", posted: 72 }, speeds)).toBeCloseTo(50, 9);
  });

  test("closes a class at 0 km/h, whatever is posted on its roads", () => {
    const speeds = { ...DEFAULT_SPEEDS, byClass: { ...DEFAULT_SPEEDS.byClass, ferry: 0 } };
    expect(seconds({ roadClass: "ferry" }, speeds)).toBe(Number.POSITIVE_INFINITY);
    expect(seconds({ roadClass: "ferry", posted: 20 }, speeds)).toBe(Number.POSITIVE_INFINITY);
    expect(seconds({ roadClass: "ferry", metres: 0 }, speeds)).toBe(Number.POSITIVE_INFINITY);
  });

  test("throws for speeds that are none, with the value", () => {
    const withPrimary = (primary: number) => ({
      ...DEFAULT_SPEEDS,
      byClass: { ...DEFAULT_SPEEDS.byClass, primary },
    });
    expect(() => seconds({}, withPrimary(-5))).toThrow("-5");
    expect(() => seconds({}, withPrimary(Number.NaN))).toThrow("NaN");
    expect(() => seconds({}, withPrimary(Number.POSITIVE_INFINITY))).toThrow("primary");
    expect(() => seconds({}, { ...DEFAULT_SPEEDS, ofPosted: 0 })).toThrow("not 0");
  });
});
