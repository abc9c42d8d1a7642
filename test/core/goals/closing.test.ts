import { describe, expect, test } from "vitest";
import { closeShare, closeTotal, percentOfOwn } from "../../../src/core/goals/closing.ts";

const exactly = (value: number) => ({ value, low: value, high: value });

/** 794 of 2,650 are 29.96 %. With the whole fixed 33 % take 874.5, 80.5 more; growing with it (794 + x) / (2650 + x) = 0.33. */
describe("what closes a share", () => {
  const found = closeShare(exactly(794), exactly(2650), 33);

  test("is 80.5 with the whole as it is", () => {
    expect(found?.fixed?.value).toBeCloseTo(80.5, 9);
  });

  test("is 120.149 with the whole growing by it, and then the share is 33 %", () => {
    const x = found?.amount.value ?? 0;
    expect(x).toBeCloseTo(80.5 / 0.67, 9);
    expect((100 * (794 + x)) / (2650 + x)).toBeCloseTo(33, 12);
  });

  test("is most where the part is least and the whole most", () => {
    const wide = closeShare({ value: 794, low: 780, high: 800 }, { value: 2650, low: 2640, high: 2660 }, 33);
    expect(wide?.fixed?.low).toBeCloseTo(0.33 * 2640 - 800, 9);
    expect(wide?.fixed?.high).toBeCloseTo(0.33 * 2660 - 780, 9);
  });

  test("is below 0 where the share is to fall", () => {
    expect(closeShare(exactly(50), exactly(100), 40)?.amount.value).toBeCloseTo(-10 / 0.6, 9);
  });

  test("cannot be had for all of the whole", () => {
    expect(closeShare(exactly(50), exactly(100), 100)).toBeNull();
  });
});

test("what closes a total is its difference to the target", () => {
  expect(closeTotal({ value: 90, low: 85, high: 95 }, 100)).toEqual({
    amount: { value: 10, low: 5, high: 15 },
    fixed: null,
  });
});

test("an amount is told in percent of what a member has: 120 of 277 are 43.3 %", () => {
  expect(percentOfOwn(exactly(120), exactly(277))?.value).toBeCloseTo(43.321, 3);
  expect(percentOfOwn({ value: 10, low: 5, high: 15 }, { value: 50, low: 40, high: 60 })).toEqual({
    value: 20,
    low: expect.closeTo(100 / 12, 9),
    high: 37.5,
  });
  expect(percentOfOwn(exactly(10), { value: 1, low: 0, high: 2 })).toBeNull();
});
