import { describe, expect, test } from "vitest";
import { classify } from "../../../src/core/classes/classify.ts";
import { defaultSpec } from "../../../src/core/classes/spec.ts";
import type { Verdict } from "../../../src/core/goals/goal.ts";
import { travelTimes } from "../../../src/core/goals/traveltime.ts";
import { atlasOf, contextOf, goal } from "./fixture.ts";

const rule = { kind: "within", facility: "exit", level: "county", group: null, minutes: 30 } as const;
const context = contextOf(atlasOf({}));
const counties = context.atlas.regions.byLevel.get("county") ?? [];
const member = (code: string, value: number | null) => ({
  code,
  status: "met",
  value,
  low: value && value - 6,
  high: value && value + 6,
  quality: "estimate",
  sources: ["exits"],
  note: { zh: "德庆", en: "Deqing" },
});
const verdict = (...members: readonly ReturnType<typeof member>[]) =>
  ({ level: "county", members }) as unknown as Verdict;
const [a, b, c] = counties.map(({ code }) => code) as [string, string, string];

describe("the minutes a goal on travel time rests on", () => {
  const found = travelTimes(goal("G", rule), verdict(member(a, 20), member(b, null)), context, [20, 40]);
  const at = (code: string) => found?.cells[counties.findIndex((one) => one.code === code)];

  test("come with bounds, quality, sources and the facility, or say why there are none", () => {
    expect(at(a)).toMatchObject({ value: 20, low: 14, high: 26, quality: "estimate", sources: ["exits"] });
    expect(at(a)?.note).toEqual({ zh: "德庆", en: "Deqing" });
    expect(at(b)).toMatchObject({ value: null, absence: "unpublished" });
    expect(at(c)).toMatchObject({ value: null, absence: "not-applicable" });
  });

  test("fall into classes that end at the cut-offs, with the goal's minutes as the target", () => {
    if (!found) throw new Error("nothing found");
    const values = found.cells.map(({ value }) => value);
    expect(classify(values, defaultSpec(found.indicator, "county", values.length, values)).edges).toEqual(
      expect.arrayContaining([20, 40]),
    );
    expect(found.indicator.target).toBe(30);
  });

  test("are none for another kind of goal, and where nothing is reached", () => {
    const other = { kind: "every", indicator: "water", level: "county", group: null, op: ">=", target: 1 } as const;
    expect(travelTimes(goal("G", other), verdict(member(a, 20)), context, [20])).toBeNull();
    expect(travelTimes(goal("G", rule), verdict(member(a, null)), context, [20])).toBeNull();
  });
});
