import { expect, test } from "vitest";
import { checkGoal } from "../../../src/core/goals/check.ts";
import type { GoalPart, GoalRule } from "../../../src/core/goals/goal.ts";
import { goalNamed, isWithin, verdictNamed } from "../../../src/core/goals/part.ts";
import { text } from "../fixture.ts";
import { atlasOf, contextOf, goal } from "./fixture.ts";

const total: GoalRule = { kind: "total", indicator: "gdp", region: "441200", op: ">=", target: 1 };
const part = (id: string, rule: GoalRule): GoalPart => ({ id, name: text(id), unit: text("%"), rule });
const whole = goal("G07", {
  kind: "all",
  parts: [part("gdp", { kind: "any", parts: [part("city", total), part("province", total)] }), part("urban", total)],
});
const goals = [goal("G0", total), whole, goal("G07.urban.x", total)];

test("a goal and its parts at any depth are found by id", () => {
  expect(goalNamed(goals, "G07")).toBe(whole);
  expect(goalNamed(goals, "G07.gdp")?.rule.kind).toBe("any");
  expect(goalNamed(goals, "G07.gdp.province")).toMatchObject({ id: "G07.gdp.province", rule: total });
  expect(goalNamed(goals, "G07.urban.x")).toBe(goals[2]);
  for (const id of ["G07.city", "G07.", "G070", "gdp", "", null]) expect(goalNamed(goals, id)).toBeNull();
});

test("so is the verdict on them", () => {
  const verdicts = goals.map((one) => checkGoal(one, contextOf(atlasOf({}))));
  expect(verdictNamed(verdicts, "G07.gdp.province")).toBe(verdicts[1]?.parts?.[0]?.parts?.[1]);
  expect(verdictNamed(verdicts, "G07")).toBe(verdicts[1]);
  expect(verdictNamed(verdicts, "G07.rural")).toBeNull();
});

test("a part belongs to its goal, not to one whose id begins alike", () => {
  expect(isWithin("G07.gdp", "G07")).toBe(true);
  expect(isWithin("G07", "G07")).toBe(true);
  expect(isWithin("G07", "G0")).toBe(false);
  expect(isWithin(null, "G07")).toBe(false);
});
