import { describe, expect, test } from "vitest";
import { newName, readHeading } from "../../../src/core/clinic/heading.ts";
import { likelyIndicators } from "../../../src/core/clinic/likeness.ts";
import { findPeriod, joinPeriod, periodOf, readPeriod } from "../../../src/core/clinic/period.ts";
import { countedIn, factorBetween } from "../../../src/core/clinic/unit.ts";
import { readNumber } from "../../../src/core/table/number.ts";
import { INDICATORS } from "./office.ts";

describe("a period", () => {
  test.each([
    ["2023", "2023"],
    ["２０２３年", "2023"],
    ["2023年度", "2023"],
    ["2023年末", "2023"],
    ["2023-12", "2023-12"],
    ["2023年6月", "2023-06"],
    ["2023/6/30", "2023-06"],
    ["2023-06-30", "2023-06"],
    ["202306", "2023-06"],
    ["2023年一季度", "2023Q1"],
    ["2023年第3季度", "2023Q3"],
    ["2023Q2", "2023Q2"],
    ["2023年上半年", "2023H1"],
    ["2023年下半年", "2023H2"],
    ["2024年1-6月", "2024H1"],
    ["2024年1—3月", "2024Q1"],
    ["2024年7至12月", "2024H2"],
    ["2024年一至六月累计", "2024H1"],
    ["2023年1-12月", "2023"],
    ["2023年十月", "2023-10"],
  ])("%s is %s", (text, period) => {
    expect(readPeriod(text)).toBe(period);
  });

  test.each(["441204106", "12023", "3.2023", "1,556", "二〇二三年", "", "前年"])("%s is none", (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  test.each([
    "2024年1—9月",
    "2023.1-11月",
    "2023年前三季度",
    "2023年一至三季度",
    "2023年一、二季度",
    "2023年12月累计",
    "2023年3、4月",
    "2020-2023年",
    "2019—20年",
    "2021、2022年",
    "2023年1月至2023年9月",
    "1-9月",
    "上半年",
    "一季度",
  ])("%s is a time, and no period of a package", (text) => {
    expect(findPeriod(text)).toMatchObject({ period: "" });
    expect(readPeriod(text)).toBeNull();
  });

  test.each([
    ["2023年各镇地区生产总值（2024年3月印发）", "2023", "各镇地区生产总值"],
    ["2024年3月编制 2023年各镇人口", "2023", "各镇人口"],
    ["地区生产总值2023年（1-9月）", "", "地区生产总值"],
    ["2023年各镇指标（2024年3月）", "2023", "各镇指标(2024年3月)"],
    ["2023年地区生产总值（2020年不变价）", "2023", "地区生产总值( 不变价)"],
    ["地区生产总值指数（2020年=100）2023年", "2023", "地区生产总值指数( =100)"],
    ["2023年更新改造投资", "2023", "更新改造投资"],
  ])("in %s is the first that is no date of issue or of prices", (text, period, rest) => {
    expect(findPeriod(text)).toEqual({ period, rest });
  });

  test.each([
    ["地区生产总值", ["2023年各镇指标", "2022"], "2023"],
    ["地区生产总值", ["肇庆市2021—2023年主要指标", "2021"], "2021"],
    ["地区生产总值", ["2024年1-9月各镇指标", "2024"], null],
    ["二月田村收入", ["2024年各村指标"], "2024"],
    ["收入 十月", ["2024年各村指标"], "2024-10"],
    ["地区生产总值", ["2024年各镇指标", "1-9月"], null],
    ["地区生产总值", ["2024年各镇指标", "2024年上半年"], "2024H1"],
    ["地区生产总值 1-6月", ["2024年各镇指标"], "2024H1"],
    ["1-9月", ["2024年各镇指标"], null],
    ["2022年", ["2023年各镇指标"], "2022"],
    ["地区生产总值（2020年不变价）", ["2023年各镇指标"], "2023"],
    ["2020-2023年年均增速", ["2023年各镇指标"], null],
    ["增加值 累计", ["2024年6月各镇指标"], null],
    ["增加值 本月", ["2024年6月各镇指标"], "2024-06"],
    ["2023年 上年同期", [], null],
    ["去年", ["2023年各镇指标"], null],
    ["比上年增长", ["2023年各镇指标"], "2023"],
    ["指数（上年同期=100）", ["2023年各镇指标"], "2023"],
  ])("of a column called %s under %j is %s", (heading, around, period) => {
    expect(periodOf(heading, around)).toBe(period);
  });

  test.each([
    ["2023", "6", "月", "2023-06"],
    ["2023", "12月", "月", "2023-12"],
    ["2023", "3", "季度", "2023Q3"],
    ["2023", "第二季度", "月", "2023Q2"],
    ["2023", "Q4", "季度", "2023Q4"],
    ["2023", "全年", "月", "2023"],
    ["2023", "2023-05", "月", "2023-05"],
    ["2023", "1-9月", "月", null],
    ["2023", "13", "月", null],
    ["2023", "", "月", null],
    ["2023-05", "6", "月", null],
    [null, "6", "月", null],
  ] as const)("of the year %s and %s (%s) is %s", (year, part, unit, period) => {
    expect(joinPeriod(year, part, unit)).toBe(period);
  });

  test("leaves the rest of a text as it is without it, and 末 with 年", () => {
    expect(findPeriod("2023年末常住人口")).toEqual({ period: "2023", rest: "年末常住人口" });
    expect(findPeriod("常住人口(2020)")).toEqual({ period: "2020", rest: "常住人口" });
  });
});

describe("a unit", () => {
  // 1 亿元 = 10,000 万元; 1 亩 = 10,000/15 m², so 1,500 亩 = 1 km²; 1 ha = 15 亩.
  test.each([
    ["亿元", "万元", 1e4],
    ["元", "亿元", 1e-8],
    ["人", "万人", 1e-4],
    ["‰", "%", 0.1],
    ["公顷", "亩", 15],
    ["平方公里", "亩", 1500],
    ["元/人", "万元/人", 1e-4],
    ["元/人", "元", 1],
    ["100 m yuan", "亿元", 1],
    ["万元", "10,000 yuan", 1],
    ["千米", "公里", 1],
    ["10 000 persons", "万人", 1],
    ["hundred million yuan", "亿元", 1],
    ["billion yuan", "亿元", 10],
    ["thousand people", "人", 1000],
  ])("%s to %s is times %d", (from, to, factor) => {
    expect(factorBetween(from, to)).toBe(factor);
  });

  test("that measures something else, or that nobody knows, cannot be converted", () => {
    expect(factorBetween("人", "万元")).toBeNull();
    expect(factorBetween("亿元", "万元/人")).toBe(1e4);
    expect(factorBetween("担", "吨")).toBeNull();
    expect(factorBetween("constructor", "元")).toBeNull();
  });
});

// 3万 is 30,000 of what the unit counts: 30,000 yuan, three times 10,000 people, 0.03 of a million yuan.
test.each([
  ["3万", "yuan", 30_000],
  ["3万", "万元", 3],
  ["3万", "10,000 people", 3],
  ["3万", "10 000 persons", 3],
  ["1.2亿", "10,000 people", 12_000],
  ["2.5亿", "100 m yuan", 2.5],
  ["2.5亿", "Hundred million yuan", 2.5],
  ["2.5亿", "million yuan", 250],
  ["12亿", "billion yuan", 1.2],
  ["5千", "thousand people", 5],
  ["3万", "10,000 yuan per person", 3],
  ["3万", "千瓦时", 30_000],
  ["3万", "万千瓦时", 3],
  ["3万", "百分点", 30_000],
  ["6.5‰", "%", 0.65],
  ["3万", "bushels", 30_000],
])("%s in a column of %s is %d", (text, unit, value) => {
  expect(readNumber(text, countedIn(unit)).value).toBe(value);
});

describe("the name of a column", () => {
  test.each([
    ["2023年GDP(亿元)", "GDP", "亿元", "2023"],
    ["规模以上工业总产值（亿元，2023年）", "规模以上工业总产值", "亿元", "2023"],
    ["2023年末常住人口（万人）", "年末常住人口", "万人", "2023"],
    ["人均GDP/元", "人均GDP", "元/人", null],
    ["2023年人均地区生产总值增速（%）", "人均地区生产总值增速", "%", "2023"],
    ["人均收入增幅（百分点）", "人均收入增幅", "百分点", null],
    ["城镇化率%", "城镇化率", "%", null],
    ["gdp@2023", "gdp", null, "2023"],
    ["2023", "", null, "2023"],
    ["规上工业（高新区）产值", "规上工业(高新区)产值", null, null],
    ["地区生产总值（亿元） 2022年", "地区生产总值", "亿元", "2022"],
    ["Population (10,000 people), 2023", "Population", "10,000 people", "2023"],
    ["Income (10,000 yuan per person)", "Income", "10,000 yuan per person", null],
    ["人均收入（10,000 yuan per person）", "人均收入", "10,000 yuan per person", null],
  ])("%s is %s in %s of %s", (text, measure, unit, period) => {
    expect(readHeading(text)).toEqual({ measure, unit, period });
  });
});

describe("an indicator is likely", () => {
  const best = (text: string, unit: string | null = null) => likelyIndicators(text, unit, INDICATORS)[0]?.id;

  test("by its name, its short forms and its id", () => {
    expect(best("地区生产总值")).toBe("gdp");
    expect(best("GDP")).toBe("gdp");
    expect(best("人均生产总值")).toBe("gdp_per_head");
    expect(best("常住人口")).toBe("population");
    expect(best("tap_water")).toBe("tap_water");
  });

  test("less so where the unit cannot be converted", () => {
    const [own] = likelyIndicators("地区生产总值", "万元", INDICATORS);
    const [other] = likelyIndicators("地区生产总值", "%", INDICATORS);
    expect(own?.score).toBe(1);
    expect(other?.score).toBeCloseTo(0.6, 10);
  });

  test("and none is where nothing is alike", () => {
    expect(likelyIndicators("森林覆盖率", "%", INDICATORS)).toEqual([]);
    expect(likelyIndicators("", null, INDICATORS)).toEqual([]);
  });
});

describe("a new indicator", () => {
  test.each([
    ["2023年水井数（口）", "水井数", "口"],
    ["2023年充电桩数量(个)", "充电桩数量", "个"],
    ["面积（亩）", "面积", "亩"],
    ["常住人口（含集体户口人员）", "常住人口(含集体户口人员)", ""],
    ["（口）", "(口)", ""],
    ["Wells", "Wells", ""],
  ])("for %s is called %s and counted in %s", (text, name, unit) => {
    expect(newName(readHeading(text))).toEqual({ name, unit });
  });
});
