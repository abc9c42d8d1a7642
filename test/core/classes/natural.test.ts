import { ckmeans } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { classify } from "../../../src/core/classes/classify.ts";
import { naturalBreaks } from "../../../src/core/classes/natural.ts";

const natural = (values: readonly number[], count: number) => naturalBreaks(Float64Array.from(values).sort(), count);

/** Squared deviations from the class means. */
function spread(classes: readonly (readonly number[])[]): number {
  return classes.reduce((total, members) => {
    const mean = members.reduce((sum, value) => sum + value, 0) / members.length;
    return total + members.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  }, 0);
}

function parted(values: readonly number[], breaks: readonly number[]): number[][] {
  const classes: number[][] = Array.from({ length: breaks.length + 1 }, () => []);
  for (const value of values) classes[breaks.filter((edge) => value > edge).length]?.push(value);
  return classes;
}

/** The least spread over every way to cut the ascending values, by trying them all. */
function leastSpread(sorted: readonly number[], count: number): number {
  if (count === 1) return spread([sorted]);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i <= sorted.length - count + 1; i++) {
    least = Math.min(least, spread([sorted.slice(0, i)]) + leastSpread(sorted.slice(i), count - 1));
  }
  return least;
}

/** Numbers from 0 to 1 by a linear congruential generator (Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("naturalBreaks", () => {
  test("lie midway between the values on either side of the gaps", () => {
    expect(natural([1, 2, 3, 10, 11, 12, 30], 3)).toEqual([6.5, 21]);
  });

  test("weigh repeated values", () => {
    // {0 x4, 4} and {10}: 12.8; {0 x4} and {4, 10}: 18. Unweighted, {0, 4} and {10} would be 8 against 18.
    expect(natural([0, 0, 0, 0, 4, 10], 2)).toEqual([7]);
    // {0} and {4 x4, 10}: 28.8; {0, 4 x4} and {10}: 12.8.
    expect(natural([0, 4, 4, 4, 4, 10], 2)).toEqual([7]);
  });

  test("part every value from the next where there are as many classes as distinct values", () => {
    expect(natural([4, 1, 2, 2], 3)).toEqual([1.5, 3]);
  });

  test("are no worse than any other cut of small sets", () => {
    const random = generator(1);
    for (let round = 0; round < 60; round++) {
      const values = Array.from({ length: 9 }, () => Math.floor(random() ** 3 * 40)).sort((a, b) => a - b);
      for (let count = 1; count <= Math.min(4, new Set(values).size); count++) {
        expect(spread(parted(values, natural(values, count)))).toBeCloseTo(leastSpread(values, count), 9);
      }
    }
  });

  test("have the sum of squares of simple-statistics' ckmeans", () => {
    const random = generator(2);
    for (const size of [50, 500, 2000]) {
      const values = Array.from({ length: size }, () => Math.exp(4 * random()));
      for (let count = 2; count <= 9; count++) {
        const own = spread(parted(values, natural(values, count)));
        const theirs = spread(ckmeans([...values], count));
        expect(Math.abs(own - theirs)).toBeLessThan(1e-9 * theirs);
      }
    }
  });

  test("keep apart large numbers that lie close together", () => {
    expect(natural([1e9 + 1, 1e9 + 2, 1e9 + 11, 1e9 + 12], 2)).toEqual([1e9 + 6.5]);
  });
});

test("classify makes fewer natural classes where there are fewer distinct values", () => {
  expect(classify([3, 1, 3, 1, 2, null], { method: "natural", count: 5, breaks: [] })).toEqual({
    method: "natural",
    edges: [1, 1.5, 2.5, 3],
    counts: [2, 1, 2],
    missing: 1,
    requested: 5,
    distinct: 3,
  });
});
