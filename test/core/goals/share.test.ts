import { describe, expect, test } from "vitest";
import { checkGoal } from "../../../src/core/goals/check.ts";
import type { GoalRule } from "../../../src/core/goals/goal.ts";
import { indicator } from "../fixture.ts";
import { atlasOf, contextOf, GDP, goal, row } from "./fixture.ts";

const west: GoalRule = { kind: "share", indicator: "gdp", groups: ["west"], op: ">=", target: 33 };
const county: GoalRule = {
  kind: "share",
  indicator: "gdp",
  groups: ["county-economy", "county-economy-zone"],
  op: ">=",
  target: 50,
};

describe("a share of the whole", () => {
  test("the west held 793.65 of 2,649.99 in 2021, which is 29.949 %", () => {
    const observations = GDP.filter(({ period }) => period === "2021");
    const verdict = checkGoal(goal("G06", west), contextOf(atlasOf({ observations })));
    expect(verdict.period).toBe("2021");
    expect(verdict.readings[0]?.value).toBeCloseTo(29.949, 3);
    expect(verdict.readings[0]?.low).toBe(verdict.readings[0]?.value);
    expect(verdict.quality).toBe("published");
  });

  test("an estimated member gives an interval, and one wholly below the target is not met", () => {
    const verdict = checkGoal(goal("G06", west), contextOf(atlasOf({})));
    const [reading] = verdict.readings;
    expect(verdict.period).toBe("2023");
    expect(reading?.value).toBeCloseTo(30.384, 3);
    expect(reading?.low).toBeCloseTo(29.815, 3);
    expect(reading?.high).toBeCloseTo(30.954, 3);
    expect(verdict.status).toBe("not");
    expect(verdict.distance?.low).toBeCloseTo(-3.185, 3);
    expect(verdict.distance?.high).toBeCloseTo(-2.046, 3);
    expect(verdict.quality).toBe("estimate");
    expect(reading?.members).toEqual(["441223", "441224", "441225", "441226"]);
    expect(reading?.path?.map(({ period }) => period)).toEqual(["2021", "2023"]);
    expect(verdict.level).toBe("county");
  });

  test("a later period that lacks a member is passed over", () => {
    const observations = [...GDP, row("441200", "gdp", "2024", 2917.85), row("441224", "gdp", "2024", 310)];
    expect(checkGoal(goal("G06", west), contextOf(atlasOf({ observations }))).period).toBe("2023");
  });

  test("definitions that disagree leave the goal uncertain and keep their own statuses", () => {
    const verdict = checkGoal(goal("G05", county), contextOf(atlasOf({})));
    expect(verdict.readings.map(({ status }) => status)).toEqual(["not", "met"]);
    expect(verdict.readings[0]?.value).toBeCloseTo(47.934, 3);
    expect(verdict.readings[1]?.value).toBeCloseTo(57.564, 3);
    expect(verdict.status).toBe("uncertain");
    expect(verdict.distance?.value).toBeCloseTo(-2.066, 3);
    const status = (code: string) => verdict.members.find((member) => member.code === code)?.status;
    expect(status("441284-x")).toBe("not");
    expect(status("441284")).toBe("met");
    expect(status("441223")).toBe("uncertain");
  });

  test("definitions are read in one period: the latest that all of them have", () => {
    const observations = GDP.filter(({ code, period }) => code !== "441284" || period === "2021");
    const verdict = checkGoal(goal("G05", county), contextOf(atlasOf({ observations })));
    expect(verdict.period).toBe("2023");
    expect(verdict.readings.map(({ status }) => status)).toEqual(["not", "none"]);
    expect(verdict.status).toBe("uncertain");
  });

  test("members carry their own share of the whole", () => {
    const verdict = checkGoal(goal("G06", west), contextOf(atlasOf({})));
    expect(verdict.members.find(({ code }) => code === "441223")?.value).toBeCloseTo((100 * 189.68) / 2792.51, 9);
  });

  test("a break between two periods is marked on the path", () => {
    const indicators = [indicator("gdp", { breaks: [{ period: "2022", note: { zh: "断点", en: "break" } }] })];
    const verdict = checkGoal(goal("G06", west), contextOf(atlasOf({ indicators })));
    expect(verdict.readings[0]?.path?.map(({ afterBreak }) => afterBreak)).toEqual([false, true]);
  });

  test("a group that counts a part beside its whole, or an unknown one, is no evidence", () => {
    const rule: GoalRule = { ...west, groups: ["441284+441284-x", "nowhere"] };
    expect(checkGoal(goal("G06", rule), contextOf(atlasOf({}))).status).toBe("none");
  });
});
