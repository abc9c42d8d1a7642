import { describe, expect, test } from "vitest";
import { readNumber } from "../../../src/core/table/number.ts";

describe("readNumber", () => {
  test.each([
    ["0", 0],
    ["-0.5", -0.5],
    ["１２３．５", 123.5],
    ["−12", -12],
    ["－12", -12],
    ["+7", 7],
    ["1,234,567.8", 1234567.8],
    ["1，234", 1234],
    [" 42 ", 42],
    ["　42　", 42],
    [".5", 0.5],
    ["5.", 5],
    ["4.412e+11", 441_200_000_000],
    ["1.1万", 11_000],
    ["4.35万", 43_500],
    ["2.5亿", 250_000_000],
    ["1.2 万", 12_000],
    ["1万亿", 1_000_000_000_000],
    ["30.1%", 30.1],
    ["30.1％", 30.1],
    ["6.5‰", 6.5],
    ["–2.2", -2.2],
    ["（3.3）", -3.3],
    ["(1,234)", -1234],
    ["▼2.5", -2.5],
    ["下降2.5%", -2.5],
    ["120人", 120],
    ["3.2亿元", 320_000_000],
  ])("reads %s as %d", (text, value) => {
    expect(readNumber(text)).toEqual({ value, valid: true, missing: false });
  });

  test.each([
    ["2.5亿", "亿元", 2.5],
    ["2.5亿", "万元", 25_000],
    ["2.5亿", "元", 250_000_000],
    ["350万", "亿元", 0.035],
    ["12亿", "十亿元", 1.2],
    ["3万", "百户", 300],
    ["6.5‰", "%", 0.65],
    ["0.65%", "‰", 6.5],
    ["30.1%", "%", 30.1],
    ["12", "亿元", 12],
  ])("reads %s in %s as %d", (text, unit, value) => {
    expect(readNumber(text, unit).value).toBe(value);
  });

  test.each([
    "",
    " ",
    "-",
    "—",
    "——",
    "−",
    "…",
    "/",
    "空",
    "NA",
    "n/a",
    "#N/A",
    "NaN",
    "null",
    "无",
    "未公布",
    "／",
    "ＮＡ",
  ])("takes “%s” as a declared missing value", (text) => {
    expect(readNumber(text)).toEqual({ value: null, valid: true, missing: true });
  });

  test.each([
    "12,3a",
    "1,2",
    "1,2345",
    "12,34,567",
    "1.2.3",
    "--5",
    "1e999",
    "Infinity",
    "0x10",
    "12²",
    "½",
    "约12",
    "(2)",
    "（2023）",
    "▲3.0",
    "2023年",
    "5号",
    "人",
    "1e3万",
    "<b>1</b>",
  ])("takes “%s” as no number", (text) => {
    expect(readNumber(text)).toEqual({ value: null, valid: false, missing: false });
  });
});
