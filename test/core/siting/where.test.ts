import { describe, expect, test } from "vitest";
import { randomFor } from "../../../scripts/data/sample/random.ts";
import { coverBenefit, type SitingProblem, savingBenefit } from "../../../src/core/siting/benefit.ts";
import { choose } from "../../../src/core/siting/choose.ts";
import { whereNext } from "../../../src/core/siting/where.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** Demands and candidates on a line, at so many minutes from its beginning. */
function onLine(demands: readonly number[], candidates: readonly number[], existing: readonly number[]): SitingProblem {
  return {
    candidates: candidates.length,
    minutes: Float64Array.from(candidates.flatMap((at) => demands.map((place) => Math.abs(place - at)))),
    current: Float64Array.from(demands.map((place) => Math.min(NEVER, ...existing.map((at) => Math.abs(place - at))))),
    weights: demands.map(() => 1),
  };
}

/** Demands and candidates thrown on a square of 60 minutes, with weights and a facility in its corner. */
function thrown(seed: number, demands: number, candidates: number): SitingProblem {
  const random = randomFor(`siting ${seed}`);
  const place = () => [random() * 60, random() * 60] as const;
  const away = (a: readonly [number, number], b: readonly [number, number]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
  const from = Array.from({ length: demands }, place);
  const to = Array.from({ length: candidates }, place);
  return {
    candidates,
    minutes: Float64Array.from(to.flatMap((at) => from.map((one) => away(one, at)))),
    current: Float64Array.from(from.map((one) => away(one, [0, 0]))),
    weights: from.map(() => Math.floor(random() * 9) + 1),
  };
}

/** All choices of `count` out of `n`. */
function choices(n: number, count: number, from = 0): number[][] {
  if (count === 0) return [[]];
  const found: number[][] = [];
  for (let i = from; i <= n - count; i++) {
    for (const rest of choices(n, count - 1, i + 1)) found.push([i, ...rest]);
  }
  return found;
}

describe("where the next facilities go", () => {
  test("two places cover what no single one can: 0, 10, 20 and 100, 110 within 10 minutes", () => {
    const problem = onLine([0, 10, 20, 100, 110], [0, 10, 100], []);
    const { sitings } = whereNext(problem, { kind: "cover", cutoff: 10 }, [1, 2, 3]);
    expect(sitings[0]).toMatchObject({ chosen: [1], before: 0, after: 3, limit: 3, proven: true });
    expect(sitings[1]).toMatchObject({ chosen: [1, 2], after: 5, limit: 5, proven: true });
    expect(sitings[2]).toMatchObject({ chosen: [1, 2], after: 5, proven: true });
  });

  test("what is covered today is not counted as brought", () => {
    const problem = onLine([0, 10, 20, 100], [10, 100], [10]);
    const { sitings } = whereNext(problem, { kind: "cover", cutoff: 10 }, [1]);
    expect(sitings[0]).toMatchObject({ chosen: [1], before: 3, after: 4, value: 1 });
  });

  test("a demand exactly at the cut-off is covered", () => {
    const { sitings } = whereNext(onLine([0], [30], []), { kind: "cover", cutoff: 30 }, [1]);
    expect(sitings[0]?.after).toBe(1);
  });

  test("the mean falls most at the middle: 0, 10, 50 from 100 is 80 before, 50/3 from 10", () => {
    const problem = onLine([0, 10, 50], [0, 10, 50], [100]);
    const { sitings } = whereNext(problem, { kind: "mean", ceiling: 120 }, [1]);
    expect(sitings[0]?.chosen).toEqual([1]);
    expect(sitings[0]?.before).toBeCloseTo((100 + 90 + 50) / 3, 12);
    expect(sitings[0]?.after).toBeCloseTo((10 + 0 + 40) / 3, 12);
    expect(sitings[0]?.proven).toBe(true);
  });

  test("what nothing reaches counts as the ceiling", () => {
    const problem = onLine([0, 200], [0], []);
    const { sitings } = whereNext(problem, { kind: "mean", ceiling: 120 }, [1]);
    expect(sitings[0]).toMatchObject({ before: 120, after: 60 });
  });

  test("greedy is not enough: the place that brings most alone is left out of the best pair", () => {
    // The middle place covers 4, each side 3; the sides together cover 6, the middle with a side 5.
    const covers = [
      [0, 1, 1, 1, 1, 0],
      [1, 1, 1, 0, 0, 0],
      [0, 0, 0, 1, 1, 1],
    ];
    const problem: SitingProblem = {
      candidates: 3,
      minutes: Float64Array.from(covers.flat().map((near) => (near ? 5 : 50))),
      current: new Float64Array(6).fill(NEVER),
      weights: Array(6).fill(1),
    };
    const { sitings } = whereNext(problem, { kind: "cover", cutoff: 30 }, [1, 2]);
    expect(sitings[0]?.chosen).toEqual([0]);
    expect(sitings[1]).toMatchObject({ chosen: [1, 2], after: 6, proven: true });
  });

  test("weights decide, and one that is not known counts nothing and is counted", () => {
    const problem = { ...onLine([0, 100, 200], [0, 100, 200], []), weights: [5, null, 7] };
    const where = whereNext(problem, { kind: "cover", cutoff: 10 }, [1]);
    expect(where).toMatchObject({ weight: 12, missing: 1 });
    expect(where.sitings[0]).toMatchObject({ chosen: [2], after: 7 });
  });

  test("nothing to bring chooses nothing", () => {
    const { sitings } = whereNext(onLine([0], [0, 1], [0]), { kind: "cover", cutoff: 10 }, [1, 2]);
    expect(sitings[1]).toMatchObject({ chosen: [], before: 1, after: 1, proven: true });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("agrees with trying every choice, both aims, seed %i", (seed) => {
    const problem = thrown(seed, 30, 12);
    for (const benefit of [coverBenefit(problem, 12), savingBenefit(problem, 120)]) {
      for (const count of [1, 2, 3, 4]) {
        const value = (chosen: readonly number[]) => {
          let sum = 0;
          for (let j = 0; j < 30; j++) sum += Math.max(0, ...chosen.map((i) => benefit.gains[i * 30 + j] ?? 0));
          return sum;
        };
        const best = Math.max(...choices(12, count).map(value));
        const found = choose(benefit, count);
        expect(found.proven).toBe(true);
        expect(found.value).toBeCloseTo(best, 9);
        expect(value(found.chosen)).toBeCloseTo(found.value, 9);
      }
    }
  });

  test.each([1, 2, 3])("proves five among 105 for 105 demands, both aims, seed %i", (seed) => {
    const problem = thrown(seed, 105, 105);
    expect(
      whereNext(problem, { kind: "mean", ceiling: 120 }, [1, 2, 3, 4, 5]).sitings.map(({ proven }) => proven),
    ).toEqual(Array(5).fill(true));
    expect(
      whereNext(problem, { kind: "cover", cutoff: 12 }, [1, 2, 3, 4, 5]).sitings.map(({ proven }) => proven),
    ).toEqual(Array(5).fill(true));
  });

  test("without effort the bound still holds, and nothing is called proven that is not", () => {
    const problem = thrown(9, 30, 12);
    const benefit = savingBenefit(problem, 120);
    const exact = choose(benefit, 4);
    const hasty = choose(benefit, 4, { bounds: 1 });
    expect(hasty.value).toBeLessThanOrEqual(exact.value);
    expect(hasty.bound).toBeGreaterThanOrEqual(exact.value - 1e-6);
    expect(hasty.proven && hasty.value < exact.value - 1e-6).toBe(false);
  });

  test.each([
    ["times that do not fit", { minutes: new Float64Array(2) }],
    ["a negative time", { minutes: Float64Array.from([-1]) }],
    ["a time that is no number", { current: Float64Array.from([Number.NaN]) }],
    ["a negative weight", { weights: [-2] }],
  ])("throws for %s", (_, wrong) => {
    const problem = { ...onLine([0], [0], []), ...wrong };
    expect(() => whereNext(problem, { kind: "cover", cutoff: 10 }, [1])).toThrow(RangeError);
  });
});
