import { describe, expect, test } from "vitest";
import { catchments, zonalTable } from "../../../src/core/reach/zones.ts";

const place = (code: string, value: number | null, weight: number | null = 1, facility: string | null = null) => ({
  code,
  minutes: value === null ? null : { value, low: value, high: value },
  weight,
  facility,
});

describe("the zonal table", () => {
  test("puts every place in one zone, closed above, or names it", () => {
    const places = [
      place("a", 0, 10),
      place("b", 15, 20),
      place("c", 15.01, 30),
      place("d", 99, 40),
      place("e", 30, null),
      place("f", Number.POSITIVE_INFINITY, 50),
      place("g", null, 60),
    ];
    expect(zonalTable(places, [15, 30])).toEqual({
      zones: [
        { from: 0, to: 15, places: 2, weight: 30, unweighted: 0 },
        { from: 15, to: 30, places: 2, weight: 30, unweighted: 1 },
        { from: 30, to: Number.POSITIVE_INFINITY, places: 1, weight: 40, unweighted: 0 },
      ],
      unreached: ["f"],
      untimed: ["g"],
    });
  });

  test("refuses cut-offs that do not ascend, with the value", () => {
    expect(() => zonalTable([], [30, 15])).toThrow("15");
    expect(() => zonalTable([], [0])).toThrow("not pass 0");
  });
});

describe("catchments", () => {
  test("gather places by their nearest facility and weigh their mean time", () => {
    const places = [
      place("a", 10, 1, "x"),
      place("b", 20, 3, "x"),
      place("c", 99, null, "x"),
      place("d", null, 5),
      place("e", 4, 0, "z"),
    ];
    expect(catchments(places, ["x", "y", "z"])).toEqual([
      { facility: "x", places: 3, weight: 4, unweighted: 1, mean: 17.5 },
      { facility: "y", places: 0, weight: 0, unweighted: 0, mean: null },
      { facility: "z", places: 1, weight: 0, unweighted: 0, mean: null },
    ]);
  });
});
