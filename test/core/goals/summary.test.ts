import { expect, test } from "vitest";
import { checkGoals } from "../../../src/core/goals/check.ts";
import { summarise } from "../../../src/core/goals/summary.ts";
import { atlasOf, contextOf, goal } from "./fixture.ts";

test("every goal has one verdict in the package's order, and the summary counts them", () => {
  const share = { kind: "share", indicator: "gdp", groups: ["west"], op: ">=" } as const;
  const atlas = atlasOf({
    goals: [
      goal("A", { ...share, target: 33 }),
      goal("B", { ...share, target: 29 }),
      goal("C", { ...share, target: 30.5 }),
      goal("D", { kind: "process" }),
    ],
  });
  const verdicts = checkGoals(atlas, contextOf(atlas).figures, { detour: 1.3, speed: 40 });
  expect(verdicts.map(({ goal: id, status }) => [id, status])).toEqual([
    ["A", "not"],
    ["B", "met"],
    ["C", "uncertain"],
    ["D", "none"],
  ]);
  expect(summarise(verdicts)).toEqual({ met: 1, not: 1, uncertain: 1, none: 1 });
});
