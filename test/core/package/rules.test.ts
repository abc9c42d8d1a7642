import { describe, expect, test } from "vitest";
import type { Goal, GoalPart } from "../../../src/core/goals/goal.ts";
import { readGoals } from "../../../src/core/package/goals.ts";
import type { Issue } from "../../../src/core/package/issue.ts";

const context = {
  indicators: new Set(["gdp", "growth"]),
  levels: new Set(["city", "county"]),
  regions: new Set(["01", "0101", "0102"]),
  groups: new Set(["west"]),
  facilities: null,
};

const above = { kind: "growth-above", indicator: "growth", level: "county", reference: "city" };
const total = { kind: "total", indicator: "gdp", region: "01", op: ">=", target: 5 };

function read(...goals: object[]) {
  const issues: Issue[] = [];
  const found = readGoals(
    goals.map((goal, index) => ({ id: `G${index + 1}`, name: "目标", ...goal })),
    "goals.json",
    context,
    issues,
  );
  return { goals: found, issues };
}

/** The parts of a goal that is a combination. */
function partsOf(goal: Goal | undefined): readonly GoalPart[] {
  return goal && "parts" in goal.rule ? goal.rule.parts : [];
}

const combined = (...parts: object[]) => ({ rule: { kind: "all", parts } });

describe("combinations", () => {
  test("are read with their parts, one inside another", () => {
    const inner = { id: "b", name: "二", rule: { kind: "any", parts: [{ id: "c", name: "三", rule: total }] } };
    const { goals, issues } = read(combined({ id: "a", name: "一", unit: "%", rule: above }, inner));
    expect(issues).toEqual([]);
    const parts = partsOf(goals[0]);
    expect(parts.map(({ id, name, unit }) => [id, name.en, unit.zh])).toEqual([
      ["a", "一", "%"],
      ["b", "二", ""],
    ]);
    expect(parts[0]?.rule).toEqual({ ...above, group: null });
    expect(parts[1]?.rule).toMatchObject({ kind: "any", parts: [{ id: "c", rule: total }] });
  });

  test.each([
    ["indicator", { ...above, indicator: "income" }, "income"],
    ["group", { ...above, group: "north" }, "north"],
    ["region", { ...total, region: "99" }, "99"],
    ["reference", { ...above, reference: "99" }, "99"],
    ["level", { ...above, level: "town" }, "town"],
  ])("name the %s that does not exist, and keep the other parts", (column, rule, value) => {
    const { goals, issues } = read(combined({ id: "a", name: "一", rule }, { id: "b", name: "二", rule: total }));
    expect(issues).toEqual([
      {
        severity: "error",
        kind: "goal-reference",
        file: "goals.json",
        row: 1,
        column: `rule.parts.0.rule.${column}`,
        value,
        detail: "G1.a",
      },
    ]);
    expect(partsOf(goals[0]).map((part) => part.rule.kind)).toEqual(["process", "total"]);
  });

  test("keep the first of two parts with one id", () => {
    const { goals, issues } = read(
      combined({ id: "a", name: "一", rule: total }, { id: "a", name: "二", rule: above }),
    );
    expect(issues).toMatchObject([{ kind: "code-duplicate", column: "rule.parts.1.id", value: "a" }]);
    expect(goals[0]?.rule).toMatchObject({ parts: [{ id: "a", rule: { kind: "total" } }] });
  });

  test("that go deeper than four rules are words alone", () => {
    let rule: object = total;
    for (let depth = 0; depth < 5; depth++) rule = { kind: "all", parts: [{ id: "a", name: "一", rule }] };
    const { issues } = read({ rule });
    expect(issues).toMatchObject([{ kind: "goal-invalid", value: "all" }]);
  });

  test.each([[[]], ["parts"], [Array.from({ length: 51 }, () => ({}))]])("need between 1 and 50 parts", (parts) => {
    const { goals, issues } = read({ rule: { kind: "any", parts } });
    expect(goals[0]?.rule.kind).toBe("process");
    expect(issues.length).toBeGreaterThan(0);
  });
});

describe("a reference", () => {
  test("may be a number, a region or a level", () => {
    const { goals, issues } = read(...[3.7, "0101", "city"].map((reference) => ({ rule: { ...above, reference } })));
    expect(issues).toEqual([]);
    expect(goals.map(({ rule }) => "reference" in rule && rule.reference)).toEqual([3.7, "0101", "city"]);
  });
});

describe("what a goal can do without", () => {
  test("is null where it is left out", () => {
    expect(read({ rule: total }).goals[0]).toMatchObject({
      deadline: null,
      baseline: null,
      direction: null,
      decimals: null,
    });
  });

  test("is read where it is given", () => {
    const details = { deadline: "2025", baseline: { period: "2021" }, direction: "less", decimals: 2 };
    const { goals, issues } = read({ rule: total, ...details });
    expect(issues).toEqual([]);
    expect(goals[0]).toMatchObject({ ...details, baseline: { period: "2021", value: null } });
  });

  test.each([
    ["deadline", "soon"],
    ["baseline", { period: "2021", value: Number.NaN }],
    ["baseline", "2021"],
    ["direction", "up"],
    ["decimals", 9],
  ])("costs an issue and nothing else where its %s is wrong", (key, value) => {
    const { goals, issues } = read({ rule: total, [key]: value });
    expect(issues).toHaveLength(1);
    expect(issues[0]?.column).toMatch(new RegExp(`^${key}`));
    expect(goals[0]).toMatchObject({ [key]: null, rule: { kind: "total" } });
  });
});
