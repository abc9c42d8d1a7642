import { describe, expect, test } from "vitest";
import { defaultSpec } from "../../../src/core/classes/spec.ts";
import { symmetricBreaks } from "../../../src/core/classes/symmetric.ts";
import { indicator } from "../fixture.ts";

describe("defaultSpec", () => {
  const ratio = indicator("rate", { kind: "ratio" });

  test.each([
    [8, 4],
    [12, 4],
    [13, 5],
    [300, 5],
    [1556, 6],
  ])("of a ratio for %d regions is natural in %d classes", (regions, count) => {
    expect(defaultSpec(ratio, "town", regions, [1, 2, 3])).toEqual({
      method: "natural",
      count,
      breaks: [],
      palette: "xijiang",
      reverse: false,
      midpoint: null,
      mark: "shade",
    });
  });

  test("of travel minutes is cut at quarters of an hour in Danxia", () => {
    const exit = indicator("exit", { kind: "index", formula: "minutes(exit)", direction: "less" });
    expect(defaultSpec(exit, "town", 105, [])).toMatchObject({
      method: "manual",
      count: 5,
      breaks: [15, 30, 45, 60],
      palette: "danxia",
      reverse: false,
    });
  });

  test("of growth diverges around 0 in seven classes, five for counties, rust on the worse side", () => {
    const growth = indicator("gdp_growth", { kind: "index" });
    expect(defaultSpec(growth, "town", 105, [-3, 4, 8])).toMatchObject({
      method: "manual",
      count: 7,
      breaks: [-6, -4, -2, 2, 4, 6],
      palette: "diverging",
      midpoint: 0,
      reverse: false,
    });
    expect(defaultSpec(growth, "county", 8, [-3, 4, 8]).breaks).toHaveLength(4);
    expect(defaultSpec({ ...growth, direction: "less" }, "county", 8, [1]).reverse).toBe(true);
  });

  test("of a ratio with values on both sides of 0 diverges too", () => {
    expect(defaultSpec(ratio, "county", 8, [-1, 2]).palette).toBe("diverging");
  });

  test("of a count is circles", () => {
    expect(defaultSpec(indicator("gdp"), "county", 8, [1, -2])).toMatchObject({ mark: "circle", palette: "xijiang" });
  });

  test("of a flag and of a category has one class a value", () => {
    expect(defaultSpec(indicator("gas", { kind: "flag" }), "town", 105, [])).toMatchObject({
      method: "manual",
      count: 2,
      breaks: [0.5],
    });
    const categories = [1, 2, 4].map((value) => ({ value, name: { zh: "", en: "" } }));
    expect(defaultSpec(indicator("type", { kind: "category", categories }), "town", 105, [])).toMatchObject({
      count: 3,
      breaks: [1.5, 3],
      palette: "categorical",
    });
  });

  test("gives way to what the indicator declares", () => {
    const declared = indicator("rate", { kind: "ratio", classes: { method: "quantile", count: 7, palette: "moyan" } });
    expect(defaultSpec(declared, "town", 105, [-1, 1])).toMatchObject({
      method: "quantile",
      count: 7,
      palette: "moyan",
      midpoint: null,
    });
  });
});

describe("symmetricBreaks", () => {
  test("lie at round steps on both sides of the midpoint", () => {
    expect(symmetricBreaks([40, 61, 75], 50, 5)).toEqual([30, 40, 60, 70]);
    expect(symmetricBreaks([0.1, -0.31, null], 0, 7)).toEqual([-0.3, -0.2, -0.1, 0.1, 0.2, 0.3]);
  });

  test("put a break at the midpoint for an even number of classes", () => {
    expect(symmetricBreaks([-9, 10], 0, 4)).toEqual([-5, 0, 5]);
  });

  test("have a step of 1 where all values lie at the midpoint or are missing", () => {
    expect(symmetricBreaks([3, null], 3, 5)).toEqual([1, 2, 4, 5]);
  });
});
