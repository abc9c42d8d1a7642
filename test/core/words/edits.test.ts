import { expect, test } from "vitest";
import type { Goal } from "../../../src/core/goals/goal.ts";
import { editedText } from "../../../src/core/words/edits.ts";
import { goal } from "../goals/fixture.ts";

const share: Goal = {
  ...goal("G06", { kind: "share", indicator: "gdp", groups: ["east"], op: ">=", target: 35.5 }),
  deadline: "2027",
  decimals: 2,
  edited: { target: 33, deadline: "2025", groups: ["west"], decimals: null },
};

test("an edited goal says what it was and what it is", () => {
  expect(editedText(share, (id) => `组${id}`, "zh")).toBe(
    "目标33% → 35.5%；期限2025年底 → 2027年底；范围组west → 组east；小数位自动 → 2",
  );
  expect(editedText(share, (id) => id, "en")).toBe(
    "target 33% → 35.5%; due end of 2025 → end of 2027; regions west → east; decimals automatic → 2",
  );
});

test("a goal as the plan has it says nothing", () => {
  const { edited: _, ...plain } = share;
  expect(editedText(plain, String, "zh")).toBe("");
});

test("no group are all regions, and no deadline is none", () => {
  const near: Goal = {
    ...goal("G11", { kind: "within", facility: "exit", level: "town", group: "west", minutes: 45 }),
    deadline: null,
    edited: { target: 30, groups: [], deadline: "2025" },
  };
  expect(editedText(near, (id) => id, "zh")).toBe("目标30分钟 → 45分钟；期限2025年底 → 不限；范围全部 → west");
});
