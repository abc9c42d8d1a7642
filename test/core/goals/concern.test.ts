import { expect, test } from "vitest";
import type { MemberVerdict, VerdictStatus } from "../../../src/core/goals/goal.ts";
import { shareGoal } from "../../../src/core/goals/shareof.ts";
import { byConcern } from "../../../src/core/goals/shown.ts";
import { goal } from "./fixture.ts";

test("a goal without a share sets none for a group", () => {
  expect(shareGoal([goal("P", { kind: "process" })], "west", "gdp")).toBeNull();
});

test("members that fail stand first and those that pass last, else in their order", () => {
  const statuses: readonly VerdictStatus[] = ["met", "none", "not", "uncertain", "not"];
  const members = statuses.map((status, i) => ({ code: String(i), status }) as MemberVerdict);
  expect(byConcern(members).map(({ code }) => code)).toEqual(["2", "4", "3", "1", "0"]);
});
