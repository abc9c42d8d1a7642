import { describe, expect, test } from "vitest";
import type { GoalRule } from "../../../src/core/goals/goal.ts";
import type { RelatedGoal } from "../../../src/core/goals/related.ts";
import { goalOn } from "../../../src/core/profile/standing.ts";
import { indicator } from "../fixture.ts";
import { goal } from "../goals/fixture.ts";

function related(id: string, rule: GoalRule): RelatedGoal {
  return { goal: goal(id, rule) } as RelatedGoal;
}

const every = (id: string): GoalRule => ({
  kind: "every",
  indicator: id,
  level: "county",
  group: null,
  op: ">=",
  target: 99.5,
});
const atLeast: GoalRule = {
  kind: "at-least",
  indicator: "gas",
  level: "town",
  group: null,
  op: "=",
  target: 1,
  count: 50,
};
const within: GoalRule = { kind: "within", facility: "exit", level: "town", group: null, minutes: 30 };
const share: GoalRule = { kind: "share", indicator: "gdp", groups: ["west"], op: ">=", target: 33 };

describe("the goal that holds a region against a value of an indicator", () => {
  const goals = [related("S", share), related("A", every("tap_water")), related("G", atLeast), related("M", within)];

  test("is one in which every region, or a number of them, must reach it", () => {
    expect(goalOn(goals, indicator("tap_water"))?.goal.id).toBe("A");
    expect(goalOn(goals, indicator("gas"))?.goal.id).toBe("G");
  });

  test("is one on travel time for the indicator of these minutes, however its formula is spaced", () => {
    expect(goalOn(goals, indicator("minutes", { formula: "minutes( exit )" }))?.goal.id).toBe("M");
    expect(goalOn(goals, indicator("minutes", { formula: "minutes(school)" }))).toBeNull();
  });

  test("is none for a share, which holds no single region against anything", () => {
    expect(goalOn(goals, indicator("gdp"))).toBeNull();
    expect(goalOn([], indicator("tap_water"))).toBeNull();
  });

  test("is the first of several", () => {
    expect(goalOn([related("B", every("tap_water")), ...goals], indicator("tap_water"))?.goal.id).toBe("B");
  });
});
