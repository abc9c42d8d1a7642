import { describe, expect, test } from "vitest";
import { judge, margin, worst } from "../../../src/core/goals/judge.ts";

const exact = (value: number) => ({ value, low: value, high: value });

describe("judge", () => {
  test("a value on the target meets >= and <= and fails > and <", () => {
    expect(judge(exact(33), ">=", 33)).toBe("met");
    expect(judge(exact(33), "<=", 33)).toBe("met");
    expect(judge(exact(33), ">", 33)).toBe("not");
    expect(judge(exact(33), "<", 33)).toBe("not");
  });

  test("the unrounded value decides: 32.96 would be shown as 33.0 and still fails", () => {
    expect(judge(exact(32.96), ">=", 33)).toBe("not");
  });

  test("an interval decides only where it lies on one side", () => {
    expect(judge({ value: 30.4, low: 29.8, high: 31 }, ">=", 33)).toBe("not");
    expect(judge({ value: 30.4, low: 29.8, high: 31 }, ">=", 30)).toBe("uncertain");
    expect(judge({ value: 30.4, low: 30, high: 31 }, ">=", 30)).toBe("met");
    expect(judge({ value: 28, low: 20, high: 31 }, "<=", 30)).toBe("uncertain");
  });

  test("equality is met by the point only and uncertain while the interval holds it", () => {
    expect(judge(exact(1), "=", 1)).toBe("met");
    expect(judge({ value: 1, low: 0, high: 2 }, "=", 1)).toBe("uncertain");
    expect(judge({ value: 4, low: 3, high: 5 }, "=", 1)).toBe("not");
  });

  test("no value gives no verdict", () => {
    expect(judge(null, ">=", 0)).toBe("none");
  });
});

describe("margin", () => {
  test("is negative on the failing side, whichever way the target points", () => {
    expect(margin({ value: 30, low: 29, high: 31 }, ">=", 33)).toEqual({ value: -3, low: -4, high: -2 });
    expect(margin({ value: 36, low: 35, high: 38 }, "<=", 30)).toEqual({ value: -6, low: -8, high: -5 });
    expect(margin({ value: 4, low: 3, high: 6 }, "=", 5)).toEqual({ value: -1, low: -2, high: 0 });
  });

  test("the worst of none is null", () => {
    expect(worst([])).toBeNull();
    expect(worst([exact(1), { value: 2, low: 0, high: 3 }])).toEqual({ value: 1, low: 0, high: 1 });
  });
});
