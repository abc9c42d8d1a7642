import { expect, test } from "vitest";
import { hasEnded, nameInside, verbOf } from "../../../src/core/words/phrase.ts";
import { indicator } from "./fixture.ts";

test("only the capital of an ordinary word goes inside a sentence", () => {
  expect(nameInside(indicator("%", "%", { name: { zh: "城镇化率", en: "Urbanisation rate" } }), "en")).toBe(
    "urbanisation rate",
  );
  expect(nameInside(indicator("亿元", "", { name: { zh: "地区生产总值", en: "GDP" } }), "en")).toBe("GDP");
});

test("a phrase stands for the name in both languages", () => {
  const one = indicator("%", "%", { phrase: { zh: "0–14岁人口比重", en: "the share of people aged 0–14" } });
  expect(nameInside(one, "zh")).toBe("0–14岁人口比重");
  expect(nameInside(one, "en")).toBe("the share of people aged 0–14");
});

test("a period has ended the day after its last", () => {
  expect(hasEnded("2025", "2025-12-31")).toBe(false);
  expect(hasEnded("2025", "2026-01-01")).toBe(true);
  expect(hasEnded("2025-06", "2025-06-30")).toBe(false);
  expect(hasEnded("2025Q1", "2025-04-01")).toBe(true);
  expect(hasEnded("2025H1", "2025-06-30")).toBe(false);
  expect(hasEnded("2025", null)).toBe(true);
  expect(hasEnded(null, "2025-01-01")).toBe(true);
  expect([verbOf(true), verbOf(false)]).toEqual(["was", "is"]);
});
