import { describe, expect, test } from "vitest";
import { classify } from "../../../src/core/classes/classify.ts";
import { quantileBreaks, quantileOf } from "../../../src/core/classes/quantile.ts";

const cut = (values: readonly number[], count: number) => quantileBreaks(Float64Array.from(values).sort(), count);

describe("quantileOf", () => {
  test("interpolates as numpy.quantile does in its documentation", () => {
    // np.quantile([[10, 7, 4], [3, 2, 1]], 0.5) is 3.5, and along axis 1 it is [7., 2.].
    expect(quantileOf([1, 2, 3, 4, 7, 10], 1, 2)).toBe(3.5);
    expect(quantileOf([4, 7, 10], 1, 2)).toBe(7);
  });

  test("interpolates as R's type 7: quantile(1:4, 0.25) is 1.75", () => {
    expect(quantileOf([1, 2, 3, 4], 1, 4)).toBe(1.75);
  });

  test("throws without values", () => {
    expect(() => quantileOf([], 1, 2)).toThrow("1/2");
  });
});

describe("quantileBreaks", () => {
  test("are the quantiles where these lie between values", () => {
    expect(cut([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 4)).toEqual([3.25, 5.5, 7.75]);
  });

  test("move midway where a quantile hits a value, which changes no class", () => {
    expect(cut([1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toEqual([3.5, 5.5, 7.5]);
    expect(classify([1, 2, 3, 4, 5, 6, 7, 8, 9], { method: "quantile", count: 4, breaks: [] }).counts).toEqual([
      3, 2, 2, 2,
    ]);
  });

  test("that coincide make one break", () => {
    expect(cut([0, 0, 0, 0, 0, 0, 1, 2], 4)).toEqual([0.5]);
  });

  test("at the largest value part nothing and are left out", () => {
    expect(cut([1, 5, 5, 5, 5], 4)).toEqual([]);
  });
});
