import { describe, expect, test } from "vitest";
import { checkGoal } from "../../../src/core/goals/check.ts";
import type { GoalRule } from "../../../src/core/goals/goal.ts";
import { missesOf } from "../../../src/core/goals/misses.ts";
import { indicator } from "../fixture.ts";
import { atlasOf, contextOf, goal, row } from "./fixture.ts";

/** Tap water in percent: three counties fail, by 4.5, 1.5 and 1.5; two pass, one is undecided, two have no data. */
const rows = [
  row("441202", "water", "2023", 99.9),
  row("441203", "water", "2023", 99.5),
  row("441204", "water", "2023", 98),
  row("441223", "water", "2023", 95),
  row("441224", "water", "2023", 98),
  row("441225", "water", "2023", 99.5, "estimate", [99, 99.8]),
];
const context = contextOf(atlasOf({ indicators: [indicator("water", { kind: "index" })], observations: rows }));
const every: GoalRule = { kind: "every", indicator: "water", level: "county", group: null, op: ">=", target: 99.5 };
const misses = (rule: GoalRule) => missesOf(goal("G", rule), checkGoal(goal("G", rule), context));
const atLeast = (count: number) => misses({ ...every, kind: "at-least", count });

describe("a goal on every region", () => {
  const found = misses(every);

  test("names the failing ones by how much they miss, in the unit and in percent of the target", () => {
    expect(found?.misses.map(({ code, miss }) => [code, miss.value])).toEqual([
      ["441223", 4.5],
      ["441224", 1.5],
      ["441204", 1.5],
    ]);
    expect(found?.misses[0]?.relative).toBeCloseTo((100 * 4.5) / 99.5, 9);
  });

  test("names the undecided and those without data apart", () => {
    expect(found?.undecided).toEqual(["441225"]);
    expect(found?.missing).toEqual(["441226", "441284"]);
  });

  test("is repaired by all that fail, and then three are open still", () => {
    expect(found?.repair).toEqual({
      need: { low: 3, high: 6 },
      sure: ["441204", "441224", "441223"],
      choice: [],
      pick: 0,
      short: 3,
    });
  });
});

describe("a goal on so many regions", () => {
  test("is repaired by the nearest, of which equal ones are a choice", () => {
    expect(atLeast(3)?.repair).toMatchObject({ sure: [], choice: ["441204", "441224"], pick: 1, short: 0 });
    expect(atLeast(4)?.repair).toMatchObject({ sure: ["441204", "441224"], choice: [], pick: 0, short: 0 });
  });

  test("needs fewer if the undecided pass", () => {
    expect(atLeast(4)?.repair?.need).toEqual({ low: 0, high: 2 });
  });

  test("says how many are still missing once all failing ones are repaired", () => {
    expect(atLeast(6)?.repair).toMatchObject({ sure: ["441204", "441224", "441223"], short: 1 });
  });

  test("needs no repair where it is met", () => {
    expect(atLeast(2)?.repair).toBeNull();
  });
});

test("growth misses by its difference to the reference, which has no percentage", () => {
  const found = misses({ kind: "growth-above", indicator: "water", level: "county", group: null, reference: 98.5 });
  expect(found?.misses).toEqual([
    { code: "441223", miss: { value: 3.5, low: 3.5, high: 3.5 }, relative: null },
    { code: "441224", miss: { value: 0.5, low: 0.5, high: 0.5 }, relative: null },
    { code: "441204", miss: { value: 0.5, low: 0.5, high: 0.5 }, relative: null },
  ]);
});

test("nothing is told of a total, or without any data", () => {
  expect(misses({ kind: "total", indicator: "water", region: "441200", op: ">=", target: 1 })).toBeNull();
  expect(misses({ ...every, level: "town" })).toBeNull();
});
