import { expect, test } from "vitest";
import { amountApart, amountText, differenceText } from "../../../src/core/words/amount.ts";

const yi = { zh: "亿元", en: "100 m yuan" };

function english(value: number, unit: { zh: string; en: string }, decimals: number): string {
  return amountText(value, value, unit, decimals, "en");
}

test("Chinese keeps the unit, without the head that the name has", () => {
  expect(amountText(3.2612, 3.2612, { zh: "万元/人", en: "" }, 2, "zh")).toBe("3.26万元");
  expect(amountText(833.2, 864.4, yi, 0, "zh")).toBe("833–864亿元");
});

test("a unit that sets a base stands in brackets", () => {
  const base = { zh: "女=100", en: "men per 100 women" };
  expect(amountText(107.23, 107.23, base, 1, "zh")).toBe("107.2（女=100）");
  expect(english(107.23, base, 1)).toBe("107.2 men per 100 women");
});

test("English turns 亿元 into billions, rounded as the Chinese figure", () => {
  expect(english(2792.51, yi, 1)).toBe("¥279.25 bn");
  expect(english(1856, yi, 0)).toBe("¥185.6 bn");
  expect(english(305.3, yi, 1)).toBe("¥30.53 bn");
  expect(english(-12, yi, 0)).toBe("\u2212¥1.2 bn");
  expect(amountText(157.3, 189.1, yi, 1, "en")).toBe("¥15.73–18.91 bn");
  expect(amountText(-157.3, -120, yi, 1, "en")).toBe("−¥15.73 to −¥12.00 bn");
  expect(amountText(-157.3, 189.1, yi, 1, "en")).toBe("−¥15.73 to ¥18.91 bn");
  expect(amountText(-157.3, 189.1, yi, 1, "zh")).toBe("−157.3至189.1亿元");
});

test("English turns ten thousands of anything into what they are", () => {
  expect(english(3.2612, { zh: "万元/人", en: "10,000 yuan per person" }, 2)).toBe("32,600 yuan");
  expect(english(79.75, { zh: "万人", en: "10,000 people" }, 2)).toBe("797,500 people");
  expect(english(60, { zh: "万亩", en: "10,000 mu" }, 0)).toBe("600,000 mu");
  expect(english(45, { zh: "万户", en: "10,000" }, 0)).toBe("450,000");
  expect(english(21500, { zh: "元", en: "yuan" }, 0)).toBe("21,500 yuan");
  expect(english(30, { zh: "分钟", en: "min" }, 0)).toBe("30 min");
});

test("percentages differ by percentage points", () => {
  expect(differenceText(2, 3.2, { zh: "%", en: "%" }, 1, "zh")).toBe("2.0–3.2个百分点");
  expect(differenceText(1.2, 1.2, { zh: "%", en: "%" }, 1, "en")).toBe("1.2 pp");
});

test("less than a billion is told in millions", () => {
  expect(english(1.42, yi, 2)).toBe("¥142 m");
  expect(english(-5, yi, 1)).toBe("\u2212¥500 m");
  expect(amountText(0.5, 9.99, yi, 2, "en")).toBe("¥50–999 m");
  expect(english(10, yi, 0)).toBe("¥1.0 bn");
});

test("a difference on a base is a plain number in Chinese", () => {
  expect(differenceText(3.2, 3.2, { zh: "女=100", en: "men per 100 women" }, 1, "zh")).toBe("3.2");
});

test("an amount and its unit can be had apart, and give the sentence's amount together", () => {
  const people = { zh: "万人", en: "10,000 people" };
  expect(amountApart(39.6, 39.6, people, 2, "en")).toEqual({ amount: "396,000", unit: "people" });
  expect(amountApart(39.6, 39.6, people, 2, "zh")).toEqual({ amount: "39.60", unit: "万人" });
  expect(amountApart(157.3, 189.1, yi, 1, "en")).toEqual({ amount: "¥15.73–18.91", unit: "bn" });
  expect(amountApart(7, 27, { zh: "分钟", en: "min" }, 0, "en")).toEqual({ amount: "7–27", unit: "min" });
  expect(amountApart(3.26, 3.26, { zh: "万元/人", en: "10,000 yuan per person" }, 2, "zh")).toEqual({
    amount: "3.26",
    unit: "万元/人",
  });
});
