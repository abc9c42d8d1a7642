import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/core/indicators/cell.ts";
import type { Quality } from "../../../src/core/indicators/quality.ts";
import {
  type ProfileFacts,
  profileNone,
  profileText,
  profileTrend,
  trendText,
} from "../../../src/core/words/sentences.ts";
import { indicator } from "./fixture.ts";

function cell(value: number | null, quality: Quality = "official", low: number | null = null, high = low): Cell {
  return { value, low, high, quality, sources: [], note: null, absence: value === null ? "unpublished" : null };
}

const perHead = indicator("万元/人", "10,000 yuan", {
  name: { zh: "人均地区生产总值", en: "GDP per head" },
  kind: "ratio",
});
const urban = indicator("%", "%", { name: { zh: "常住人口城镇化率", en: "Urbanisation rate" }, kind: "ratio" });
const towns = { zh: "个镇街", one: "town", other: "towns" };

const lengkeng: ProfileFacts = {
  name: "冷坑镇",
  period: "2023",
  indicator: perHead,
  cell: cell(3.2612, "sample"),
  decimals: 2,
  placings: [
    { rank: { rank: 95, of: 103, tied: false }, noun: towns, within: null },
    { rank: { rank: 13, of: 19, tied: false }, noun: { zh: "镇", one: "town", other: "towns" }, within: "怀集县" },
  ],
  city: cell(6.7605),
  series: [],
};
const english: ProfileFacts = {
  ...lengkeng,
  name: "Lengkeng",
  placings: lengkeng.placings.map((one) => ({ ...one, within: one.within && "Huaiji" })),
};

