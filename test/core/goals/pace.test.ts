import { describe, expect, test } from "vitest";
import { checkGoal } from "../../../src/core/goals/check.ts";
import type { Goal, GoalRule } from "../../../src/core/goals/goal.ts";
import { momentOf } from "../../../src/core/goals/moment.ts";
import { pacesOf } from "../../../src/core/goals/pace.ts";
import type { Indicator } from "../../../src/core/indicators/definition.ts";
import type { Observation } from "../../../src/core/indicators/observation.ts";
import type { Quality } from "../../../src/core/indicators/quality.ts";
import { indicator } from "../fixture.ts";
import { atlasOf, contextOf, GDP, goal, row } from "./fixture.ts";

function paces(asked: Goal, observations: readonly Observation[], indicators: readonly Indicator[]) {
  const context = contextOf(atlasOf({ indicators, observations }));
  return pacesOf(asked, checkGoal(asked, context), context);
}

const west: GoalRule = { kind: "share", indicator: "gdp", groups: ["west"], op: ">=", target: 33 };
const from2021 = { baseline: { period: "2021", value: null }, deadline: "2025" };

const output: GoalRule = { kind: "total", indicator: "output", region: "441200", op: ">=", target: 20 };
const yearly = (values: readonly number[], quality: Quality = "published", from = 2019) =>
  values.map((value, index) => row("441200", "output", `${from + index}`, value, quality));

function pace(
  values: readonly Observation[],
  details: Partial<Goal> = {},
  declared: Partial<Indicator> = {},
  rule: GoalRule = output,
) {
  return paces({ ...goal("G", rule), ...details }, values, [indicator("output", declared)])[0];
}

test("periods end where deadlines do", () => {
  expect(["2023", "2023-06", "2023Q2", "2023-H2", "soon"].map(momentOf)).toEqual([2024, 2023.5, 2023.5, 2024, null]);
});

/** 793.65 of 2,649.99 in 2021 are 29.949 %; in 2023 the bounds are 29.815 and 30.954 %. Half of the way to 33 % has passed. */
describe("the pace of the west's share", () => {
  const [found] = paces({ ...goal("G06", west), ...from2021 }, GDP, [indicator("gdp")]);

  test("was due to be 31.475 % in 2023, on the line from 29.949 % to 33 %", () => {
    expect(found?.due?.value).toBeCloseTo((29.949 + 33) / 2, 3);
    expect(found?.due?.low).toBe(found?.due?.high);
  });

  test("is behind the line by 0.521 to 1.660 points", () => {
    expect(found?.ahead?.low).toBeCloseTo(-1.66, 2);
    expect(found?.ahead?.high).toBeCloseTo(-0.521, 2);
  });

  test("has to rise by 1.023 to 1.593 points a year until 2025", () => {
    expect(found?.needed?.low).toBeCloseTo((33 - 30.954) / 2, 3);
    expect(found?.needed?.high).toBeCloseTo((33 - 29.815) / 2, 3);
  });

  test("has changed by between -0.067 and +0.503 points a year", () => {
    expect(found?.past?.from).toBe("2021");
    expect(found?.past?.low).toBeCloseTo((29.815 - 29.949) / 2, 3);
    expect(found?.past?.high).toBeCloseTo((30.954 - 29.949) / 2, 3);
  });

  test("has too few periods for a trend, and is an estimate", () => {
    expect(found?.projection.outlook).toEqual({ kind: "few" });
    expect(found?.quality).toBe("estimate");
  });
});

describe("a baseline", () => {
  const values = yearly([10, 11, 13]);

  test("may declare its value: from 8 in 2019 to 20 in 2025, 12 were due in 2021", () => {
    const found = pace(values, { baseline: { period: "2019", value: 8 } });
    expect(found?.due?.value).toBe(12);
    expect(found?.ahead?.value).toBe(1);
    expect(found?.start).toMatchObject({ declared: true });
  });

  test("may be an interval, which the line keeps until it meets the target", () => {
    const estimated = [row("441200", "output", "2019", 8, "estimate", [6, 10]), ...yearly([13], "published", 2022)];
    const found = pace(estimated, { baseline: { period: "2019", value: null } });
    expect(found?.due).toEqual({ value: 14, low: 13, high: 15 });
    expect(found?.ahead).toEqual({ value: -1, low: -2, high: 0 });
  });

  test.each([
    ["no-start", {}, values],
    ["no-value", { baseline: { period: "2015", value: null } }, values],
    ["early", { baseline: { period: "2021", value: null } }, values],
    ["no-deadline", { baseline: { period: "2019", value: null }, deadline: null }, values],
    ["no-deadline", { baseline: { period: "2019", value: null }, deadline: "2019" }, values],
    [
      "mixed",
      { baseline: { period: "2019", value: null } },
      [...yearly([10], "sample"), ...yearly([12], "official", 2021)],
    ],
  ] as const)("without a line has the reason %s", (obstacle, details, observations) => {
    const found = pace(observations, details);
    expect(found).toMatchObject({ obstacle, due: null, ahead: null });
  });

  test("is not compared across a break in the series, nor is the pace so far", () => {
    const breaks = [{ period: "2020", note: { zh: "断点", en: "break" } }];
    const found = pace(yearly([10, 11, 13]), { baseline: { period: "2019", value: null } }, { breaks });
    expect(found?.obstacle).toBe("break");
    expect(found?.past).toMatchObject({ from: "2020", value: 2 });
    expect(found?.needed?.value).toBeCloseTo((20 - 13) / 4, 12);
  });
});

