import { describe, expect, test } from "vitest";
import { trend } from "../../../src/core/figures/trend.ts";

function points(...values: (number | null)[]) {
  return values.map((value, i) => ({ period: String(2019 + i), value, afterBreak: false }));
}

describe("a trend", () => {
  const options = { width: 140, height: 120, margin: { top: 10, right: 20, bottom: 10, left: 20 } };

  test("reaches round ends, the target included", () => {
    const made = trend([{ id: "a", points: points(12, 18) }], { ...options, target: 33 });
    expect(made.ticks.map(({ value }) => value)).toEqual([10, 15, 20, 25, 30, 35]);
    expect(made.ticks[0]?.y).toBe(110);
    expect(made.ticks.at(-1)?.y).toBe(10);
    expect(made.target?.y).toBeCloseTo(18, 9);
    expect(made.decimals).toBe(0);
  });

  test("places periods at their time, so that a gap of years is wide", () => {
    const made = trend(
      [
        {
          id: "a",
          points: [2011, 2020, 2021].map((year) => ({ period: String(year), value: year, afterBreak: false })),
        },
      ],
      options,
    );
    expect(made.periods.map(({ x }) => x)).toEqual([20, 110, 120]);
  });

  test("breaks lines where the series breaks and marks the place", () => {
    const made = trend(
      [{ id: "a", points: points(1, 2, 3).map((point, i) => ({ ...point, afterBreak: i === 1 })) }],
      options,
    );
    expect(made.lines[0]?.path.match(/M/g)).toHaveLength(1);
    expect(made.marks).toHaveLength(3);
    expect(made.breaks).toEqual([{ period: "2020", x: 45 }]);
  });

  test("has an interval for bounds and a hollow mark where asked", () => {
    const made = trend(
      [{ id: "a", points: [{ period: "2023", value: 30, low: 29, high: 31, afterBreak: false, hollow: true }] }],
      options,
    );
    expect(made.marks[0]).toMatchObject({ x: 70, hollow: true });
    expect(made.intervals).toHaveLength(1);
    expect(made.intervals[0]?.top).toBeLessThan(made.intervals[0]?.bottom ?? 0);
  });

  test("has no marks without values", () => {
    expect(trend([{ id: "a", points: points(null) }], options)).toMatchObject({ marks: [], ticks: [], target: null });
  });
});
