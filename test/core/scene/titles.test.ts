import { describe, expect, test } from "vitest";
import { briefSubtitle } from "../../../src/core/scene/titles.ts";
import { inputFor, row } from "./fixture.ts";

const TOWNS = [row("11", 1), row("12", 2), row("21", 9), row("22", null)];

describe("the subtitle where there is little room", () => {
  test("gives period, level, unit and how many have data", () => {
    expect(briefSubtitle(inputFor("town", TOWNS))).toBe("2023年 · 镇 · 万元/人 · 3/4有数据");
    expect(briefSubtitle(inputFor("town", TOWNS, {}, { lang: "en" }))).toMatch(/^2023 · Towns · .* · 3 of 4$/);
  });

  test("leaves the period out where there is none", () => {
    expect(briefSubtitle(inputFor("town", [], {}, { period: null }))).toBe("镇 · 万元/人 · 0/4有数据");
  });
});
