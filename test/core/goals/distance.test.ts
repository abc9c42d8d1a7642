import { describe, expect, test } from "vitest";
import { classify, classOf } from "../../../src/core/classes/classify.ts";
import { defaultSpec } from "../../../src/core/classes/spec.ts";
import { checkGoal } from "../../../src/core/goals/check.ts";
import { distancesOf } from "../../../src/core/goals/distance.ts";
import type { GoalRule } from "../../../src/core/goals/goal.ts";
import { indicator } from "../fixture.ts";
import { atlasOf, contextOf, GDP, goal, row } from "./fixture.ts";

const rows = [
  row("441202", "water", "2023", 99.9),
  row("441203", "water", "2023", 99.5),
  row("441204", "water", "2023", 98),
  row("441225", "water", "2023", 99.5, "estimate", [99, 99.8]),
];
const percent = { zh: "%", en: "%" };
const water = indicator("water", { kind: "index", unit: percent });
const context = contextOf(atlasOf({ indicators: [water, indicator("gdp")], observations: [...rows, ...GDP] }));
const distances = (rule: GoalRule) => distancesOf(goal("G", rule), checkGoal(goal("G", rule), context), context);
const every: GoalRule = { kind: "every", indicator: "water", level: "county", group: null, op: ">=", target: 99.5 };

describe("distances to a target", () => {
  const found = distances(every);
  const at = (index: number) => found?.cells[index];

  test("are aligned with the level, above 0 beyond the target, and absent without data", () => {
    expect(found?.level).toBe("county");
    expect(at(0)?.value).toBeCloseTo(0.4, 9);
    expect(at(2)?.value).toBeCloseTo(-1.5, 9);
    expect(at(3)).toMatchObject({ value: null, absence: "unpublished" });
  });

  test("keep the bounds, the quality and the sources of the values", () => {
    expect(at(5)).toMatchObject({ low: expect.closeTo(-0.5, 9), high: expect.closeTo(0.3, 9), quality: "estimate" });
    expect(at(5)?.sources).toEqual(["estimate-source"]);
  });

  test("are percentage points where the values are percentages", () => {
    expect(found?.indicator.unit).toEqual({ zh: "百分点", en: "pp" });
  });

  test("fall into classes with a break at the target: what just passes stands above it, what fails below", () => {
    if (!found) throw new Error("no distances");
    const values = found.cells.map(({ value }) => value);
    const classes = classify(values, defaultSpec(found.indicator, "county", values.length, values));
    expect(classes.edges).toContain(0);
    const zero = classes.edges.indexOf(0);
    expect(classOf(at(1)?.value ?? null, classes)).toBe(zero);
    expect(classOf(at(2)?.value ?? null, classes)).toBeLessThan(zero);
  });

  test("turn round where less is better", () => {
    expect(distances({ ...every, op: "<=", target: 99 })?.cells[0]?.value).toBeCloseTo(-0.9, 9);
  });

  test("of a share are those to what each member would hold, and other regions are not spoken of", () => {
    const share = distances({ kind: "share", indicator: "gdp", groups: ["west"], op: ">=", target: 33 });
    const sum = share?.cells.reduce((all, { value }) => all + (value ?? 0), 0);
    expect(sum).toBeCloseTo(30.384 - 33, 3);
    expect(share?.cells[0]).toMatchObject({ value: null, absence: "not-applicable" });
  });

  test("are not told of what is only there or not, nor of combinations", () => {
    const flags = [row("441202", "flag", "2023", 1), row("441203", "flag", "2023", 0)];
    const other = contextOf(atlasOf({ indicators: [indicator("flag", { kind: "flag" })], observations: flags }));
    const asked = goal("G", { ...every, indicator: "flag", op: "=", target: 1 });
    expect(distancesOf(asked, checkGoal(asked, other), other)).toBeNull();
    const both = goal("G", { kind: "all", parts: [{ id: "a", name: percent, unit: percent, rule: every }] });
    expect(distancesOf(both, checkGoal(both, context), context)).toBeNull();
  });
});
