import { describe, expect, test } from "vitest";
import type { Goal, GoalRule } from "../../src/core/goals/goal.ts";
import type { Indicator } from "../../src/core/indicators/definition.ts";
import { checkFormulas } from "../../src/core/indicators/dependency.ts";
import { committed, table } from "./built.ts";

const goals: readonly Goal[] = JSON.parse(committed("goals.json"));
const indicators: readonly Indicator[] = JSON.parse(committed("indicators.json"));
const { atlas } = JSON.parse(committed("datapackage.json"));

/** The rule and, of a combination, all rules inside it. */
function rulesIn(rule: GoalRule): readonly GoalRule[] {
  return "parts" in rule ? [rule, ...rule.parts.flatMap((part) => rulesIn(part.rule))] : [rule];
}

const rule = (id: string) => goals.find((goal) => goal.id === id)?.rule;

describe("Goals", () => {
  test("are the 47 of the plan, in its order, each under one of its parts", () => {
    expect(goals.map(({ id }) => id)).toEqual(
      Array.from({ length: 47 }, (_, index) => `G${String(index + 1).padStart(2, "0")}`),
    );
    const themes = new Set(atlas.goalThemes.map(({ id }: { id: string }) => id));
    expect(goals.every(({ theme }) => themes.has(theme))).toBe(true);
    expect(new Set(goals.map(({ theme }) => theme)).size).toBe(9);
  });

  test("speak of indicators, regions and groups that exist", () => {
    const known = new Set(indicators.map(({ id }) => id));
    const regions = new Set(table("regions.csv").map(({ code }) => code));
    const groups = new Set(table("groups.csv").map(({ id }) => id));
    for (const { id, rule } of goals.flatMap((goal) => rulesIn(goal.rule).map((rule) => ({ ...goal, rule })))) {
      if ("indicator" in rule) expect(known.has(rule.indicator), id).toBe(true);
      if ("region" in rule) expect(regions.has(rule.region), id).toBe(true);
      if ("regions" in rule)
        expect(
          rule.regions.every((code) => regions.has(code)),
          id,
        ).toBe(true);
      if ("group" in rule && rule.group !== null) expect(groups.has(rule.group), id).toBe(true);
      if ("reference" in rule) expect(regions.has(`${rule.reference}`), id).toBe(true);
      if ("groups" in rule)
        expect(
          rule.groups.every((group) => groups.has(group)),
          id,
        ).toBe(true);
    }
  });

  test("state the targets of the plan", () => {
    expect(rule("G01")).toMatchObject({ kind: "every", level: "village", op: ">=", target: 10 });
    expect(rule("G05")).toMatchObject({ kind: "share", groups: ["county-economy", "county-economy-zone"], target: 50 });
    expect(rule("G06")).toMatchObject({ kind: "share", groups: ["west"], target: 33 });
    expect(rule("G07")).toMatchObject({ kind: "all", parts: [{ id: "gdp" }, {}, {}, { id: "rural" }] });
    expect(rule("G10")).toMatchObject({ kind: "total", op: ">", target: 5000 });
    expect(rule("G11")).toMatchObject({ kind: "within", minutes: 30 });
    expect(rule("G13")).toMatchObject({ kind: "at-least", count: 50 });
    expect(goals.find(({ id }) => id === "G28")?.deadline).toBeNull();
  });

  test("say what data would decide them, unless they are text only", () => {
    for (const { id, rule, needs } of goals) expect(rule.kind === "process" || needs !== null, id).toBe(true);
  });
});

describe("Indicators", () => {
  test("have both languages, a theme and formulas that can be read", () => {
    const themes = new Set(atlas.themes.map(({ id }: { id: string }) => id));
    for (const { id, name, theme } of indicators) {
      expect(name.zh && name.en, id).toBeTruthy();
      expect(themes.has(theme), id).toBe(true);
    }
    const whole = indicators.map((one) => ({
      ...one,
      formula: one.formula ?? null,
      numerator: one.numerator ?? null,
      denominator: one.denominator ?? null,
    }));
    expect(checkFormulas(whole)).toEqual([]);
  });

  test("have figures at the levels they are declared for only", () => {
    const levels = new Map(indicators.map(({ id, levels }) => [id, levels]));
    const levelOf = new Map(
      [...table("regions.csv"), ...table("villages.csv")].map(({ code, level }) => [code, level]),
    );
    const rows = ["figures-county.csv", "sample-county.csv", "sample-town.csv", "sample-village.csv"].flatMap(table);
    const strays = rows.filter(
      ({ code = "", indicator = "" }) => !levels.get(indicator)?.includes(levelOf.get(code) ?? ""),
    );
    expect(strays.slice(0, 3)).toEqual([]);
  });

  test("part the GDP series at its known breaks", () => {
    const gdp = indicators.find(({ id }) => id === "gdp");
    expect(gdp?.breaks.map(({ period }) => period)).toEqual(["2005", "2017", "2019", "2024"]);
  });
});
