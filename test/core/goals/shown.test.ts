import { expect, test } from "vitest";
import type { GoalRule } from "../../../src/core/goals/goal.ts";
import { memberTargetOf } from "../../../src/core/goals/shown.ts";
import { goal } from "./fixture.ts";

test("single regions are held against the target or the minutes of a goal", () => {
  const every: GoalRule = { kind: "every", indicator: "gdp", level: "county", group: null, op: ">=", target: 100 };
  const within: GoalRule = { kind: "within", facility: "exit", level: "town", group: null, minutes: 30 };
  expect(memberTargetOf(goal("T", every))).toBe(100);
  expect(memberTargetOf(goal("T", within))).toBe(30);
});
