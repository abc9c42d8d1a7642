import { describe, expect, test } from "vitest";
import { checkGoal } from "../../../src/core/goals/check.ts";
import type { GoalPart, GoalRule } from "../../../src/core/goals/goal.ts";
import { indicator, text } from "../fixture.ts";
import { atlasOf, contextOf, goal, row } from "./fixture.ts";

const part = (id: string, rule: GoalRule): GoalPart => ({ id, name: text(id), unit: text("%"), rule });
const above = (id: string, reference: string | number = "441200"): GoalRule => ({
  kind: "growth-above",
  indicator: id,
  level: "county",
  group: "441223+441224",
  reference,
});

const indicators = [
  indicator("gdp_growth", { kind: "index" }),
  indicator("income_growth", { kind: "index" }),
  indicator("revenue", {}),
];

/** 广宁 and 怀集 against the city: GDP 4.0 and 3.0 against 3.7; incomes 6 and 5 against 4, 怀集 as an estimate. */
const observations = [
  row("441200", "gdp_growth", "2023", 3.7, "official"),
  row("441223", "gdp_growth", "2023", 4),
  row("441224", "gdp_growth", "2023", 3),
  row("441200", "income_growth", "2022", 4),
  row("441223", "income_growth", "2022", 6),
  row("441224", "income_growth", "2022", 5, "estimate", [3.5, 6.5]),
  row("441200", "revenue", "2023", 160),
];
const context = contextOf(atlasOf({ indicators, observations }));
const revenue: GoalRule = { kind: "total", indicator: "revenue", region: "441200", op: ">=", target: 150 };

describe("all of several rules", () => {
  const verdict = checkGoal(
    goal("G", { kind: "all", parts: [part("gdp", above("gdp_growth")), part("incomes", above("income_growth"))] }),
    context,
  );

  test("is not met as soon as one part fails, and each part keeps its own verdict", () => {
    expect(verdict.status).toBe("not");
    expect(verdict.parts?.map(({ goal: id, status }) => [id, status])).toEqual([
      ["G.gdp", "not"],
      ["G.incomes", "uncertain"],
    ]);
    expect(verdict.parts?.[0]?.members.map(({ value }) => value)).toEqual([
      expect.closeTo(0.3, 9),
      expect.closeTo(-0.7, 9),
    ]);
  });

  test("counts, for each region, the parts it meets and may still meet", () => {
    expect(verdict.members).toMatchObject([
      { code: "441223", status: "met", value: 2, low: null, high: null },
      { code: "441224", status: "not", value: 0, low: 0, high: 1, quality: "estimate" },
    ]);
    expect([verdict.total, verdict.passed, verdict.failed]).toEqual([2, 1, 1]);
    expect(verdict.level).toBe("county");
  });

  test("says how many parts are short, one for sure and two at worst", () => {
    expect(verdict.distance).toEqual({ value: -2, low: -2, high: -1 });
  });

  test("names a period only where its parts agree on one", () => {
    expect(verdict.period).toBeNull();
    expect(verdict.parts?.map(({ period }) => period)).toEqual(["2023", "2022"]);
  });

  test("carries the worst quality and the sources of its parts", () => {
    expect(verdict.quality).toBe("estimate");
    expect(verdict.sources).toEqual(["published-source", "official-source", "estimate-source"]);
  });
});

describe("any of several rules", () => {
  test("is met by one part, whatever the others say", () => {
    const rule: GoalRule = { kind: "any", parts: [part("gdp", above("gdp_growth")), part("revenue", revenue)] };
    const verdict = checkGoal(goal("G", rule), context);
    expect(verdict.status).toBe("met");
    expect(verdict.distance).toMatchObject({ value: 0 });
  });

  test("may stand inside another combination", () => {
    const either: GoalRule = { kind: "any", parts: [part("gdp", above("gdp_growth")), part("revenue", revenue)] };
    const rule: GoalRule = { kind: "all", parts: [part("either", either), part("incomes", above("income_growth"))] };
    const verdict = checkGoal(goal("G", rule), context);
    expect(verdict.status).toBe("uncertain");
    expect(verdict.parts?.[0]?.parts?.map(({ goal: id }) => id)).toEqual(["G.either.gdp", "G.either.revenue"]);
  });

  test("is without data where none of its parts has any", () => {
    const rule: GoalRule = { kind: "any", parts: [part("lost", above("nothing")), part("words", { kind: "process" })] };
    const verdict = checkGoal(goal("G", rule), context);
    expect(verdict).toMatchObject({ status: "none", distance: null, withData: 0 });
  });
});

describe("growth above a reference", () => {
  test("holds regions against a value of the same unit", () => {
    const verdict = checkGoal(goal("G", above("gdp_growth", 3.5)), context);
    expect(verdict.members.map(({ status }) => status)).toEqual(["met", "not"]);
    expect(verdict.members[0]?.value).toBeCloseTo(0.5, 9);
    expect(verdict.reference).toEqual({ code: null, value: 3.5, low: 3.5, high: 3.5 });
    expect(verdict.period).toBe("2023");
  });

  test("takes the only region of a level by the level's name", () => {
    expect(checkGoal(goal("G", above("gdp_growth", "city")), context).reference?.code).toBe("441200");
  });

  test("says nothing against a level of many regions", () => {
    expect(checkGoal(goal("G", above("gdp_growth", "county")), context)).toMatchObject({
      status: "none",
      period: null,
    });
  });
});