describe("the trend", () => {
  test("does not reach back over a break", () => {
    const breaks = [{ period: "2022", note: { zh: "断点", en: "break" } }];
    const found = pace(yearly([1, 2, 3, 14, 15, 16]), {}, { breaks });
    expect(found?.comparable.map(({ period }) => period)).toEqual(["2022", "2023", "2024"]);
    expect(found?.projection.outlook).toMatchObject({ kind: "year", year: 2028 });
  });

  test("leaves samples out beside published values, and says so", () => {
    const found = pace([...yearly([10, 11], "sample"), ...yearly([12, 13, 14], "published", 2021)]);
    expect(found?.comparable.map(({ period }) => period)).toEqual(["2021", "2022", "2023"]);
    expect(found).toMatchObject({ mixed: true, quality: "published" });
  });

  test("follows samples alone, and is one", () => {
    const found = pace(yearly([10, 12, 14], "sample"));
    expect(found).toMatchObject({ mixed: false, quality: "sample" });
    expect(found?.projection.outlook).toMatchObject({ year: 2024 });
  });

  test("heads for less where less is wanted: 30, 28, 26 reach 20 in 2024, 22 at most were due", () => {
    const less: GoalRule = { ...output, op: "<=" };
    const found = pace(yearly([30, 28, 26]), { baseline: { period: "2019", value: null } }, {}, less);
    expect(found?.upwards).toBe(false);
    expect(found?.ahead?.value).toBeCloseTo(30 - 10 / 3 - 26, 9);
    expect(found?.needed?.value).toBeCloseTo(-6 / 4, 12);
    expect(found?.projection.outlook).toMatchObject({ year: 2024 });
  });

  test("heads for an exact target from either side, or as declared", () => {
    const exact: GoalRule = { ...output, op: "=" };
    expect(pace(yearly([30, 28, 26]), {}, {}, exact)?.upwards).toBe(false);
    expect(pace(yearly([10, 12, 14]), {}, {}, exact)?.upwards).toBe(true);
    expect(pace(yearly([10, 12, 14]), { direction: "less" }, {}, exact)?.upwards).toBe(false);
  });

  test("needs nothing more once the deadline has passed", () => {
    expect(pace(yearly([10, 12, 14]), { deadline: "2021" })).toMatchObject({ needed: null, over: true });
  });
});

describe("goals on single regions", () => {
  const flags = ["441223", "441224", "441225"].flatMap((code, index) =>
    ["2021", "2022", "2023"].map((period, year) => row(code, "output", period, year >= index ? 1 : 0)),
  );

  test("count the regions that pass in each period: 1, 2 and 3 of 3", () => {
    const rule: GoalRule = { kind: "milestone", indicator: "output", regions: ["441223", "441224", "441225"] };
    const found = pace(flags, { baseline: { period: "2021", value: null } }, { kind: "flag" }, rule);
    expect(found?.points.map(({ value }) => value)).toEqual([1, 2, 3]);
    expect(found).toMatchObject({ counted: true, target: 3, met: true });
    expect(found?.due?.value).toBe(2);
  });

  test("count those without data among those that may still pass", () => {
    const rule: GoalRule = {
      kind: "at-least",
      indicator: "output",
      level: "county",
      group: "west",
      op: "=",
      target: 1,
      count: 2,
    };
    const found = pace(flags, {}, { kind: "flag" }, rule);
    expect(found?.points.map(({ low, high }) => [low, high])).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
  });

  test("count the regions that grow faster than the reference", () => {
    const rule: GoalRule = {
      kind: "growth-above",
      indicator: "output",
      level: "county",
      group: "west",
      reference: 0.5,
    };
    expect(pace(flags, {}, { kind: "index" }, rule)?.points.map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  test("have no pace without periods", () => {
    const rule: GoalRule = { kind: "within", facility: "exit", level: "county", group: null, minutes: 30 };
    expect(pace(flags, {}, {}, rule)).toBeUndefined();
  });
});
