import { describe, expect, test } from "vitest";
import { sparkline } from "../../../src/core/figures/sparkline.ts";
import { periodNumber } from "../../../src/core/figures/time.ts";

function points(...values: (number | null)[]) {
  return values.map((value, i) => ({ period: String(2019 + i), value, afterBreak: false }));
}

describe("periods on an axis", () => {
  test("stand at their end in years", () => {
    expect(["2023", "2023-06", "2023Q2", "2023H1", "later"].map(periodNumber)).toEqual([
      2024,
      2023.5,
      2023.5,
      2023.5,
      null,
    ]);
  });
});

describe("a sparkline", () => {
  const size = { width: 46, height: 26 };

  test("runs from the lowest at the bottom to the highest at the top, and knows where each period lies", () => {
    const { path, places } = sparkline(points(0, 5, 10), size);
    expect(path).toBe("M3,23L23,13L43,3");
    expect([...places]).toEqual([
      ["2019", [3, 23]],
      ["2020", [23, 13]],
      ["2021", [43, 3]],
    ]);
  });

  test("is interrupted by a missing value and by a series break", () => {
    const gap = sparkline(points(0, 5, null, 5, 10), size);
    expect(gap.path).toBe("M3,23L13,13M33,13L43,3");
    expect([...gap.places.keys()]).toEqual(["2019", "2020", "2022", "2023"]);
    const broken = points(0, 5, 5, 10).map((point, i) => ({ ...point, afterBreak: i === 2 }));
    expect(sparkline(broken, size).path.match(/M/g)).toHaveLength(2);
  });

  test("runs through the middle where nothing changes, and is empty without values", () => {
    expect(sparkline(points(4, 4), size).path).toBe("M3,13L43,13");
    expect(sparkline(points(null, null), size)).toEqual({ path: "", places: new Map() });
  });

  test("never runs backwards where months come before the whole year", () => {
    const periods = ["2023-01", "2023-07", "2023"];
    const { places } = sparkline(
      periods.map((period, i) => ({ period, value: i, afterBreak: false })),
      size,
    );
    // From the end of January to the end of the year are 11 months, of which 6 lie before the end of July.
    expect(periods.map((period) => places.get(period)?.[0])).toEqual([3, expect.closeTo(3 + (40 * 6) / 11, 9), 43]);
  });
});
