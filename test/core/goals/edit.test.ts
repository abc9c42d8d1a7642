import { describe, expect, test } from "vitest";
import { applyEdits, withEdit, withoutEdit } from "../../../src/core/goals/applyedits.ts";
import { checkGoal } from "../../../src/core/goals/check.ts";
import { cleanEdits, type GoalEdit } from "../../../src/core/goals/edit.ts";
import type { Goal } from "../../../src/core/goals/goal.ts";
import { goalDistance, goalEvidence } from "../../../src/core/words/goals.ts";
import { atlasOf, contextOf, goal } from "./fixture.ts";

const percent = { zh: "%", en: "%" };
const goals: readonly Goal[] = [
  { ...goal("share", { kind: "share", indicator: "gdp", groups: ["west"], op: ">=", target: 33 }), unit: percent },
  goal("count", { kind: "at-least", indicator: "gdp", level: "county", group: null, op: ">=", target: 200, count: 4 }),
  goal("near", { kind: "within", facility: "exit", level: "county", group: null, minutes: 30 }),
  goal("words", { kind: "process" }),
];
const atlas = atlasOf({ goals });
const edited = (edit: GoalEdit) => applyEdits(atlas, [edit]).find(({ id }) => id === edit.goal);

describe("a scenario", () => {
  test("changes target, deadline, group and decimals, and keeps what they were", () => {
    const found = edited({ goal: "share", target: 30, deadline: "2027", group: "east", decimals: 2 });
    expect(found?.rule).toMatchObject({ target: 30, groups: ["east"] });
    expect(found).toMatchObject({ deadline: "2027", decimals: 2 });
    expect(found?.edited).toEqual({ target: 33, deadline: "2025", groups: ["west"], decimals: null });
  });

  test("leaves the atlas and all other goals as they are", () => {
    const found = applyEdits(atlas, [{ goal: "share", target: 30 }]);
    expect(found.slice(1)).toEqual(goals.slice(1));
    expect(found[1]).toBe(goals[1]);
    expect(atlas.goals[0]).toBe(goals[0]);
    expect(goals[0]).not.toHaveProperty("edited");
  });

  test("marks nothing where an edit says what is so already", () => {
    expect(edited({ goal: "share", target: 33, deadline: "2025" })).toBe(goals[0]);
  });

  test("changes the number of regions, minutes, and the regions of a level", () => {
    expect(edited({ goal: "count", target: 5, group: "west" })?.rule).toMatchObject({
      count: 5,
      target: 200,
      group: "west",
    });
    expect(edited({ goal: "near", target: 45 })?.rule).toMatchObject({ minutes: 45 });
    expect(edited({ goal: "near", group: "441223+441224" })?.edited).toEqual({ groups: [] });
  });

  test.each([
    { goal: "count", target: 4.5 },
    { goal: "near", target: -1 },
    { goal: "share", group: null },
    { goal: "share", group: "north" },
    { goal: "words", target: 3 },
    { goal: "nowhere", target: 3 },
  ])("drops %o, which does not fit", (edit) => {
    expect(cleanEdits(atlas, [edit, { goal: "share", target: 31 }])).toEqual({
      edits: [{ goal: "share", target: 31 }],
      lost: [edit],
    });
    expect(applyEdits(atlas, [edit])).toEqual(goals);
  });

  test("judges by the edited target", () => {
    const context = contextOf(atlas);
    const found = edited({ goal: "share", target: 29 });
    expect(found && checkGoal(found, context).status).toBe("met");
  });

  test("never changes a verdict by its decimals, nor lets them contradict it", () => {
    const context = contextOf(atlas);
    for (const target of [29.8, 29.82, 30.95, 30.954, 31, 33]) {
      for (const decimals of [0, 1, 2, 3, 4]) {
        const [rounded, plain] = [edited({ goal: "share", target, decimals }), edited({ goal: "share", target })];
        if (!rounded || !plain) throw new Error("no goal");
        const verdict = checkGoal(rounded, context);
        expect(verdict).toEqual(checkGoal(plain, context));
        const [low = 0, high = 0] =
          /约([\d.]+)–([\d.]+)%/
            .exec(goalEvidence(verdict, rounded, "zh"))
            ?.slice(1)
            .map(Number) ?? [];
        const [reading] = verdict.readings;
        expect(Math.sign(low - target)).toBe(Math.sign((reading?.low ?? 0) - target));
        expect(Math.sign(high - target)).toBe(Math.sign((reading?.high ?? 0) - target));
        expect(goalDistance(verdict, rounded, "zh")).not.toMatch(/差0(\.0+)?点/);
      }
    }
  });
});

test("a goal has one edit, and is reset by leaving it out", () => {
  const one = withEdit(
    [
      { goal: "a", target: 1 },
      { goal: "b", target: 2 },
    ],
    { goal: "a", target: 3 },
  );
  expect(one).toEqual([
    { goal: "b", target: 2 },
    { goal: "a", target: 3 },
  ]);
  expect(withoutEdit(one, "a")).toEqual([{ goal: "b", target: 2 }]);
});
