import { describe, expect, test } from "vitest";
import { type Examined, examine } from "../../../src/core/clinic/clinic.ts";
import { type DraftOptions, drafting } from "../../../src/core/clinic/draft.ts";
import { disproportions } from "../../../src/core/clinic/plausible.ts";
import { openSheets } from "../../../src/core/clinic/sheets.ts";
import { columnsOf, type FigureColumns, figureAt, figuresIn } from "../../../src/core/indicators/columns.ts";
import type { Observation } from "../../../src/core/indicators/observation.ts";
import { finish } from "../../../src/core/jobs/steps.ts";
import { findHeader } from "../../../src/core/table/header.ts";
import { figure, INDICATORS, PLACES } from "./office.ts";

const BY_ID = new Map(INDICATORS.map((one) => [one.id, one]));

async function draft(text: string, known: readonly Observation[] = [], options: Partial<DraftOptions> = {}) {
  const { grids } = await openSheets(new TextEncoder().encode(text), "表.csv");
  const grid = grids[0];
  if (!grid) throw new Error("the text has no sheet");
  const found: Examined = examine(grid, findHeader(grid), PLACES, INDICATORS, { decisions: new Map() });
  const all = { quality: "official", ...options } as const;
  return finish(drafting(found.table, found.report, PLACES, found.plan, BY_ID, [columnsOf(known)], all));
}

const told = (figures: FigureColumns) =>
  [...figuresIn(figures)].map(({ code, indicator: id, period, value }) => [code, id, period, value]);

