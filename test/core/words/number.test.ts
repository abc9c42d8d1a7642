import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/core/indicators/cell.ts";
import type { Quality } from "../../../src/core/indicators/quality.ts";
import {
  decimalsAgainst,
  decimalsFor,
  decimalsIn,
  exactNumber,
  formatCell,
  formatNumber,
  formatRange,
  glue,
  joinUnit,
} from "../../../src/core/words/number.ts";
import { indicator } from "./fixture.ts";

function cell(value: number | null, quality: Quality = "official", low: number | null = null, high = low): Cell {
  return { value, low, high, quality, sources: [], note: null, absence: value === null ? "unpublished" : null };
}

const yi = indicator("亿元", "100 m yuan");
const percent = indicator("%", "%");

describe("numbers", () => {
  test("thousands carry a comma and minus is U+2212", () => {
    expect(formatNumber(2792.51, 0)).toBe("2,793");
    expect(formatNumber(1556, 0)).toBe("1,556");
    expect(formatNumber(-9.8, 1)).toBe("\u22129.8");
    expect(formatNumber(1234567.891, 2)).toBe("1,234,567.89");
  });

  test("held against another have all their digits, and none that arithmetic made", () => {
    expect([4490000, 80.59, -0.5, 449000.1 * 0.0001, 0.1 + 0.2, 1.5e-7, 0].map(exactNumber)).toEqual([
      "4,490,000",
      "80.59",
      "\u22120.5",
      "44.90001",
      "0.3",
      "0.00000015",
      "0",
    ]);
  });

  test("what rounds to zero carries no sign", () => {
    expect(formatNumber(-0.004, 2)).toBe("0.00");
    expect(formatNumber(0, 0)).toBe("0");
  });

  test("halves go away from zero as on paper", () => {
    expect(formatNumber(1.005, 2)).toBe("1.01");
    expect(formatNumber(-2.5, 0)).toBe("\u22123");
  });

  test("what is not finite is a programmer's mistake", () => {
    expect(() => formatNumber(Number.NaN, 1)).toThrow("NaN");
  });

  test("decimals follow the declaration, the unit or the size", () => {
    expect(decimalsFor(indicator("亿元", "", { decimals: 3 }), [1])).toBe(3);
    expect(decimalsFor(yi, [2792.51])).toBe(0);
    expect(decimalsFor(yi, [542.13, 173.2, null])).toBe(1);
    expect(decimalsFor(yi, [6.764, 3.26])).toBe(2);
    expect(decimalsFor(yi, [794, 1856])).toBe(0);
    expect(decimalsFor(percent, [30.1, 100])).toBe(1);
    expect(decimalsFor(indicator("分钟", "min"), [30.4])).toBe(0);
    expect(decimalsFor(indicator("人", "people"), [30.4])).toBe(0);
    expect(decimalsFor(indicator("万元/人", "10,000 yuan per head"), [6.764])).toBe(2);
  });

  test("one large value does not take the decimals of the others", () => {
    expect(decimalsFor(yi, [5.77, 3.26, 8.1, 2792.51])).toBe(2);
  });

  test("a shown value never contradicts the comparison with its target", () => {
    expect(decimalsAgainst(32.97, 33, 1)).toBe(2);
    expect(decimalsAgainst(32.9, 33, 1)).toBe(1);
    expect(decimalsAgainst(33, 33, 1)).toBe(1);
    expect(decimalsAgainst(99.5, 99.5, 0)).toBe(1);
    expect(decimalsAgainst(9.99999, 10, 0)).toBe(4);
    expect(decimalsAgainst(30.4, 30, 0)).toBe(1);
    expect(decimalsIn(33)).toBe(0);
    expect(decimalsIn(99.5)).toBe(1);
  });

  test("ranges have an en dash and one unit", () => {
    expect(formatRange(29.8, 31, 1, "%", "zh")).toBe("29.8–31.0%");
    expect(formatRange(157.3, 189.1, 1, "亿元", "zh")).toBe("157.3–189.1亿元");
    expect(formatRange(21.2, 34.9, 0, "min", "en")).toBe("21–35 min");
    expect(formatRange(30.01, 30.02, 1, "%", "zh")).toBe("30.0%");
    expect(formatRange(-0.01, 30.02, 1, "%", "zh")).toBe("0.0–30.0%");
  });

  test("takes the word where a minus sign would meet the dash", () => {
    expect(formatRange(-12.4, 2.4, 1, "%", "zh")).toBe("−12.4至2.4%");
    expect(formatRange(-12.4, 2.4, 1, "%", "en")).toBe("−12.4 to 2.4%");
    expect(formatRange(-22, -20, 0, "min", "en")).toBe("−22 to −20 min");
    expect(formatRange(-22, -22, 0, "min", "en")).toBe("−22 min");
  });

  test("units follow with a space only in Latin script", () => {
    expect(joinUnit("6.76", "万元/人")).toBe("6.76万元/人");
    expect(joinUnit("30", "min")).toBe("30 min");
    expect(joinUnit("5", "")).toBe("5");
    expect(joinUnit("12", "km²")).toBe("12 km²");
  });

  test("a line cannot end between a number and its unit once glued", () => {
    expect(glue("2023年为3.26万元")).toBe("2023\u2060年为3.26\u2060万元");
    expect(glue("was 32,600 yuan")).toBe("was 32,600\u00a0yuan");
    expect(glue("29.8–31.0%")).toBe("29.8\u2060–\u206031.0%");
    expect(glue("−12.4 to −2.4%")).toBe("−12.4\u00a0to\u00a0−2.4%");
    expect(glue("−12.4至2.4%")).toBe("−12.4\u2060至\u20602.4%");
  });
});

describe("cells", () => {
  test("an estimate shows its interval and one mark", () => {
    const share = { ...cell(30.4, "estimate"), low: 29.84, high: 31 };
    expect(formatCell(share, percent, "zh")).toBe("约29.8–31.0%");
    expect(formatCell(share, percent, "en")).toBe("about 29.8–31.0%");
    expect(formatCell(share, percent, "zh", { mark: false, unit: false })).toBe("29.8–31.0");
  });

  test("sample and unverified values are marked after their unit", () => {
    expect(formatCell(cell(3.26, "sample"), indicator("万元/人", ""), "zh")).toBe("3.26万元/人（示例）");
    expect(formatCell(cell(5.9, "sample"), percent, "en")).toBe("5.9% (sample)");
    expect(formatCell(cell(542.1, "unverified"), yi, "zh", { decimals: 1 })).toBe("542.1亿元（待核）");
    expect(formatCell(cell(542.1, "official"), yi, "en", { decimals: 1 })).toBe("542.1 100 m yuan");
  });

  test("a missing cell is a dash in both languages", () => {
    expect(formatCell(cell(null), yi, "zh")).toBe("—");
    expect(formatCell(cell(null, "sample"), yi, "en")).toBe("—");
  });

  test("a flag gives its word", () => {
    const flag = indicator("", "", {
      kind: "flag",
      categories: [
        { value: 0, name: { zh: "未通", en: "No" } },
        { value: 1, name: { zh: "已通", en: "Yes" } },
      ],
    });
    expect(formatCell(cell(1, "sample"), flag, "zh")).toBe("已通（示例）");
    expect(formatCell(cell(0), flag, "en")).toBe("No");
  });
});
