import { linearRegression } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { fitLine, type Sight } from "../../../src/core/goals/fit.ts";

const sight = (moment: number, value: number, low = value, high = value): Sight => ({ moment, value, low, high });

describe("a line through values", () => {
  test("takes three values at least, at more than one moment", () => {
    expect(fitLine([sight(1, 1), sight(2, 2)])).toBeNull();
    expect(fitLine([sight(1, 1), sight(1, 2), sight(1, 3)])).toBeNull();
  });

  test("passes through values that lie on one, without an interval", () => {
    const fit = fitLine([sight(2021, 10), sight(2022, 12), sight(2024, 16)]);
    expect(fit?.slope).toBeCloseTo(2, 12);
    const { value, low, high } = fit?.at(2026) ?? {};
    expect([value, low, high]).toEqual([expect.closeTo(20, 9), expect.closeTo(20, 9), expect.closeTo(20, 9)]);
  });

  /**
   * By hand: (1,1), (2,2), (3,4) have the mean (2, 7/3), slope 3/2; residuals 1/6, -1/3, 1/6, their squares sum to 1/6,
   * s = 0.408248. At 4 the line is 16/3 and sqrt(1 + 1/3 + 4/2) = 1.825742; t(0.9, 1) = 3.078.
   */
  test("has the 80 % prediction interval of the textbook", () => {
    const fit = fitLine([sight(1, 1), sight(2, 2), sight(3, 4)]);
    const half = 3.078 * 0.408248 * 1.825742;
    expect(fit?.slope).toBeCloseTo(1.5, 12);
    expect(fit?.at(4).value).toBeCloseTo(16 / 3, 12);
    expect(fit?.at(4).low).toBeCloseTo(16 / 3 - half, 4);
    expect(fit?.at(4).high).toBeCloseTo(16 / 3 + half, 4);
  });

  test("agrees with simple-statistics", () => {
    const values = [3, 5, 4, 8, 7, 11];
    const reference = linearRegression(values.map((value, index) => [index, value]));
    const fit = fitLine(values.map((value, index) => sight(index, value)));
    expect(fit?.slope).toBeCloseTo(reference.m, 12);
    expect(fit?.at(9).value).toBeCloseTo(reference.b + 9 * reference.m, 12);
  });

  /**
   * By hand: on (0,0), (1,1), (2,2) the line at 3 is -2/3, 1/3 and 4/3 times the values. Bounds of ±0.3 on the first move
   * it by 0.2, bounds of -0.3 and +0.6 on the last by -0.4 and +0.8.
   */
  test("moves within the bounds of its values, those behind it the other way", () => {
    const first = fitLine([sight(0, 0, -0.3, 0.3), sight(1, 1), sight(2, 2)])?.at(3);
    expect([first?.low, first?.high]).toEqual([expect.closeTo(2.8, 9), expect.closeTo(3.2, 9)]);
    const last = fitLine([sight(0, 0), sight(1, 1), sight(2, 2, 1.7, 2.6)])?.at(3);
    expect([last?.low, last?.high]).toEqual([expect.closeTo(2.6, 9), expect.closeTo(3.8, 9)]);
  });

  test("is less sure the farther it looks", () => {
    const fit = fitLine([sight(0, 1), sight(1, 1.5), sight(2, 3), sight(3, 3.2)]);
    const widths = [2, 3, 5, 9].map((moment) => {
      const { low, high } = fit?.at(moment) ?? { low: 0, high: 0 };
      return high - low;
    });
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(widths[0]).toBeGreaterThan(0);
  });
});