describe("a draft", () => {
  test("converts units, reads numbers as people type them, and counts marks for missing as nothing", async () => {
    const found = await draft(
      '镇,2023年GDP(万元),2023年农村自来水普及率,2023年末常住人口（万人）\n金利镇,"36,000",９９．５％,—\n金渡镇,2.1亿,98,4\n',
    );
    expect(told(found.figures)).toEqual([
      ["441204106", "gdp", "2023", 3.6],
      ["441204106", "tap_water", "2023", 99.5],
      ["441204107", "gdp", "2023", 2.1],
      ["441204107", "tap_water", "2023", 98],
      ["441204107", "population", "2023", 4],
    ]);
    expect(found.missing).toBe(1);
    expect(figureAt(found.figures, 0)).toMatchObject({ quality: "official", low: null, high: null });
    expect([...found.figures.line]).toEqual([2, 2, 3, 3, 3]);
  });

  test("reads 万 and 亿 in a cell under a unit in English, and under the row's own", async () => {
    // 1.2亿 yuan are 1.2 of 亿元; 3万 people are 3 of 万人; an income of 3万 is 30,000 yuan.
    const english = await draft(
      "镇,gdp (million yuan) 2023,population (10 000 persons) 2023,rural_income (yuan) 2023\n金利镇,1.2亿,3万,3万\n金渡镇,250,5,20000\n",
    );
    expect(told(english.figures).map(([, id, , value]) => [id, value])).toEqual([
      ["gdp", 1.2],
      ["population", 3],
      ["rural_income", 30_000],
      ["gdp", 2.5],
      ["population", 5],
      ["rural_income", 20_000],
    ]);
    const long = await draft("镇,指标,年份,数值,单位\n金利镇,GDP,2023年,3万,万元\n金渡镇,GDP,2023年,3万,\n");
    expect(told(long.figures).map(([, , , value]) => value)).toEqual([0.0003, 0.0003]);
  });

  test("names row, column and text of what is no number, and goes on", async () => {
    const found = await draft("镇,2023年GDP(亿元),2023年末常住人口（万人）\n金利镇,12.3a,5\n金渡镇,2,4\n");
    expect(found.faults).toEqual([{ line: 2, column: "2023年GDP(亿元)", text: "12.3a", why: "number" }]);
    expect(told(found.figures)).toHaveLength(3);
  });

  test("takes the total of a place before its parts, wherever it stands, and lists them all", async () => {
    const found = await draft(
      "县区,行业,2023年GDP(亿元)\n高要区,陶瓷,200\n高要区,合计,400\n高要区,金属,150\n广宁县,合计,90\n",
    );
    expect(told(found.figures)).toEqual([
      ["441204", "gdp", "2023", 400],
      ["441223", "gdp", "2023", 90],
    ]);
    expect(found.conflicts).toMatchObject([{ lines: [2, 3, 4], values: [200, 400, 150], kept: 400 }]);
  });

  test("names the cells of a column that is called a measure although most of them are no numbers", async () => {
    const rows = ["金利镇,甲1,约5,一般", "金渡镇,乙2,近3.0,好", "德城街道,丙3,2.5？,好", "广宁县,丁4,未报,一般"];
    const found = await draft(`镇,联系人,2023年GDP（亿元）,2023年评价\n${rows.join("\n")}\n`);
    expect(found.faults.map(({ line, column, text, why }) => [line, column, text, why])).toEqual([
      [2, "2023年GDP（亿元）", "约5", "number"],
      [3, "2023年GDP（亿元）", "近3.0", "number"],
      [4, "2023年GDP（亿元）", "2.5？", "number"],
      [5, "2023年GDP（亿元）", "未报", "number"],
    ]);
  });

  test("converts the unit that stands behind a number, and takes none that cannot be the column's", async () => {
    const found = await draft(
      [
        "镇,2023年GDP(亿元),2023年农村自来水普及率(%),2023年末常住人口（万人）,2023年农村居民人均可支配收入（元）",
        "金利镇,5万元,45%,1200人,2万元",
        "金渡镇,3.2亿元,6.5‰,3万,20000元",
        "德城街道,45%,45元,3人次,45%",
      ].join("\n"),
    );
    // 5万元 are 0.0005 of 亿元, 6.5‰ are 0.65 %, 1,200 people 0.12 of 万人.
    expect(told(found.figures).map(([, id, , value]) => [id, value])).toEqual([
      ["gdp", 0.0005],
      ["tap_water", 45],
      ["population", 0.12],
      ["rural_income", 20_000],
      ["gdp", 3.2],
      ["tap_water", 0.65],
      ["population", 3],
      ["rural_income", 20_000],
    ]);
    expect(found.faults.map(({ line, text }) => [line, text])).toEqual([
      [4, "45%"],
      [4, "45元"],
      [4, "3人次"],
      [4, "45%"],
    ]);
  });

  test("takes 是 and 否 for a flag", async () => {
    const found = await draft("镇,2023年通管道天然气\n金利镇,是\n金渡镇,否\n德城街道,待定\n");
    expect(told(found.figures)).toEqual([
      ["441204106", "pipeline_gas", "2023", 1],
      ["441204107", "pipeline_gas", "2023", 0],
    ]);
    expect(found.faults).toMatchObject([{ line: 4, why: "flag" }]);
  });

  test("in long form goes by the rows' own indicator, period and unit", async () => {
    const found = await draft(
      "镇,指标,年份,数值,单位\n金利镇,GDP,2023年,36000,万元\n金利镇,年末常住人口,2022,5,万人\n金渡镇,绿地,2023,1,亩\n金渡镇,GDP,去年,1,亿元\n",
    );
    expect(told(found.figures)).toEqual([
      ["441204106", "gdp", "2023", 3.6],
      ["441204106", "population", "2022", 5],
    ]);
    expect(found.faults.map(({ line, why }) => [line, why])).toEqual([
      [4, "indicator"],
      [5, "period"],
    ]);
  });

  test("in long form converts the unit that is in the indicator's text, in the heading or above the table", async () => {
    // 36,000 万元 are 3.6 of 亿元; 52,000 people are 5.2 of 万人.
    const texts = await draft(
      "县区,指标,2022年,2023年\n高要区,GDP（万元）,36000,1.2亿\n高要区,年末常住人口（人）,52000,5万\n",
    );
    expect(told(texts.figures).map(([, id, period, value]) => [id, period, value])).toEqual([
      ["gdp", "2022", 3.6],
      ["gdp", "2023", 1.2],
      ["population", "2022", 5.2],
      ["population", "2023", 5],
    ]);
    const rows = "高要区,GDP,36000\n高要区,年末常住人口,5.2\n";
    for (const head of ["县区,指标,2023年（万元）\n", "单位：万元,,\n县区,指标,2023年\n"]) {
      expect(told((await draft(head + rows)).figures).map(([, , , value]) => value)).toEqual([3.6, 5.2]);
    }
  });

  test("in long form takes no value in a unit of something else", async () => {
    const found = await draft(
      "县区,指标,年份,数值,单位\n高要区,GDP,2023,3,亿元\n高要区,GDP,2023,5.2,%\n高要区,1-9月GDP,2023,2,亿元\n",
    );
    expect(told(found.figures).map(([, , , value]) => value)).toEqual([3]);
    expect(found.faults).toEqual([
      { line: 3, column: "单位", text: "%", why: "unit" },
      { line: 4, column: "指标", text: "1-9月GDP", why: "period" },
    ]);
  });

  test("joins a column of months or quarters with the year of the row, and never takes them for the year", async () => {
    const months = await draft("镇,年份,月份,GDP（亿元）\n金利镇,2023,1,3\n金利镇,2023,2月,4\n金利镇,2023,1-9月,9\n");
    expect(told(months.figures).map(([, , period, value]) => [period, value])).toEqual([
      ["2023-01", 3],
      ["2023-02", 4],
    ]);
    expect(months.faults).toEqual([{ line: 4, column: "月份", text: "1-9月", why: "period" }]);
    const quarters = await draft("2023年各镇GDP,,\n镇,季度,GDP（亿元）\n金利镇,1,3\n金利镇,二季度,4\n");
    expect(told(quarters.figures).map(([, , period, value]) => [period, value])).toEqual([
      ["2023Q1", 3],
      ["2023Q2", 4],
    ]);
  });

  test("takes months without a year for no period", async () => {
    expect(told((await draft("镇,月份,GDP（亿元）\n金利镇,1,3\n金渡镇,2,4\n")).figures)).toEqual([]);
  });

  test("goes by the periods in the headings, and not by the day on which a row was filled in", async () => {
    const found = await draft("镇,日期,2022年GDP（亿元）,2023年GDP（亿元）\n金利镇,2024-03-05,3,4\n金渡镇,,5,6\n");
    expect(told(found.figures).map(([, , period, value]) => [period, value])).toEqual([
      ["2022", 3],
      ["2023", 4],
      ["2022", 5],
      ["2023", 6],
    ]);
    expect(found.faults).toEqual([]);
  });

  test("gives columns of another time than the year above them no period", async () => {
    const found = await draft(
      "镇,2023年,,\n,GDP（亿元）,上年同期GDP（亿元）,1-9月GDP（亿元）\n金利镇,3,2,1\n金渡镇,4,3,2\n",
    );
    expect(told(found.figures).map(([, , period, value]) => [period, value])).toEqual([
      ["2023", 3],
      ["2023", 4],
    ]);
  });

  test("lists rows that contradict each other and takes the one it is told", async () => {
    const text = "镇,2023年GDP(亿元)\n金利镇,3\n金渡镇,2\n金利镇,4\n金渡镇,2\n";
    const first = await draft(text);
    expect(first.conflicts).toEqual([
      { code: "441204106", indicator: "gdp", period: "2023", lines: [2, 4], values: [3, 4], kept: 3 },
    ]);
    expect((await draft(text, [], { conflict: "last" })).conflicts[0]?.kept).toBe(4);
  });

  test("lists what it replaces with old and new, and counts what stays the same", async () => {
    const known = [figure("441204106", "gdp", "2023", 3), figure("441204107", "gdp", "2023", 2)];
    const found = await draft("镇,2023年GDP(亿元)\n金利镇,3.5\n金渡镇,2\n", known);
    expect(found.replaced).toEqual([
      { code: "441204106", indicator: "gdp", period: "2023", line: 2, before: 3, after: 3.5 },
    ]);
    expect(found.same).toBe(1);
  });

  test("takes only the levels that are wanted", async () => {
    const found = await draft("单位,2023年GDP(亿元)\n高要区,400\n金利镇,3\n金渡镇,2\n", [], {
      levels: new Set(["town"]),
    });
    expect(told(found.figures).map(([code]) => code)).toEqual(["441204106", "441204107"]);
  });
});

describe("values out of proportion", () => {
  const known = ["441204106", "441204107", "441204112", "441226104"].map((code, i) =>
    figure(code, "gdp", "2022", 10 + i),
  );
  const before = [columnsOf(known)];
  const values = (factor: number) => known.map((one) => ({ ...one, period: "2023", value: (one.value ?? 0) * factor }));
  const times = (factor: number) => columnsOf(values(factor));

  test("all together are a mix-up of units", () => {
    expect(disproportions(times(10_000), before)).toEqual([{ indicator: "gdp", power: 4, count: 4, of: 4, at: null }]);
    expect(disproportions(times(1e-4), before)[0]?.power).toBe(-4);
  });

  test("of one place are pointed out alone", () => {
    const mixed = values(1.05).map((one, i) => (i === 2 ? { ...one, value: one.value * 10_000 } : one));
    expect(disproportions(columnsOf(mixed), before)).toEqual([{ indicator: "gdp", power: 4, count: 1, of: 4, at: 2 }]);
  });

  test("are none where growth is strong but usual, or nothing is known", () => {
    expect(disproportions(times(3), before)).toEqual([]);
    expect(disproportions(times(10_000), [])).toEqual([]);
  });
});
