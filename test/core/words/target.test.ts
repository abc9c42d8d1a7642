import { describe, expect, test } from "vitest";
import { pathText, targetLabel } from "../../../src/core/words/target.ts";

const percent = { zh: "%", en: "%" };

describe("a target", () => {
  test("is labelled with its unit and year, as it was declared", () => {
    expect(targetLabel(33, percent, "2025", "zh")).toBe("目标33%，2025年");
    expect(targetLabel(99.5, percent, null, "en")).toBe("Target 99.5%");
  });

  test("turns tens of thousands and 100 millions into plain English", () => {
    expect(targetLabel(10, { zh: "万元", en: "10,000 yuan" }, null, "en")).toBe("Target 100,000 yuan");
    expect(targetLabel(10, { zh: "万元", en: "10,000 yuan" }, null, "zh")).toBe("目标10万元");
    expect(targetLabel(45.5, { zh: "万户", en: "10,000" }, null, "en")).toBe("Target 455,000");
    expect(targetLabel(5000, { zh: "亿元", en: "100 m yuan" }, "2025", "en")).toBe("Target ¥500 bn, 2025");
  });

  test("is approached along a path that is told by its ends", () => {
    const point = (period: string, low: number, high: number) => ({
      period,
      value: low,
      low,
      high,
      quality: "published" as const,
      afterBreak: false,
    });
    expect(pathText([point("2021", 30, 30), point("2023", 29.8, 31)], percent, "zh")).toBe(
      "2021年30.0% → 2023年29.8–31.0%",
    );
    expect(pathText([], percent, "zh")).toBe("");
  });
});
