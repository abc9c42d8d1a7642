import { describe, expect, test } from "vitest";
import type { MemberVerdict, VerdictStatus } from "../../../src/core/goals/goal.ts";
import type { RelatedGoal } from "../../../src/core/goals/related.ts";
import { keyNote } from "../../../src/core/words/profile.ts";
import { goal } from "../goals/fixture.ts";
import { indicator } from "./fixture.ts";

const water = indicator("%", "%");
const rank = { rank: 3, of: 8, tied: false };

function on(target: number, status: VerdictStatus): RelatedGoal {
  const rule = { kind: "every", indicator: "x", level: "county", group: null, op: ">=", target } as const;
  return { goal: goal("G", rule), member: { status } as MemberVerdict } as RelatedGoal;
}

describe("the note under a key figure", () => {
  test("is the target and the verdict, the target as it was declared", () => {
    expect(keyNote(water, on(99.5, "not"), rank, "zh")).toBe("目标99.5%，未达标");
    expect(keyNote(water, on(99.5, "not"), rank, "en")).toBe("Target 99.5%: not met");
    expect(keyNote(indicator("万元", "10,000 yuan"), on(10, "met"), null, "zh")).toBe("目标10万元，达标");
  });

  test("is the rank in the whole where no goal holds the region against it", () => {
    expect(keyNote(water, null, rank, "zh")).toBe("全市第3/8");
    expect(keyNote(water, null, rank, "en")).toBe("3rd of 8 in the city");
    expect(keyNote(water, null, { ...rank, tied: true }, "zh")).toBe("全市并列第3/8");
  });

  test("is empty for a rank among one, without a rank, and for what has no order", () => {
    expect(keyNote(water, null, { rank: 1, of: 1, tied: false }, "zh")).toBe("");
    expect(keyNote(water, null, null, "zh")).toBe("");
    expect(keyNote(indicator("是/否", "yes/no", { kind: "flag" }), on(1, "met"), rank, "zh")).toBe("");
    expect(keyNote(indicator("", "", { kind: "category" }), null, rank, "en")).toBe("");
  });
});
