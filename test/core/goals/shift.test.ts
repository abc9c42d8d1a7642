import { describe, expect, test } from "vitest";
import { classify, classOf } from "../../../src/core/classes/classify.ts";
import { defaultSpec } from "../../../src/core/classes/spec.ts";
import type { MemberVerdict, Verdict } from "../../../src/core/goals/goal.ts";
import { measureId, measuring } from "../../../src/core/goals/measure.ts";
import { shiftsOf } from "../../../src/core/goals/shift.ts";
import { atlasOf, contextOf, goal } from "./fixture.ts";

const within = goal("G", { kind: "within", facility: "exit", level: "county", group: null, minutes: 30 });
const context = contextOf(atlasOf({}));
const counties = context.atlas.regions.byLevel.get("county") ?? [];

const member = (code: string, value: number | null, quality: MemberVerdict["quality"] = "estimate"): MemberVerdict => ({
  code,
  status: value === null ? "none" : value <= 30 ? "met" : "not",
  value,
  low: null,
  high: null,
  quality,
  sources: [`source of ${value}`],
  note: null,
});
const verdict = (members: readonly MemberVerdict[]) => ({ level: "county", members }) as unknown as Verdict;

describe("what a what-if changes, region by region", () => {
  const [a, b, c, d] = counties.map(({ code }) => code) as [string, string, string, string];
  const before = verdict([member(a, 42, "sample"), member(b, 20), member(c, null)]);
  const after = verdict([member(a, 18), member(b, 20), member(c, 5)]);
  const found = shiftsOf(within, before, after, context);
  const at = (code: string) => found?.cells[counties.findIndex((one) => one.code === code)];

  test("is after less before, in minutes, on the worse of both qualities and all sources", () => {
    expect(at(a)).toMatchObject({ value: -24, low: null, high: null, quality: "sample" });
    expect(at(a)?.sources).toEqual(["source of 42", "source of 18"]);
    expect(found?.indicator.unit).toEqual({ zh: "分钟", en: "min" });
    expect(at(b)?.value).toBe(0);
  });

  test("is missing where one side has no value, and not applicable where the goal does not speak", () => {
    expect(at(c)).toMatchObject({ value: null, absence: "unpublished" });
    expect(at(d)).toMatchObject({ value: null, absence: "not-applicable" });
  });

  test("has a class of its own for what does not change", () => {
    if (!found) throw new Error("nothing found");
    const values = found.cells.map(({ value }) => value);
    const classes = classify(values, defaultSpec(found.indicator, "county", values.length, values));
    expect(classOf(-24, classes)).toBe(0);
    expect([-1, -0.9, 0, 1].map((value) => classOf(value, classes))).toEqual([2, 3, 3, 3]);
  });

  test("is nothing where nothing has a value", () => {
    expect(shiftsOf(within, verdict([member(a, null)]), verdict([member(a, null)]), context)).toBeNull();
  });
});

test("the name of a measure leads back to its goal, also where the goal's id holds a colon", () => {
  for (const one of [
    { goal: "G06", measure: "distance" },
    { goal: "a:b", measure: "change" },
  ] as const) {
    expect(measuring(measureId(one))).toEqual(one);
  }
  for (const name of ["gdp", ":change", "G06:other", "G06"]) expect(measuring(name)).toBeNull();
});
