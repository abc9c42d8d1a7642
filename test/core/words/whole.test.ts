import { expect, test } from "vitest";
import { closingText } from "../../../src/core/words/attribution.ts";
import { formulaText } from "../../../src/core/words/formula.ts";
import { goalShare } from "../../../src/core/words/goals.ts";
import { indicator } from "../fixture.ts";

test("sentences on shares call the whole what the package calls it", () => {
  const whole = { zh: "全省", en: "Province" };
  const held = {
    value: 31,
    low: 31,
    high: 31,
    quality: "official",
    op: ">=",
    target: 33,
    unit: { zh: "%", en: "%" },
  } as const;
  const west = { name: "the west", indicator: "GDP", period: "2023", whole };
  expect(goalShare(west, held, "en")).toBe(
    "The west holds 31.0% of the province's GDP (2023), 2.0 pp short of the 33% target.",
  );
  expect(goalShare({ ...west, name: "西部", indicator: "地区生产总值" }, held, "zh")).toContain(
    "西部地区生产总值占全省31.0%",
  );
  expect(formulaText(indicator("x", { formula: "share(gdp)" }), [], "zh", whole)).toBe("gdp占全省的百分比");
  const span = { value: 10, low: 10, high: 10 };
  const words = { indicator: "GDP", unit: { zh: "亿元", en: "100 m yuan" }, target: "33%", whole };
  expect(closingText({ closing: { amount: span, fixed: span } }, words, "zh")).toContain("全省总量不变时");
  expect(closingText({ closing: { amount: span, fixed: span } }, words, "en")).toContain("if the province stayed");
});
