import { describe, expect, test } from "vitest";
import { randomFor } from "../../../scripts/data/sample/random.ts";
import { attributionOf } from "../../../src/core/goals/attribution.ts";
import { checkGoal } from "../../../src/core/goals/check.ts";
import { contributionsOf } from "../../../src/core/goals/contribution.ts";
import type { Goal, GoalRule } from "../../../src/core/goals/goal.ts";
import { absent } from "../../../src/core/indicators/cell.ts";
import type { Indicator } from "../../../src/core/indicators/definition.ts";
import type { Observation } from "../../../src/core/indicators/observation.ts";
import { indicator } from "../fixture.ts";
import { atlasOf, contextOf, GDP, goal, row } from "./fixture.ts";

function attribute(asked: Goal, observations: readonly Observation[], indicators: readonly Indicator[]) {
  const context = contextOf(atlasOf({ indicators, observations }));
  return attributionOf(asked, checkGoal(asked, context), context);
}

const cell = (value: number | null, low: number | null = null, high: number | null = null) => ({
  ...absent(),
  value,
  low,
  high,
  absence: null,
});

/** 50, 30 and 20 of 100 should be 60, 36 and 24 of 120; they are 66, 30 and 12 of 108. */
describe("parts of a gap", () => {
  const holdings = [
    { code: "a", before: cell(50), now: cell(66) },
    { code: "b", before: cell(30), now: cell(30) },
    { code: "c", before: cell(20), now: cell(12) },
  ];

  test("are what each is short of had all grown alike from the start", () => {
    const found = contributionsOf(holdings, { before: 100, now: 108, target: 120 });
    expect(found.map(({ code, expected, gap }) => [code, expected, gap.value])).toEqual([
      ["a", 60, -6],
      ["b", 36, 6],
      ["c", 24, 12],
    ]);
  });

  test("follow what each holds now where there is no start: 120 parted as 66, 30 and 12 are", () => {
    const found = contributionsOf(holdings, { before: null, now: 108, target: 120 });
    expect(found.map(({ gap }) => gap.value)).toEqual([
      expect.closeTo((12 * 66) / 108, 9),
      expect.closeTo((12 * 30) / 108, 9),
      expect.closeTo((12 * 12) / 108, 9),
    ]);
  });

  test("leave to nobody what members without data would have", () => {
    const some = [holdings[0], { code: "b", before: cell(30), now: absent() }].flatMap((one) => one ?? []);
    const found = contributionsOf(some, { before: 100, now: 108, target: 120 });
    expect(found.map(({ code, value, expected }) => [code, value.value, expected])).toEqual([
      ["a", 66, 60],
      [null, 42, 60],
    ]);
  });

  test("carry the bounds of their members", () => {
    const [found] = contributionsOf([{ code: "a", before: cell(100), now: cell(110, 105, 118) }], {
      before: 100,
      now: 110,
      target: 120,
    });
    expect(found?.gap).toEqual({ value: 10, low: 2, high: 15 });
  });

  test("always add up to the gap", () => {
    const random = randomFor("parts");
    for (let round = 0; round < 200; round++) {
      const members = Array.from({ length: 1 + Math.floor(random() * 9) }, (_, index) => ({
        code: String(index),
        before: random() < 0.1 ? absent() : cell(random() * 100),
        now: random() < 0.1 ? absent() : cell(random() * 100),
      }));
      const whole = {
        before: random() < 0.3 ? null : 1 + random() * 500,
        now: 1 + random() * 500,
        target: random() * 600,
      };
      const sum = contributionsOf(members, whole).reduce((all, { gap }) => all + gap.value, 0);
      expect(sum).toBeCloseTo(whole.target - whole.now, 6);
    }
  });
});

const west: GoalRule = { kind: "share", indicator: "gdp", groups: ["west"], op: ">=", target: 33 };

describe("the gap of a share", () => {
  const observations = GDP.filter(({ period }) => period === "2021");
  const found = attribute(goal("G06", west), observations, [indicator("gdp")]);
  const [reading] = found?.kind === "parts" ? found.readings : [];

  test("is parted by what each county holds where there is no baseline: 277 of 793.65 for 怀集", () => {
    expect(reading?.gap.value).toBeCloseTo(33 - 29.949, 3);
    const huaiji = reading?.parts.find(({ code }) => code === "441224");
    expect(huaiji?.gap.value).toBeCloseTo(((33 - 29.9492) * 277) / 793.65, 3);
    expect(reading?.parts[0]?.code).toBe("441224");
  });

  test("says by how many percent one county alone would have to grow: 怀集 by 43.4 %", () => {
    const amount = (0.33 * 2649.99 - 793.65) / 0.67;
    expect(reading?.closing?.amount.value).toBeCloseTo(amount, 6);
    expect(reading?.closing?.fixed?.value).toBeCloseTo(0.33 * 2649.99 - 793.65, 6);
    expect(reading?.parts.find(({ code }) => code === "441224")?.alone?.value).toBeCloseTo((100 * amount) / 277, 6);
  });

  test("is held against the baseline where there is one: growing alike, 广宁 would hold 177 of 793.65 of 33 %", () => {
    const asked = { ...goal("G06", west), baseline: { period: "2021", value: null } };
    const later = attribute(asked, GDP, [indicator("gdp")]);
    const [parts] = later?.kind === "parts" ? later.readings : [];
    expect(parts).toMatchObject({ period: "2023", since: "2021" });
    const guangning = parts?.parts.find(({ code }) => code === "441223");
    expect(guangning?.expected).toBeCloseTo((33 * 177) / 793.65, 6);
    expect(guangning?.gap.value).toBeCloseTo((33 * 177) / 793.65 - (100 * 189.68) / 2792.51, 6);
    const sum = parts?.parts.reduce((all, { gap }) => all + gap.value, 0);
    expect(sum).toBeCloseTo(parts?.gap.value ?? 0, 9);
  });

  test("has nothing to close where it is closed", () => {
    const met = attribute(goal("G", { ...west, target: 25 }), observations, [indicator("gdp")]);
    expect(met?.kind === "parts" && met.readings[0]?.closing).toBeNull();
  });
});

describe("the gap of a total", () => {
  const rule: GoalRule = { kind: "total", indicator: "output", region: "441200", op: ">=", target: 120 };
  const rows = [
    row("441200", "output", "2023", 100),
    row("441223", "output", "2023", 40),
    row("441224", "output", "2023", 25),
  ];
  const found = attribute(goal("G", rule), rows, [indicator("output")]);
  const [reading] = found?.kind === "parts" ? found.readings : [];

  test("is parted among the children, and what they leave is nobody's", () => {
    expect(reading?.parts.map(({ code, gap }) => [code, gap.value])).toEqual([
      ["441223", expect.closeTo(8, 9)],
      [null, expect.closeTo(7, 9)],
      ["441224", expect.closeTo(5, 9)],
    ]);
    expect(reading?.missing).toEqual(["441202", "441203", "441204", "441225", "441226", "441284"]);
    expect(reading?.closing).toEqual({ amount: { value: 20, low: 20, high: 20 }, fixed: null });
  });

  test("is not parted for what does not add up", () => {
    expect(attribute(goal("G", rule), rows, [indicator("output", { kind: "index" })])).toBeNull();
  });
});
