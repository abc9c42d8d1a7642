import { describe, expect, test } from "vitest";
import type { Classes } from "../../../src/core/classes/classification.ts";
import { shownBreaks } from "../../../src/core/classes/shown.ts";

function classesOf(edges: readonly number[]): Classes {
  const counts = edges.slice(1).map(() => 0);
  return { method: "natural", edges, counts, missing: 0, requested: counts.length, distinct: 9 };
}

describe("breaks in the editor's field", () => {
  test("have the legend's decimals where no value changes its class", () => {
    // 4.64 and 6.98 lie between values, with or without their second decimal.
    expect(shownBreaks(classesOf([1, 4.64, 6.98, 9]), [1, 4.3, 5, 6.5, 7.2, 9], 1)).toEqual(["4.6", "7.0"]);
  });

  test("have more decimals where rounding would move a value", () => {
    // 4.64 is a value itself and belongs below its break: at 4.6 it would rise into the next class.
    expect(shownBreaks(classesOf([1, 4.64, 6.98, 9]), [1, 4.64, 6.98, 9], 1)).toEqual(["4.64", "7.0"]);
    // Rounded up to 7.0 the break would take in 6.99.
    expect(shownBreaks(classesOf([1, 6.98, 9]), [1, 6.98, 6.99, 9], 1)).toEqual(["6.98"]);
  });

  test("stay apart and ascending", () => {
    expect(shownBreaks(classesOf([0, 1.21, 1.24, 3]), [0, 3], 1)).toEqual(["1.2", "1.24"]);
  });

  test("go to all digits where nothing less will do, and write no minus before zero", () => {
    expect(shownBreaks(classesOf([0, 1 / 3, 1]), [0, 1 / 3, 1], 2)).toEqual(["0.3333333333333333"]);
    expect(shownBreaks(classesOf([-2, -0.04, 2]), [-2, -1, 1, 2], 1)).toEqual(["0.0"]);
    expect(shownBreaks(classesOf([-9, -4.25, -1]), [-9, -1], 1)).toEqual(["-4.3"]);
  });

  test("are none of a single class", () => {
    expect(shownBreaks(classesOf([3, 3]), [3], 1)).toEqual([]);
    expect(shownBreaks(classesOf([]), [null], 1)).toEqual([]);
  });
});
