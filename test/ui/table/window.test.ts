import { describe, expect, test } from "vitest";
import { windowOf } from "../../../src/ui/table/window.ts";

describe("the rows that are drawn", () => {
  test("are those in sight and four beyond each edge, and the space of the others is kept", () => {
    // 105 rows of 37 px, scrolled by 20 of them, in a box 10 rows high: rows 20 to 29 are in sight.
    expect(windowOf(105, 740, 370, 37)).toEqual({ from: 16, to: 34, before: 592, after: 2627 });
  });

  test("are all where they are few", () => {
    expect(windowOf(8, 0, 600, 37)).toEqual({ from: 0, to: 8, before: 0, after: 0 });
    expect(windowOf(0, 0, 600, 37)).toEqual({ from: 0, to: 0, before: 0, after: 0 });
  });

  test("end with the last one where a list has become shorter than it was scrolled", () => {
    const { from, to, after } = windowOf(50, 37 * 90, 370, 37);
    expect([from, to, after]).toEqual([46, 50, 0]);
  });
});
