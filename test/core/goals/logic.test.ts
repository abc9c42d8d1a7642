import { describe, expect, test } from "vitest";
import { VERDICTS, type VerdictStatus } from "../../../src/core/goals/goal.ts";
import { allOf, anyOf } from "../../../src/core/goals/logic.ts";

/** Kleene's strong tables for two statements, rows and columns in the order of `VERDICTS`: met, not, uncertain, none. */
const AND: readonly (readonly VerdictStatus[])[] = [
  ["met", "not", "uncertain", "uncertain"],
  ["not", "not", "not", "not"],
  ["uncertain", "not", "uncertain", "uncertain"],
  ["uncertain", "not", "uncertain", "none"],
];
const OR: readonly (readonly VerdictStatus[])[] = [
  ["met", "met", "met", "met"],
  ["met", "not", "uncertain", "uncertain"],
  ["met", "uncertain", "uncertain", "uncertain"],
  ["met", "uncertain", "uncertain", "none"],
];
const pairs = VERDICTS.flatMap((one, row) => VERDICTS.map((other, column) => ({ one, other, row, column })));

describe("three-valued logic", () => {
  test.each(pairs)("$one and $other follow Kleene's tables", ({ one, other, row, column }) => {
    expect(allOf([one, other])).toBe(AND[row]?.[column]);
    expect(anyOf([one, other])).toBe(OR[row]?.[column]);
  });

  test("nothing is known of no statements", () => {
    expect([allOf([]), anyOf([])]).toEqual(["none", "none"]);
  });

  test("one statement stands for itself", () => {
    for (const status of VERDICTS) expect([allOf([status]), anyOf([status])]).toEqual([status, status]);
  });

  test("three statements give what two of them and the third give", () => {
    for (const one of VERDICTS)
      for (const { one: two, other: three } of pairs) {
        if ([one, two, three].includes("none")) continue;
        expect(allOf([one, two, three])).toBe(allOf([allOf([one, two]), three]));
        expect(anyOf([one, two, three])).toBe(anyOf([anyOf([one, two]), three]));
      }
  });

  test("what all of them deny, any of their opposites affirms", () => {
    const opposite = { met: "not", not: "met", uncertain: "uncertain", none: "none" } as const;
    for (const { one, other } of pairs) {
      expect(opposite[allOf([one, other])]).toBe(anyOf([opposite[one], opposite[other]]));
    }
  });
});
