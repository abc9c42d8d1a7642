import { describe, expect, test } from "vitest";
import { type Classes, METHODS } from "../../../src/core/classes/classification.ts";
import { classify, classOf } from "../../../src/core/classes/classify.ts";
import { recount } from "../../../src/core/classes/recount.ts";
import { insertBreak } from "../../../src/core/classes/target.ts";

const manual = (values: readonly (number | null)[], ...breaks: readonly number[]) =>
  classify(values, { method: "manual", count: 0, breaks });

describe("classify", () => {
  test("closes classes on the right, the first one on both sides", () => {
    expect(manual([10, 20, 20.0000001, 30, null], 20)).toEqual({
      method: "manual",
      edges: [10, 20, 30],
      counts: [2, 2],
      missing: 1,
      requested: 2,
      distinct: 4,
    });
  });

  test("keeps manual classes that hold nothing", () => {
    expect(manual([20, 40], 15, 30, 45, 60)).toMatchObject({
      edges: [0, 15, 30, 45, 60, 75],
      counts: [0, 1, 1, 0, 0],
    });
  });

  test.each(METHODS)("makes no class of no values by %s", (method) => {
    expect(classify([null, null], { method, count: 5, breaks: [] })).toMatchObject({
      edges: [],
      counts: [],
      missing: 2,
      distinct: 0,
    });
  });

  test.each(METHODS)("makes one class of one value by %s", (method) => {
    expect(classify([7, 7, null], { method, count: 5, breaks: [] })).toMatchObject({
      edges: [7, 7],
      counts: [2],
      missing: 1,
      distinct: 1,
    });
  });

  test.each(METHODS)("puts every value into a class, edges ascending, by %s", (method) => {
    const values = Array.from({ length: 105 }, (_, i) => ((i * 37) % 101) ** 2 / 7 + 1);
    for (let count = 2; count <= 9; count++) {
      const { edges, counts } = classify([...values, null], { method, count, breaks: [300, 900] });
      expect(counts.reduce((sum, held) => sum + held, 0)).toBe(105);
      expect(edges).toHaveLength(counts.length + 1);
      expect(edges.every((edge, i) => i === 0 || edge > (edges[i - 1] as number))).toBe(true);
    }
  });

  test("gives breaks without the noise of binary fractions", () => {
    expect(classify([0, 0.6], { method: "equal", count: 2, breaks: [] }).edges).toEqual([0, 0.3, 0.6]);
    expect(classify([30.11, 34.95, 40.56], { method: "natural", count: 3, breaks: [] }).edges).toEqual([
      30.11, 32.53, 37.755, 40.56,
    ]);
  });

  test("leaves the values in their order", () => {
    const values = [3, 1, 2];
    classify(values, { method: "natural", count: 2, breaks: [] });
    expect(values).toEqual([3, 1, 2]);
  });

  test("refuses what is no number and no count", () => {
    expect(() => classify([Number.NaN], { method: "equal", count: 2, breaks: [] })).toThrow("NaN");
    expect(() => classify([1], { method: "equal", count: 2.5, breaks: [] })).toThrow("2.5");
  });
});

describe("classOf", () => {
  const classes = manual([0, 100], 25, 50, 75);

  test.each([
    [0, 0],
    [25, 0],
    [25.1, 1],
    [50, 1],
    [75, 2],
    [100, 3],
  ])("of %d is %d", (value, index) => {
    expect(classOf(value, classes)).toBe(index);
  });

  test("of values beyond the edges is the outermost class", () => {
    expect(classOf(-1, classes)).toBe(0);
    expect(classOf(101, classes)).toBe(3);
  });

  test("of a missing value, or without classes, is -1", () => {
    expect(classOf(null, classes)).toBe(-1);
    expect(classOf(1, manual([]))).toBe(-1);
  });
});

test("recount keeps the edges and counts other values", () => {
  const classes = manual([0, 100], 50);
  expect(recount(classes, [10, 50, 60, null])).toEqual({ ...classes, counts: [2, 1], missing: 1 });
});

describe("insertBreak", () => {
  const values = [0, 10, 28, 31, 45, 60, null];
  const classes: Classes = manual(values, 20, 40);

  test("moves the nearest break onto the target and counts again", () => {
    expect(insertBreak(classes, 30, values)).toMatchObject({ edges: [0, 30, 40, 60], counts: [3, 1, 2], missing: 1 });
  });

  test("cuts a single class in two", () => {
    expect(insertBreak(manual(values), 30, values)).toMatchObject({ edges: [0, 30, 60], counts: [3, 3] });
  });

  test("leaves the classes alone where the target lies outside", () => {
    expect(insertBreak(classes, 60, values)).toBe(classes);
    expect(insertBreak(classes, -1, values)).toBe(classes);
  });
});