describe("a region's profile", () => {
  test("says value, ranks and gap in Chinese", () => {
    expect(profileText(lengkeng, "zh")).toBe(
      "2023年，冷坑镇人均地区生产总值为3.26万元（示例），在全市103个有数据的镇街中排第95，在怀集县19个镇中排第13；比全市平均低3.50万元。",
    );
  });

  test("names no period where the value has none, and says what is", () => {
    const facts = { ...lengkeng, period: "", placings: [], city: null, cell: cell(3.2612), today: "2026-01-01" };
    expect(profileText(facts, "zh")).toBe("冷坑镇人均地区生产总值为3.26万元。");
    expect(profileText({ ...facts, name: "Lengkeng" }, "en")).toBe("GDP per head in Lengkeng is 32,600 yuan.");
    expect(profileText({ ...facts, name: "Lengkeng", cell: cell(null) }, "en")).toBe(
      "No figure for GDP per head in Lengkeng (not published).",
    );
  });

  test("calls the whole as the package does", () => {
    const whole = { zh: "全省", en: "Province" };
    expect(profileText({ ...lengkeng, whole }, "zh")).toMatch(
      /在全省103个有数据的镇街中排第95.*；比全省平均低3\.50万元。$/,
    );
    expect(profileText({ ...english, whole }, "en")).toMatch(/ below the province figure\.$/);
  });

  test("says value, ranks and gap in English, amounts in yuan", () => {
    expect(profileText(english, "en")).toBe(
      "In 2023, GDP per head in Lengkeng was 32,600 yuan (sample), ranking 95th of the 103 towns with data and 13th of 19 in Huaiji; that is 35,000 yuan below the city figure.",
    );
  });

  test("drops the clause of what is not known", () => {
    const bare = { ...english, placings: [], city: null };
    expect(profileText(bare, "zh")).toBe("2023年，Lengkeng人均地区生产总值为3.26万元（示例）。");
    expect(profileText(bare, "en")).toBe("In 2023, GDP per head in Lengkeng was 32,600 yuan (sample).");
    const inside = { ...english, placings: english.placings.slice(1), city: null };
    expect(profileText(inside, "en")).toBe(
      "In 2023, GDP per head in Lengkeng was 32,600 yuan (sample), ranking 13th of 19 in Huaiji.",
    );
  });

  test("a tied rank says so and a rank among one is no rank", () => {
    const tied = {
      ...lengkeng,
      city: null,
      placings: [{ rank: { rank: 3, of: 8, tied: true }, noun: towns, within: null }],
    };
    expect(profileText(tied, "zh")).toContain("，在全市8个有数据的镇街中并列第3。");
    expect(profileText(tied, "en")).toContain(", ranking joint 3rd of the 8 towns with data.");
    const alone = { ...tied, placings: [{ rank: { rank: 1, of: 1, tied: false }, noun: towns, within: null }] };
    expect(profileText(alone, "zh")).toBe("2023年，冷坑镇人均地区生产总值为3.26万元（示例）。");
  });

  test("where less is better the first is the lowest, and the sentence says so", () => {
    const less = { ...lengkeng, indicator: { ...perHead, direction: "less" } as const, city: null };
    expect(profileText(less, "zh")).toContain(
      "，在全市103个有数据的镇街中由低到高排第95，在怀集县19个镇中由低到高排第13。",
    );
    expect(profileText({ ...less, ...english, indicator: less.indicator, city: null }, "en")).toContain(
      ", ranking 95th lowest of the 103 towns with data and 13th lowest of 19 in Huaiji.",
    );
  });

  test("without a value only the reason stands", () => {
    expect(profileText({ ...lengkeng, cell: cell(null) }, "zh")).toBe(
      "2023年没有冷坑镇的人均地区生产总值数据（未公布）。",
    );
    expect(profileNone({ ...english, indicator: urban }, "incomplete", "en")).toBe(
      "No figure for urbanisation rate in Lengkeng for 2023 (incomplete data).",
    );
    const flag = indicator("是/否", "yes/no", { name: { zh: "通气", en: "Gas" }, kind: "flag" });
    expect(profileNone({ ...lengkeng, indicator: flag }, null, "zh")).toBe("2023年没有冷坑镇“通气”的数据（未公布）。");
    expect(profileNone({ ...english, indicator: flag }, null, "en")).toBe(
      "No figure for “Gas” in Lengkeng for 2023 (not published).",
    );
  });

  test("percentages differ by percentage points and equal ones are level", () => {
    const facts = { ...lengkeng, indicator: urban, cell: cell(53.9), decimals: 1, city: cell(52.7) };
    expect(profileText(facts, "zh")).toContain("；比全市平均高1.2个百分点。");
    expect(profileText(facts, "en")).toContain("; that is 1.2 pp above the city figure.");
    expect(profileText({ ...facts, city: cell(53.9) }, "zh")).toContain("；与全市平均持平。");
    expect(profileText({ ...facts, city: cell(53.9) }, "en")).toContain("; it equals the city figure.");
    expect(profileText({ ...facts, city: cell(53.88) }, "zh")).toContain("；比全市平均高0.02个百分点。");
  });

  test("a trend is yearly only over consecutive years", () => {
    const at = (period: string, value: number) => ({ period, value });
    const series = [at("2019", 2.59), at("2020", 2.8), at("2021", 3.45)];
    expect(profileTrend({ ...lengkeng, series }, "zh")).toBe("2019年以来上升0.86万元，逐年上升。");
    expect(profileTrend({ ...lengkeng, series }, "en")).toBe("It has risen by 8,600 yuan since 2019, every year.");
    const mixed = [at("2019", 3.45), at("2020", 3.5), at("2021", 2.59)];
    expect(profileTrend({ ...lengkeng, series: mixed }, "zh")).toBe("2019年以来下降0.86万元，有升有降。");
    expect(profileTrend({ ...lengkeng, series: mixed }, "en")).toBe("It has fallen by 8,600 yuan since 2019.");
    const census = [at("2000", 40), at("2010", 45), at("2020", 51)];
    expect(profileTrend({ ...lengkeng, indicator: urban, decimals: 1, series: census }, "zh")).toBe(
      "2000年以来上升11.0个百分点，逐期上升。",
    );
    expect(profileTrend({ ...lengkeng, series: series.slice(0, 1) }, "zh")).toBe("");
    expect(profileTrend({ ...lengkeng, series: [at("2019", 1), at("2020", 1)] }, "zh")).toBe("与2019年持平。");
    expect(trendText(series, 2, "zh")).toBe("2019年2.59 → 2021年3.45，逐年上升");
    expect(trendText(series, 2, "en")).toBe("2019: 2.59 → 2021: 3.45, up every year");
  });

  test("hostile names stay text", () => {
    const facts = { ...lengkeng, name: "<img src=x onerror=alert(1)>", placings: [], city: null };
    expect(profileText(facts, "zh")).toContain("<img src=x onerror=alert(1)>");
  });

  test("a value of a year that still runs is, and was when the year has ended", () => {
    const bare = { ...english, placings: [], city: null };
    expect(profileText({ ...bare, today: "2023-12-31" }, "en")).toContain("in Lengkeng is 32,600 yuan");
    expect(profileText({ ...bare, today: "2024-01-01" }, "en")).toContain("in Lengkeng was 32,600 yuan");
  });

  test("a yes or no is said of the region, and by its word where no phrase is declared", () => {
    const gas = indicator("是/否", "yes/no", {
      name: { zh: "通管道天然气", en: "Piped natural gas" },
      kind: "flag",
      categories: [
        { value: 0, name: { zh: "否", en: "No" } },
        { value: 1, name: { zh: "是", en: "Yes" }, phrase: { zh: "已通管道天然气", en: "supplied with gas" } },
      ],
    });
    const facts = { ...english, indicator: gas, placings: [], city: null };
    expect(profileText({ ...facts, cell: cell(1, "sample") }, "zh")).toBe("2023年，Lengkeng已通管道天然气（示例）。");
    expect(profileText({ ...facts, cell: cell(1) }, "en")).toBe("In 2023, Lengkeng was supplied with gas.");
    expect(profileText({ ...facts, cell: cell(0) }, "zh")).toBe("2023年，Lengkeng通管道天然气：否。");
    expect(profileText({ ...facts, cell: cell(0) }, "en")).toBe("In 2023, piped natural gas in Lengkeng: no.");
  });

  test("the bounds of an estimate go into gap and trend, and where they leave it open nothing is said", () => {
    // 32.0 - 33.0 = -1.0 and 31.0 - 33.0 = -2.0; from 30.0 it rose by 1.0 to 2.0
    const share = indicator("%", "%", { name: { zh: "比重", en: "Share" }, kind: "ratio" });
    const facts: ProfileFacts = {
      ...english,
      indicator: share,
      cell: cell(31.4, "estimate", 31, 32),
      decimals: 1,
      placings: [],
      city: cell(33),
      series: [
        { period: "2021", value: 30 },
        { period: "2023", value: 31.4, low: 31, high: 32 },
      ],
    };
    expect(profileText(facts, "zh")).toBe(
      "2023年，Lengkeng比重约为31.0–32.0%；比全市平均低约1.0–2.0个百分点。2021年以来上升约1.0–2.0个百分点。",
    );
    expect(profileText(facts, "en")).toBe(
      "In 2023, share in Lengkeng was about 31.0–32.0%; that is about 1.0–2.0 pp below the city figure. It has risen by about 1.0–2.0 pp since 2021.",
    );
    const open = { ...facts, city: cell(31.5), series: [{ period: "2021", value: 31.5 }, ...facts.series.slice(1)] };
    expect(profileText(open, "zh")).toBe("2023年，Lengkeng比重约为31.0–32.0%。");
  });

  test("a series that goes on after the period is told as past", () => {
    const series = [
      { period: "2019", value: 2.59 },
      { period: "2020", value: 3.45 },
    ];
    expect(profileTrend({ ...lengkeng, series, goesOn: true }, "zh")).toBe("2019年至2020年上升0.86万元。");
    expect(profileTrend({ ...lengkeng, series, goesOn: true }, "en")).toBe("It rose by 8,600 yuan from 2019 to 2020.");
    expect(
      trendText(
        [
          { period: "2020", value: 1 },
          { period: "2021", value: 2, low: 1.5, high: 2.5 },
        ],
        1,
        "zh",
      ),
    ).toBe("2020年1.0 → 2021年1.5–2.5");
  });
});
