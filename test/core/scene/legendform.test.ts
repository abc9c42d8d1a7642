import { describe, expect, test } from "vitest";
import { formOf } from "../../../src/core/scene/legendform.ts";
import type { Legend, LegendClass } from "../../../src/core/scene/scene.ts";

function legendOf(labels: readonly string[], more: Partial<Legend> = {}): Legend {
  const classes = labels.map(
    (label): LegendClass => ({
      label,
      ends: label.split("–") as [string, string],
      count: 1,
      fill: "#ffffff",
      pattern: "none",
      from: 0,
      to: 1,
      codes: [],
    }),
  );
  return {
    form: "classes",
    heading: "%",
    method: "",
    classes,
    missing: null,
    bins: [],
    ticks: [],
    domain: [0, 1],
    circles: [],
    notes: [],
    warnings: [],
    ...more,
  };
}

const ranges = (labels: readonly string[]) => formOf(legendOf(labels), 396, 52).ranges;

describe("ranges in the cells of a legend", () => {
  // A digit is 0.57 em, a point 0.33 and a dash 0.57 of 12 px.
  test("stand on one line where every one fits its cell", () => {
    // Four cells of 97.5 px leave 94.5 for "88.0–100.0": 8 letters of 6.84 px and 2 points of 3.96, 62.64 px.
    expect(ranges(["29.2–37.8", "37.8–56.8", "56.8–88.0", "88.0–100.0"])).toBe("line");
  });

  test("share the width with the cell of what has no data, though there be none", () => {
    const labels = Array.from({ length: 4 }, () => "1,113–1,210.8");
    const missing = { label: "", count: 0, fill: "", pattern: "missing", from: null, to: null, codes: [] } as const;
    expect(ranges(labels)).toBe("line");
    expect(formOf(legendOf(labels, { missing }), 396, 52).ranges).toBe("two");
  });

  test("take two lines where only their ends fit", () => {
    // Seven cells of 54.9 px leave 51.9: "113.1–210.8" takes 69.5, "113.1–" 38.2.
    expect(ranges(Array.from({ length: 7 }, () => "113.1–210.8"))).toBe("two");
  });

  test("give their upper limits alone where even an end is too long, or the bars would be too low", () => {
    // Nine cells of 42.2 px leave 39.2.
    expect(ranges(Array.from({ length: 9 }, () => "1,113.1–1,210.8"))).toBe("upper");
    const legend = legendOf(
      Array.from({ length: 7 }, () => "113.1–210.8"),
      { warnings: ["close"] },
    );
    expect(formOf(legend, 396, 40)).toEqual({ ranges: "upper", below: false, bars: 18 });
  });
});

test("the method has a line of its own where the unit leaves it no room", () => {
  const method = "Natural breaks · 5 classes · upper limit included";
  expect(formOf(legendOf(["1–2"], { method }), 372, 40)).toEqual({ ranges: "line", below: false, bars: 40 });
  const long = legendOf(["1–2"], { method, heading: "10,000 yuan per person" });
  expect(formOf(long, 372, 40)).toEqual({ ranges: "line", below: true, bars: 22 });
  expect(formOf({ ...long, warnings: ["close"] }, 372, 40), "but not at the cost of the bars").toMatchObject({
    below: false,
    bars: 18,
  });
});

test("the bars of a legend give way to a second line, places and warnings, but not altogether", () => {
  const plain = legendOf(["1–2"]);
  const bars = (more: Partial<Legend>) => formOf({ ...plain, ...more }, 396, 52).bars;
  const places = [{ kind: "exit", assumed: false, rough: true, label: "" }];
  expect(bars({})).toBe(52);
  expect(bars({ places })).toBe(30);
  expect(bars({ places, warnings: ["", ""] })).toBe(14);
  expect(formOf(legendOf(Array.from({ length: 7 }, () => "113.1–210.8")), 396, 52).bars).toBe(36);
});
