import { describe, expect, test } from "vitest";
import type { Goal, Verdict } from "../../../src/core/goals/goal.ts";
import { briefSubtitle } from "../../../src/core/scene/titles.ts";
import { inputFor, row } from "./fixture.ts";

const TOWNS = [row("11", 1), row("12", 2), row("21", 9), row("22", null)];

describe("the subtitle where there is little room", () => {
  test("gives period, level, unit and how many have data", () => {
    expect(briefSubtitle(inputFor("town", TOWNS))).toBe("2023年 · 镇 · 万元/人 · 3/4有数据");
    expect(briefSubtitle(inputFor("town", TOWNS, {}, { lang: "en" }))).toMatch(/^2023 · Towns · .* · 3 of 4$/);
  });

  test("gives under a verdict what must hold, else the deadline, and how many members have data", () => {
    const goal: Goal = {
      id: "g",
      theme: "t",
      name: { zh: "镇镇达标", en: "Every town" },
      text: { zh: "", en: "" },
      rule: { kind: "every", indicator: "value", level: "town", group: null, op: ">=", target: 5 },
      unit: { zh: "万元/人", en: "yuan" },
      deadline: "2025",
      needs: null,
      source: "s",
    };
    const verdict: Verdict = {
      goal: "g",
      status: "not",
      period: "2023",
      level: "town",
      readings: [],
      members: [],
      total: 4,
      withData: 3,
      passed: 1,
      failed: 2,
      unsure: 0,
      distance: null,
      quality: "published",
      sources: [],
    };
    expect(briefSubtitle(inputFor("town", TOWNS, {}, { goal, verdict }))).toBe("指标 ≥ 5万元/人 · 3/4有数据");
    expect(briefSubtitle(inputFor("town", TOWNS, {}, { goal, verdict, lang: "en" }))).toMatch(
      /^Measure ≥ 50,000 yuan · 3 of 4$/,
    );
  });

  test("leaves the period out where there is none", () => {
    expect(briefSubtitle(inputFor("town", [], {}, { period: null }))).toBe("镇 · 万元/人 · 0/4有数据");
  });
});
