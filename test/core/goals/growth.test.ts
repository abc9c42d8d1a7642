import { describe, expect, test } from "vitest";
import { checkGoal } from "../../../src/core/goals/check.ts";
import type { GoalRule } from "../../../src/core/goals/goal.ts";
import { indicator } from "../fixture.ts";
import { atlasOf, contextOf, goal, row } from "./fixture.ts";

const growth = indicator("gdp_growth", { kind: "index" });
const rule: GoalRule = {
  kind: "growth-above",
  indicator: "gdp_growth",
  level: "county",
  group: "west",
  reference: "441200",
};

function check(rates: readonly (readonly [string, string, number])[]) {
  const observations = rates.map(([code, period, value]) => row(code, "gdp_growth", period, value));
  return checkGoal(goal("G02", rule), contextOf(atlasOf({ indicators: [growth], observations })));
}

describe("growth above the city's", () => {
  test("a member's value is its difference to the reference in the same period", () => {
    const verdict = check([
      ["441200", "2023", 3.7],
      ["441224", "2023", 4],
      ["441200", "2024", 2.2],
    ]);
    expect(verdict.period).toBe("2023");
    expect(verdict.members.find(({ code }) => code === "441224")?.value).toBeCloseTo(0.3, 9);
    expect(verdict.reference).toMatchObject({ code: "441200", value: 3.7 });
    expect(verdict).toMatchObject({ status: "uncertain", total: 4, withData: 1, passed: 1 });
  });

  test("the same rate as the city's is not above it", () => {
    const verdict = check([
      ["441200", "2023", 3.7],
      ["441224", "2023", 3.7],
    ]);
    expect(verdict).toMatchObject({ status: "not", failed: 1 });
  });

  test("without the reference there is no evidence", () => {
    expect(check([["441224", "2023", 4]])).toMatchObject({ status: "none", period: null, withData: 0 });
  });
});
