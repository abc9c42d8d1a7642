import { describe, expect, test } from "vitest";
import { stripPlot } from "../../../src/core/figures/strip.ts";

describe("a strip plot", () => {
  const options = { width: 104, height: 40, radius: 2 };

  test("places dots along the axis, on the middle line where they are alone", () => {
    const { marks, domain } = stripPlot([0, 50, null, 100], options);
    expect(domain).toEqual([0, 100]);
    expect(marks).toEqual([
      { index: 0, x: 2, y: 20 },
      { index: 1, x: 52, y: 20 },
      { index: 3, x: 102, y: 20 },
    ]);
  });

  test("moves dots apart and always alike", () => {
    const values = Array.from({ length: 60 }, (_, i) => (i * 37) % 50);
    const { marks } = stripPlot(values, { ...options, width: 400, height: 60 });
    for (const [i, a] of marks.entries()) {
      for (const b of marks.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(4.5 - 1e-3);
    }
    expect(stripPlot(values, { ...options, width: 400, height: 60 }).marks).toEqual(marks);
  });

  test("stays in its height however many there are", () => {
    const { marks } = stripPlot(new Array(80).fill(5), options);
    expect(marks).toHaveLength(80);
    for (const { y } of marks) expect(Math.abs(y - 20)).toBeLessThanOrEqual(18);
  });

  test("reaches a target beyond the data", () => {
    const { at, domain } = stripPlot([0, 10], { ...options, include: [20] });
    expect(domain).toEqual([0, 20]);
    expect(at(20)).toBe(102);
  });
});
