import { describe, expect, test } from "vitest";
import { gapText, measuresOf } from "../../../src/core/words/compare.ts";
import { pathText, targetLabel } from "../../../src/core/words/target.ts";

const percent = { zh: "%", en: "%" };

describe("the gap between two groups", () => {
  const gap = { value: 0, quality: "published" as const };

  test("is a ratio or its range", () => {
    expect(gapText({ ...gap, kind: "ratio", low: 0.43, high: 0.45 }, "zh")).toBe("0.43–0.45");
    expect(gapText({ ...gap, kind: "ratio", low: 0.861, high: 0.861 }, "en")).toBe("0.86");
    expect(gapText(null, "zh")).toBe("—");
  });

  test("is in percentage points for percentages, and no dash stands beside a minus", () => {
    expect(gapText({ ...gap, kind: "points", low: -35.7, high: -35.7 }, "zh")).toBe("−35.7点");
    expect(gapText({ ...gap, kind: "points", low: -40.4, high: -38.1 }, "zh")).toBe("−40.4至−38.1点");
    expect(gapText({ ...gap, kind: "points", low: -40.4, high: -38.1 }, "en")).toBe("−40.4 to −38.1 pp");
    expect(gapText({ ...gap, kind: "points", low: 1.2, high: 1.2 }, "en")).toBe("+1.2 pp");
  });
});

describe("measures of inequality", () => {
  test("give three decimals and the part between groups in percent", () => {
    const measures = measuresOf({
      gini: 0.25,
      theil: { total: 0.08, between: 0.06, within: 0.02, groups: [] },
      williamson: null,
      withData: 8,
      total: 8,
      quality: "published",
    });
    expect(measures.map(({ name, value }) => [name.zh, value])).toEqual([
      ["基尼系数", "0.250"],
      ["泰尔指数", "0.080"],
      ["组间占", "75%"],
    ]);
  });
});

describe("a target", () => {
  test("is labelled with its unit and year, as it was declared", () => {
    expect(targetLabel(33, percent, "2025", "zh")).toBe("目标33%，2025年");
    expect(targetLabel(99.5, percent, null, "en")).toBe("Target 99.5%");
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
