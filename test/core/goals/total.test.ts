import { describe, expect, test } from "vitest";
import { checkGoal } from "../../../src/core/goals/check.ts";
import type { GoalRule } from "../../../src/core/goals/goal.ts";
import { atlasOf, contextOf, GDP, goal, row } from "./fixture.ts";

const rule: GoalRule = { kind: "total", indicator: "gdp", region: "441200", op: ">", target: 2700 };

describe("a total", () => {
  test("the region's published value decides, in its latest period", () => {
    const verdict = checkGoal(goal("G", rule), contextOf(atlasOf({})));
    expect(verdict).toMatchObject({ status: "met", period: "2023", total: 1, withData: 1, level: null });
    expect(verdict.distance?.value).toBeCloseTo(92.51, 9);
    expect(verdict.readings[0]?.path?.map(({ value }) => value)).toEqual([2649.99, 2792.51]);
  });

  test("without a published value the children add up, intervals with them", () => {
    const observations = GDP.filter(({ code, period }) => code !== "441200" && period === "2023");
    const verdict = checkGoal(goal("G", { ...rule, target: 2800 }), contextOf(atlasOf({ observations })));
    const [member] = verdict.members;
    expect(member?.value).toBeCloseTo(2792.51, 9);
    expect(member?.low).toBeCloseTo(2760.71, 9);
    expect(member?.high).toBeCloseTo(2824.31, 9);
    expect(verdict.status).toBe("uncertain");
  });

  test("children of which one is missing are no total", () => {
    const observations = GDP.filter(({ code }) => code !== "441200" && code !== "441223");
    expect(checkGoal(goal("G", rule), contextOf(atlasOf({ observations }))).status).toBe("none");
  });

  test("a sample of a later year does not stand in for what is published", () => {
    const observations = [...GDP, row("441200", "gdp", "2024", 3000, "sample")];
    expect(checkGoal(goal("G", rule), contextOf(atlasOf({ observations }))).period).toBe("2023");
  });

  test("a part of a later year is not held against what holds for a year", () => {
    const observations = [...GDP, row("441200", "gdp", "2024Q1", 640), row("441200", "gdp", "2023-06", 1300)];
    const verdict = checkGoal(goal("G", rule), contextOf(atlasOf({ observations })));
    expect(verdict).toMatchObject({ status: "met", period: "2023" });
    expect(verdict.readings[0]?.path?.map(({ period }) => period)).toEqual(["2021", "2023"]);
  });
});
