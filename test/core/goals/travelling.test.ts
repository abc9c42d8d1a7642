import { describe, expect, test } from "vitest";
import type { GoalRule } from "../../../src/core/goals/goal.ts";
import { restsOnTravel } from "../../../src/core/goals/travelling.ts";
import { indicator } from "../fixture.ts";

const indicators = new Map(
  [
    indicator("gdp"),
    indicator("far", { kind: "index", formula: 'minutes("exit")' }),
    indicator("mean", { kind: "index", formula: "far / gdp" }),
    indicator("share", { kind: "ratio", numerator: "gdp", denominator: "mean" }),
    indicator("odd", { kind: "index", formula: "odd + gdp" }),
  ].map((one) => [one.id, one]),
);
const on = (id: string): GoalRule => ({
  kind: "every",
  indicator: id,
  level: "town",
  group: null,
  op: ">=",
  target: 1,
});
const within: GoalRule = { kind: "within", facility: "exit", level: "town", group: null, minutes: 30 };

describe("a verdict rests on travel", () => {
  test("where its goal is on travel time, or on what is computed from minutes at any remove", () => {
    expect(restsOnTravel(within, indicators)).toBe(true);
    for (const id of ["far", "mean", "share"]) expect(restsOnTravel(on(id), indicators)).toBe(true);
  });

  test("and on nothing else, also where indicators are unknown or rest on themselves", () => {
    for (const id of ["gdp", "odd", "unknown"]) expect(restsOnTravel(on(id), indicators)).toBe(false);
  });
});
