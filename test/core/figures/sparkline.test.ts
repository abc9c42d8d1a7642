import { describe, expect, test } from "vitest";
import { sparkline } from "../../../src/core/figures/sparkline.ts";
import { periodNumber } from "../../../src/core/figures/time.ts";

function points(...values: (number | null)[]) {
  return values.map((value, i) => ({ period: String(2019 + i), value, afterBreak: false }));
}

describe("periods on an axis", () => {
  test("stand at their start in years", () => {
    expect(["2023", "2023-07", "2023Q3", "2023H2", "later"].map(periodNumber)).toEqual([
      2023,
      2023.5,
      2023.5,
      2023.5,
      null,
    ]);
  });
});

describe("a sparkline", () => {
  const size = { width: 46, height: 26, current: "2021" };

  test("runs from the lowest at the bottom to the highest at the top, with a dot at the current period", () => {
    expect(sparkline(points(0, 5, 10), size)).toEqual({ path: "M3,23L23,13L43,3", dot: [43, 3] });
  });

  test("is interrupted by a missing value and by a series break", () => {
    expect(sparkline(points(0, 5, null, 5, 10), size)).toEqual({ path: "M3,23L13,13M33,13L43,3", dot: null });
    const broken = points(0, 5, 5, 10).map((point, i) => ({ ...point, afterBreak: i === 2 }));
    expect(sparkline(broken, size).path.match(/M/g)).toHaveLength(2);
  });

  test("runs through the middle where nothing changes, and is empty without values", () => {
    expect(sparkline(points(4, 4), size).path).toBe("M3,13L43,13");
    expect(sparkline(points(null, null), size)).toEqual({ path: "", dot: null });
  });
});
