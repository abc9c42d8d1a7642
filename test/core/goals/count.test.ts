import { describe, expect, test } from "vitest";
import { checkGoal } from "../../../src/core/goals/check.ts";
import type { GoalRule } from "../../../src/core/goals/goal.ts";
import { indicator } from "../fixture.ts";
import { atlasOf, contextOf, goal, row } from "./fixture.ts";

const COUNTIES = ["441202", "441203", "441204", "441223", "441224", "441225", "441226", "441284"];
const water = indicator("tap_water", { kind: "ratio" });
const every: GoalRule = {
  kind: "every",
  indicator: "tap_water",
  level: "county",
  group: null,
  op: ">=",
  target: 99.5,
};

function check(rule: GoalRule, values: readonly (number | null)[], period = "2023") {
  const observations = COUNTIES.flatMap((code, index) => {
    const value = values[index];
    return value === undefined || value === null ? [] : [row(code, "tap_water", period, value)];
  });
  return checkGoal(goal("G", rule), contextOf(atlasOf({ indicators: [water], observations })));
}

describe("every region passes", () => {
  test("met when all do", () => {
    const verdict = check(every, [99.5, 99.6, 99.7, 99.8, 99.9, 100, 100, 100]);
    expect(verdict).toMatchObject({ status: "met", total: 8, withData: 8, passed: 8, failed: 0, period: "2023" });
    expect(verdict.distance?.value).toBe(0);
  });

  test("not met as soon as one fails, with data missing elsewhere", () => {
    const verdict = check(every, [99, 100, 100, 100, null, null, null, null]);
    expect(verdict).toMatchObject({ status: "not", withData: 4, passed: 3, failed: 1 });
    expect(verdict.distance?.value).toBe(-0.5);
  });

  test("uncertain when none fails but one has no data", () => {
    expect(check(every, [100, 100, 100, 100, 100, 100, 100]).status).toBe("uncertain");
  });

  test("none without any data, and the regions still count", () => {
    expect(check(every, [])).toMatchObject({ status: "none", period: null, total: 8, withData: 0, distance: null });
  });

  test("a group cuts the regions to its members", () => {
    const verdict = check({ ...every, group: "west" }, [1, 1, 1, 100, 100, 100, 100, 1]);
    expect(verdict).toMatchObject({ status: "met", total: 4 });
    expect(verdict.readings[0]?.group).toBe("west");
  });

  test("an indicator the package does not hold is no evidence", () => {
    expect(check({ ...every, indicator: "nothing" }, [100])).toMatchObject({ status: "none", total: 8 });
  });

  test("the latest period covering half of the regions speaks, not a later one that covers fewer", () => {
    const observations = [
      ...COUNTIES.map((code) => row(code, "tap_water", "2022", 98)),
      row("441202", "tap_water", "2023", 100),
    ];
    const verdict = checkGoal(goal("G", every), contextOf(atlasOf({ indicators: [water], observations })));
    expect(verdict).toMatchObject({ period: "2022", status: "not", failed: 8 });
  });

  test("the worst quality and all sources of the values are kept", () => {
    const observations = COUNTIES.map((code, index) =>
      row(code, "tap_water", "2023", 100, index === 3 ? "sample" : "official"),
    );
    const verdict = checkGoal(goal("G", every), contextOf(atlasOf({ indicators: [water], observations })));
    expect(verdict.quality).toBe("sample");
    expect(verdict.sources).toEqual(["official-source", "sample-source"]);
  });
});

describe("at least so many regions pass", () => {
  const five: GoalRule = { ...every, kind: "at-least", count: 5 };

  test("met once enough do, whatever the others", () => {
    expect(check(five, [100, 100, 100, 100, 100, null, 1, 1]).status).toBe("met");
  });

  test("not met once the missing ones could not make up the number", () => {
    const verdict = check(five, [100, 100, 100, 1, 1, 1, 1, null]);
    expect(verdict.status).toBe("not");
    expect(verdict.distance).toEqual({ value: -2, low: -2, high: -1 });
  });

  test("uncertain while the missing ones decide", () => {
    expect(check(five, [100, 100, 100, null, null, 1, 1, 1]).status).toBe("uncertain");
  });
});

describe("a milestone", () => {
  const listed = indicator("listed", { kind: "flag" });
  const rule: GoalRule = { kind: "milestone", indicator: "listed", regions: ["441284"] };
  const verdictOf = (flags: readonly (readonly [string, number])[]) =>
    checkGoal(
      goal("G03", rule),
      contextOf(
        atlasOf({
          indicators: [listed],
          observations: flags.map(([period, flag]) => row("441284", "listed", period, flag)),
        }),
      ),
    );

  test("is met by a flag of 1 in the latest period", () => {
    expect(
      verdictOf([
        ["2022", 0],
        ["2024", 1],
      ]),
    ).toMatchObject({ status: "met", period: "2024", level: "county" });
  });

  test("is lost again when the latest flag is 0", () => {
    const verdict = verdictOf([
      ["2022", 1],
      ["2024", 0],
    ]);
    expect(verdict.status).toBe("not");
    expect(verdict.distance?.value).toBe(-1);
  });

  test("is none without a flag", () => {
    expect(verdictOf([]).status).toBe("none");
  });
});
