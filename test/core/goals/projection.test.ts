import { describe, expect, test } from "vitest";
import { project } from "../../../src/core/goals/projection.ts";

/** Values of the years from 2019 on, each at the end of its year. */
const years = (...values: readonly number[]) =>
  values.map((value, index) => ({ moment: 2020 + index, value, low: value, high: value }));

const goal = { target: 20, upwards: true, deadline: 2026, met: false };

describe("a trend followed to a target", () => {
  test("gives the year whose value first reaches it: 10, 12, 14 of 2021 reach 20 in 2024", () => {
    const found = project(years(10, 12, 14), goal);
    expect(found.outlook).toEqual({ kind: "year", year: 2024, early: 2024, late: 2024 });
    expect(found.slope).toBeCloseTo(2, 12);
    expect(found.atDeadline?.value).toBeCloseTo(22, 9);
  });

  test("falls to a target as it rises to one", () => {
    const found = project(years(30, 28, 26), { ...goal, upwards: false });
    expect(found.outlook).toEqual({ kind: "year", year: 2024, early: 2024, late: 2024 });
  });

  /**
   * By hand: 10, 13, 14 have the slope 2 and at 2021 the mean 37/3; residuals -1/3, 2/3, -1/3, s = 0.816497. The line at
   * the end of year Y is 37/3 + 2(Y - 2020): 18.33 in 2023, 20.33 in 2024. Half widths are 2.51316 * sqrt(4/3 + d²/2),
   * where 2.51316 = 3.078 * 0.816497 and d = Y - 2020: 4.59 in 2022 (line 16.33, upper 20.92); 3.86 in 2021 would give 18.2,
   * which 2021 is not asked for. The lower end grows by less than 2 - 2.51316/sqrt(2) = 0.223 a year: from 20.33 - 7.68 =
   * 12.66 in 2024 it takes more than 30 years.
   */
  test("gives the first year for either end of its interval, and none where an end does not get there", () => {
    expect(project(years(10, 13, 14), goal).outlook).toEqual({ kind: "year", year: 2024, early: 2022, late: null });
  });

  test("says so where it leads away or stands still", () => {
    expect(project(years(14, 12, 10), goal).outlook).toEqual({ kind: "away" });
    expect(project(years(12, 12, 12), goal).outlook).toEqual({ kind: "away" });
  });

  test("says so where it takes more than 30 years", () => {
    expect(project(years(10, 10.1, 10.2), goal).outlook).toEqual({ kind: "beyond" });
  });

  test("tells nothing from two values", () => {
    expect(project(years(10, 12), goal)).toEqual({ outlook: { kind: "few" }, count: 2, slope: null, atDeadline: null });
  });

  test("has nothing to tell of a target that is met, or of a deadline that has passed", () => {
    const found = project(years(18, 20, 22), { ...goal, met: true, deadline: 2022 });
    expect(found.outlook).toEqual({ kind: "met" });
    expect(found.atDeadline).toBeNull();
  });
});
