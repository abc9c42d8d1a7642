import { describe, expect, test } from "vitest";
import { coverageCurve, coverageOf, type Timed } from "../../../src/core/reach/coverage.ts";

const NEVER = Number.POSITIVE_INFINITY;

function place(code: string, value: number | null, weight: number | null = 1, slack = 0): Timed {
  return { code, weight, minutes: value === null ? null : { value, low: value - slack, high: value + slack } };
}

describe("coverage within minutes", () => {
  test("a place exactly at the cut-off lies within it", () => {
    const { within, whole } = coverageOf([place("a", 15), place("b", 15.01), place("c", 60), place("d", 61)], [15, 60]);
    expect(whole).toBe(4);
    expect(within.map(({ weight }) => weight.value)).toEqual([1, 3]);
    expect(within.map(({ share }) => share?.value)).toEqual([0.25, 0.75]);
  });

  test("bounds say how much is sure and how much may be: 20, 28±5 and 33±5 within 30", () => {
    const { within } = coverageOf([place("a", 20), place("b", 28, 1, 5), place("c", 33, 1, 5)], [30]);
    expect(within[0]?.weight).toEqual({ value: 2, low: 1, high: 3 });
  });

  test("weights are added, as residents are", () => {
    const { within } = coverageOf([place("a", 10, 300), place("b", 40, 100)], [30]);
    expect(within[0]?.share?.value).toBe(0.75);
  });

  test("what is not known is named and left out; what is not reached stays in the whole", () => {
    const found = coverageOf(
      [place("a", 10, 5), place("b", null, 5), place("c", 10, null), place("d", NEVER, 5)],
      [30],
    );
    expect(found).toMatchObject({ whole: 10, total: 4, untimed: ["b"], unweighted: ["c"], unreached: ["d"] });
    expect(found.within[0]?.share?.value).toBe(0.5);
  });

  test("nothing known has no share", () => {
    expect(coverageOf([place("a", null)], [30]).within[0]).toMatchObject({ weight: { value: 0 }, share: null });
  });

  test("a cut-off below 0 or that is no number throws", () => {
    expect(() => coverageOf([], [-1])).toThrow(RangeError);
    expect(() => coverageOf([], [Number.NaN])).toThrow(RangeError);
  });
});

describe("the curve of share against minutes", () => {
  test("steps at every time that occurs, once for equal ones, and ends below 1 where something is not reached", () => {
    const places = [place("a", 20), place("b", 10), place("c", 20), place("d", NEVER), place("e", null)];
    expect(coverageCurve(places)).toEqual([
      { minutes: 10, share: 0.25 },
      { minutes: 20, share: 0.75 },
    ]);
  });

  test("is empty where nothing is known", () => {
    expect(coverageCurve([place("a", null)])).toEqual([]);
  });
});
