import { expect, test } from "vitest";
import { formulaText } from "../../../src/core/words/formula.ts";
import { indicator } from "../fixture.ts";

const gdp = indicator("gdp", { name: { zh: "地区生产总值", en: "GDP" } });
const people = indicator("people", { name: { zh: "人口", en: "Residents" } });
const all = [gdp, people];

function told(formula: string, lang: "zh" | "en" = "zh"): string | null {
  return formulaText(indicator("x", { formula }), all, lang);
}

test("a formula is told in the names of its indicators", () => {
  expect(told("gdp / people")).toBe("地区生产总值 ÷ 人口");
  expect(told("100 * (gdp + people) / people", "en")).toBe("100 × (GDP + Residents) ÷ Residents");
  expect(told("gdp - (people - 1)")).toBe("地区生产总值 \u2212 （人口 \u2212 1）");
  expect(told("gdp / (people * 2)", "en")).toBe("GDP ÷ (Residents × 2)");
  expect(told("-gdp", "en")).toBe("\u2212GDP");
});

test("functions are told in words", () => {
  expect(told("share(gdp)")).toBe("地区生产总值占全市的百分比");
  expect(told("growth(gdp)", "en")).toBe("GDP, growth on the year before in %");
  expect(told("minutes(exit)")).toBe("到最近高速出入口的分钟数");
});

test("a ratio is its numerator over its denominator, scaled", () => {
  const ratio = indicator("x", { numerator: "gdp", denominator: "people", scale: 10000 });
  expect(formulaText(ratio, all, "en")).toBe("10,000 × GDP ÷ Residents");
  expect(formulaText({ ...ratio, scale: 1 }, all, "zh")).toBe("地区生产总值 ÷ 人口");
});

test("what is observed, and what cannot be read, is no formula", () => {
  expect(formulaText(gdp, all, "zh")).toBeNull();
  expect(told("gdp /")).toBeNull();
  expect(told("unknown * 2")).toBe("unknown × 2");
});
