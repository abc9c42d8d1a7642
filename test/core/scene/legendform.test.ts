import { describe, expect, test } from "vitest";
import { barsHeight, rangeForm } from "../../../src/core/scene/legendform.ts";
import type { Legend, LegendClass } from "../../../src/core/scene/scene.ts";

function legendOf(labels: readonly string[], more: Partial<Legend> = {}): Legend {
  const classes = labels.map(
    (label): LegendClass => ({ label, count: 1, fill: "#ffffff", pattern: "none", from: 0, to: 1, codes: [] }),
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

describe("ranges in the cells of a legend", () => {
  // A digit is 0.57 em, a point 0.33 and a dash 0.57 of 12 px.
  test("stand on one line where every one fits its cell", () => {
    // Four cells of 97.5 px leave 91.5 for "88.0–100.0": 8 letters of 6.84 px and 2 points of 3.96, 62.64 px.
    expect(rangeForm(legendOf(["29.2–37.8", "37.8–56.8", "56.8–88.0", "88.0–100.0"]), 396)).toBe("line");
  });

  test("take two lines where only their ends fit", () => {
    // Seven cells of 54.9 px leave 48.9: "113.1–210.8" takes 69.5, "113.1–" 38.2.
    const labels = Array.from({ length: 7 }, () => "113.1–210.8");
    expect(rangeForm(legendOf(labels), 396)).toBe("two");
  });

  test("give their upper limits alone where even an end is too long", () => {
    // Nine cells of 42.2 px leave 36.2.
    const labels = Array.from({ length: 9 }, () => "1,113.1–1,210.8");
    expect(rangeForm(legendOf(labels), 396)).toBe("upper");
  });
});

describe("the bars of a legend", () => {
  test("give way to a second line, places and warnings, but not altogether", () => {
    const plain = legendOf(["1–2"]);
    expect(barsHeight(plain, "line", 52)).toBe(52);
    expect(barsHeight(plain, "two", 52)).toBe(36);
    const places = [{ kind: "exit", assumed: false, rough: true, label: "" }];
    expect(barsHeight({ ...plain, places }, "line", 52)).toBe(30);
    expect(barsHeight({ ...plain, places, warnings: ["", ""] }, "two", 52)).toBe(14);
  });
});
