import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/core/indicators/cell.ts";
import type { Quality } from "../../../src/core/indicators/quality.ts";
import {
  type CompareFacts,
  compareText,
  nameInside,
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
const gdp = indicator("亿元", "100 m yuan", { name: { zh: "地区生产总值", en: "GDP" } });
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
  city: 6.7605,
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

  test("without a value only the reason stands", () => {
    expect(profileText({ ...lengkeng, cell: cell(null) }, "zh")).toBe(
      "2023年没有冷坑镇的人均地区生产总值数据（未公布）。",
    );
    expect(profileNone({ ...english, indicator: urban }, "incomplete", "en")).toBe(
      "No figure for urbanisation rate in Lengkeng for 2023 (incomplete data).",
    );
  });

  test("percentages differ by percentage points and equal ones are level", () => {
    const facts = { ...lengkeng, indicator: urban, cell: cell(53.9), decimals: 1, city: 52.7 };
    expect(profileText(facts, "zh")).toContain("；比全市平均高1.2个百分点。");
    expect(profileText(facts, "en")).toContain("; that is 1.2 pp above the city figure.");
    expect(profileText({ ...facts, city: 53.9 }, "zh")).toContain("；与全市平均持平。");
    expect(profileText({ ...facts, city: 53.9 }, "en")).toContain("; it equals the city figure.");
    expect(profileText({ ...facts, city: 53.88 }, "zh")).toContain("；比全市平均高0.02个百分点。");
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

  test("only the capital of an ordinary word goes inside a sentence", () => {
    expect(nameInside(urban, "en")).toBe("urbanisation rate");
    expect(nameInside(gdp, "en")).toBe("GDP");
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
      "2021年，东部地区生产总值为约1,937.4–1,969.2亿元，西部为约823.3–855.1亿元，西部是东部的约41.8–44.1%。",
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
