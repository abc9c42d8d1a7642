import { expect, test } from "vitest";
import { factorBetween } from "../../../src/core/clinic/unit.ts";
import { fileUnit, unitTexts } from "../../../src/core/words/fileunit.ts";

/** Of the package: one that no rule makes, one without words in English. */
const KNOWN = [
  { zh: "女=100", en: "men per 100 women" },
  { zh: "位", en: "" },
  { zh: "年", en: "years" },
];

const PAIRS = [
  ["亿元", "100 m yuan"],
  ["万元", "10,000 yuan"],
  ["百万元", "million yuan"],
  ["万亿元", "trillion yuan"],
  ["元/人", "yuan per person"],
  ["万美元", "10,000 US dollars"],
  ["万人", "10,000 people"],
  ["人次", "visits"],
  ["户", "households"],
  ["亩", "mu"],
  ["公顷", "ha"],
  ["人/平方公里", "people per km²"],
  ["公里", "km"],
  ["万吨", "10,000 tonnes"],
  ["千瓦时", "kWh"],
  ["万立方米", "10,000 m³"],
] as const;

test.each(PAIRS)("%s of a file is %s on the English page, and means the same", (zh, en) => {
  expect(fileUnit(zh, "en")).toBe(en);
  expect(fileUnit(en, "zh")).toBe(zh);
  expect(fileUnit(zh, "zh")).toBe(zh);
  expect(fileUnit(en, "en")).toBe(en);
  expect(factorBetween(zh, en)).toBe(1);
});

test("other words for a unit are told by what they mean", () => {
  expect(fileUnit("元每人", "en")).toBe("yuan per person");
  expect(fileUnit("yuan/person", "zh")).toBe("元/人");
  expect(fileUnit("100 M yuan", "zh")).toBe("亿元");
});

test("things counted have no unit in English, and thousands of them a number", () => {
  expect(fileUnit("家", "en")).toBe("");
  expect(fileUnit("万个", "en")).toBe("10,000");
});

test("a unit that only the package knows is said in its words", () => {
  expect(fileUnit("女=100", "en", KNOWN)).toBe("men per 100 women");
  expect(fileUnit("years", "zh", KNOWN)).toBe("年");
});

test.each(["担", "位", "%", "‰", "℃", "箱/亩", "constructor", "", "bushels"])("%j stays as the file has it", (text) => {
  expect(unitTexts(text, KNOWN)).toEqual({ zh: text, en: text });
});
