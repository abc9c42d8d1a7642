import { describe, expect, test } from "vitest";
import type { CompareRow } from "../../../src/core/compare/comparison.ts";
import { absent, type Cell } from "../../../src/core/indicators/cell.ts";
import type { Quality } from "../../../src/core/indicators/quality.ts";
import { type CompareFacts, compareText, coverageText, gapText } from "../../../src/core/words/compare.ts";
import { indicator } from "./fixture.ts";

function cell(value: number | null, quality: Quality = "official", low: number | null = null, high = low): Cell {
  return { value, low, high, quality, sources: [], note: null, absence: value === null ? "unpublished" : null };
}

const gdp = indicator("亿元", "100 m yuan", { name: { zh: "地区生产总值", en: "GDP" } });
const urban = indicator("%", "%", { name: { zh: "常住人口城镇化率", en: "Urbanisation rate" }, kind: "ratio" });

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

describe("the coverage of two groups", () => {
  const row = (first: number, second: number): CompareRow => ({
    indicator: "gdp",
    period: "2023",
    sides: [
      { cell: cell(1), withData: first, total: 4 },
      { cell: cell(1), withData: second, total: 1 },
    ],
    shares: [absent(), absent()],
    gap: null,
  });
  const county = { zh: "个县", one: "county", other: "counties" };

  test("names how many members of each have data, and says whether that is all", () => {
    expect(coverageText(row(4, 1), ["东部", "西部"], county, "zh")).toBe("数据齐全：东部4/4县，西部1/1县。");
    expect(coverageText(row(3, 1), ["东部", "西部"], county, "zh")).toBe("数据不全：东部3/4县，西部1/1县。");
    expect(coverageText(row(4, 1), ["East", "West"], county, "en")).toBe(
      "Complete data: East 4 of 4 counties, West 1 of 1 county.",
    );
    expect(coverageText(row(4, 0), ["East", "West"], county, "en")).toMatch(/^Incomplete data: /);
  });

  test("has no noun where members stand at different levels", () => {
    expect(coverageText(row(4, 1), ["东部", "西部"], null, "zh")).toBe("数据齐全：东部4/4，西部1/1。");
    expect(coverageText(row(4, 1), ["East", "West"], null, "en")).toBe("Complete data: East 4 of 4, West 1 of 1.");
  });
});

describe("two groups compared", () => {
  const facts: CompareFacts = {
    period: "2021",
    indicator: gdp,
    first: { name: "东部", cell: cell(1856) },
    second: { name: "西部", cell: cell(794) },
  };

  test("gives both values and their ratio", () => {
    // 794 / 1856 = 42.78 %
    expect(compareText(facts, "zh")).toBe("2021年，东部地区生产总值为1,856亿元，西部为794亿元，西部是东部的42.8%。");
    const names = {
      ...facts,
      first: { ...facts.first, name: "the east" },
      second: { ...facts.second, name: "the west" },
    };
    expect(compareText(names, "en")).toBe(
      "In 2021, GDP was ¥185.6 bn in the east and ¥79.4 bn in the west: 42.8% of the east.",
    );
  });

  test("percentages differ by points and are never divided", () => {
    // 33.5 - 69.2 = -35.7
    const shares = {
      ...facts,
      indicator: urban,
      first: { name: "东部", cell: cell(69.2) },
      second: { name: "西部", cell: cell(33.5) },
    };
    expect(compareText(shares, "zh")).toBe(
      "2021年，东部常住人口城镇化率为69.2%，西部为33.5%，西部比东部低35.7个百分点。",
    );
    expect(
      compareText(
        { ...shares, first: { name: "the east", cell: cell(69.2) }, second: { name: "the west", cell: cell(33.5) } },
        "en",
      ),
    ).toBe("In 2021, urbanisation rate was 69.2% in the east and 33.5% in the west: 35.7 pp lower in the west.");
  });

  test("an estimate carries its interval into the ratio", () => {
    // 157.3 + 666 = 823.3 and 189.1 + 666 = 855.1; 823.3 / 1969.2 = 41.8 %, 855.1 / 1937.4 = 44.1 %
    const range = {
      ...facts,
      decimals: 1,
      first: { name: "东部", cell: cell(1953.3, "estimate", 1937.4, 1969.2) },
      second: { name: "西部", cell: cell(839.2, "estimate", 823.3, 855.1) },
    };
    expect(compareText(range, "zh")).toBe(
      "2021年，东部地区生产总值约为1,937.4–1,969.2亿元，西部约为823.3–855.1亿元，西部约为东部的41.8–44.1%。",
    );
  });

  test("a sample is marked once and a missing group drops its clause", () => {
    const sample = {
      ...facts,
      first: { name: "东部", cell: cell(10, "sample") },
      second: { name: "西部", cell: cell(5, "sample") },
    };
    expect(compareText(sample, "zh")).toBe(
      "2021年，东部地区生产总值为10亿元（示例），西部为5亿元，西部是东部的50.0%。",
    );
    expect(compareText({ ...facts, first: { name: "东部", cell: cell(null) } }, "zh")).toBe(
      "2021年，西部地区生产总值为794亿元。",
    );
    expect(
      compareText(
        { ...facts, first: { name: "东部", cell: cell(null) }, second: { name: "西部", cell: cell(null) } },
        "en",
      ),
    ).toBe("");
    expect(compareText({ ...facts, first: { name: "东部", cell: cell(0) } }, "zh")).toBe(
      "2021年，东部地区生产总值为0亿元，西部为794亿元。",
    );
  });
});
