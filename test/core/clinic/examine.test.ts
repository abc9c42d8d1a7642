import { describe, expect, test } from "vitest";
import { type Examined, examine } from "../../../src/core/clinic/clinic.ts";
import { decideAlike, decisionKey, patternOf } from "../../../src/core/clinic/problem.ts";
import { openSheets } from "../../../src/core/clinic/sheets.ts";
import type { Place } from "../../../src/core/regions/lookup.ts";
import { findHeader } from "../../../src/core/table/header.ts";
import { INDICATORS, PLACES } from "./office.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(text: string | Uint8Array, decisions = new Map<string, string | null>()): Promise<Examined> {
  const { grids } = await openSheets(typeof text === "string" ? utf8(text) : text, "各镇指标.csv");
  const grid = grids[0];
  if (!grid) throw new Error("the text has no sheet");
  return examine(grid, findHeader(grid), PLACES, INDICATORS, { decisions });
}

/** Codes of the matched rows, `null` for the others. */
const codes = ({ report }: Examined) => [...report.match].map((at) => PLACES[at]?.code ?? null);

describe("a table of an office", () => {
  test("whose title names several units has each column in its own", async () => {
    const { plan } = await read(
      "2023年各镇指标,,,\n单位：万元、人,,,\n镇,各镇GDP,医院床位（张）,教师\n金利镇,9,1,2\n金渡镇,8,3,4\n",
    );
    expect(plan.values.map(({ unit }) => unit)).toEqual(["亿元", "张", ""]);
    expect(plan.values[0]?.indicator).toBe("gdp");
  });

  test("whose 单位 is the office that filled it in has no unit by it, and codes that lost digits are no values", async () => {
    const { plan, report } = await read(
      "填报单位：肇庆市统计局,,\n单位：万元,,\n行政区划代码,镇,GDP\n4.41204E+11,金利镇,9\n4.41204E+11,金渡镇,8\n",
    );
    expect(report.key).toBe("镇");
    expect(plan.values.map(({ column, unit }) => [column, unit])).toEqual([["GDP", "万元"]]);
  });

  test("with places as columns is turned round, units and all, unless that is not wanted", async () => {
    const text = "指标,单位,金利镇,金渡镇,全市\n2023年GDP,万元,50,60,900\n常住人口,万人,5,6,\n";
    const found = await read(text);
    expect(found.turned).toBe(true);
    expect(found.table.columns).toEqual(["区域", "2023年GDP（万元）", "常住人口（万人）"]);
    expect(found.table.rows.slice(0, 2)).toEqual([
      ["金利镇", "50", "5"],
      ["金渡镇", "60", "6"],
    ]);
    expect(codes(found).slice(0, 2)).toEqual(["441204106", "441204107"]);
    expect(found.plan.values[0]).toMatchObject({ indicator: "gdp", period: "2023", unit: "万元", factor: 1e-4 });
    const { grids } = await openSheets(utf8(text), "t.csv");
    const grid = grids[0];
    if (!grid) throw new Error("the text has no sheet");
    const upright = examine(grid, findHeader(grid), PLACES, INDICATORS, { decisions: new Map(), turned: false });
    expect([upright.turned, upright.table.columns[2]]).toEqual([false, "金利镇"]);
  });

  test("whose codes all lost their digits, with no name beside them, says so", async () => {
    const found = await read("区划代码,GDP\n4.41202e+11,9\n4.41203e+11,8\n");
    expect([found.report.key, found.plan.values.map(({ column }) => column)]).toEqual(["区划代码", ["GDP"]]);
    expect(found.problems.map(({ why, text }) => [why, text])).toEqual([
      ["lossy", "4.41202e+11"],
      ["lossy", "4.41203e+11"],
    ]);
  });

  test("in GBK, with CRLF and quotes in quotes, is read", async () => {
    // 镇,2023年GDP(亿元) CRLF "金利镇",3.5 CRLF "金""渡""镇",2 — bytes of GB18030.
    const gbk = Uint8Array.from([
      0xd5, 0xf2, 0x2c, 0x32, 0x30, 0x32, 0x33, 0xc4, 0xea, 0x47, 0x44, 0x50, 0x28, 0xd2, 0xda, 0xd4, 0xaa, 0x29, 13,
      10, 0x22, 0xbd, 0xf0, 0xc0, 0xfb, 0xd5, 0xf2, 0x22, 0x2c, 0x33, 0x2e, 0x35, 13, 10, 0x22, 0xbd, 0xf0, 0x22, 0x22,
      0xb6, 0xc9, 0x22, 0x22, 0xd5, 0xf2, 0x22, 0x2c, 0x32, 13, 10,
    ]);
    const found = await read(gbk);
    expect(found.table.columns).toEqual(["镇", "2023年GDP(亿元)"]);
    expect(found.table.rows[1]).toEqual(['金"渡"镇', "2"]);
    expect(codes(found)).toEqual(["441204106", "441204107"]);
  });

  test("with a title, a unit, a header of two lines, totals and notes gives its figures only", async () => {
    const found = await read(
      [
        "2023年各镇经济指标,,,,",
        "单位：万元,,,,",
        "序号,县区,镇,地区生产总值,",
        ",,,2022年,2023年",
        "1,高要区,金利镇,35000,36000",
        "2,高要区,金渡镇,21000,",
        "小计,,,56000,36000",
        "3,德庆县,回龙镇,9000,9500",
        "合计,,,65000,45500",
        "注：初步核算数。,,,,",
      ].join("\n"),
    );
    expect(found.table.columns).toEqual(["序号", "县区", "镇", "地区生产总值 2022年", "地区生产总值 2023年"]);
    expect(codes(found)).toEqual(["441204106", "441204107", "441226104"]);
    expect(found.left).toEqual([
      { line: 7, why: "total", text: "小计" },
      { line: 9, why: "total", text: "合计" },
      { line: 10, why: "note", text: "注：初步核算数。" },
    ]);
    expect(found.columns.map(({ role }) => role)).toEqual(["skip", "parent", "key", "value", "value"]);
    expect(found.plan.values).toEqual([
      { column: "地区生产总值 2022年", indicator: "gdp", period: "2022", factor: 1e-4, unit: "万元" },
      { column: "地区生产总值 2023年", indicator: "gdp", period: "2023", factor: 1e-4, unit: "万元" },
    ]);
  });

  test("keeps the total of a place that stands before it, and leaves out those of the table", async () => {
    const found = await read(
      [
        "县区,行业,2023年地区生产总值（亿元）",
        "高要区,合计,400",
        "高要区,陶瓷,200",
        "广宁县,金属,100",
        "合计,金属,300",
        ",合计,500",
        "7,合计,500",
      ].join("\n"),
    );
    expect(codes(found)).toEqual(["441204", "441204", "441223"]);
    expect(found.left.map(({ line, text }) => [line, text])).toEqual([
      [5, "合计"],
      [6, "合计"],
      [7, "合计"],
    ]);
  });

  test("leaves out what is a total in the column of places, whatever stands before it", async () => {
    const found = await read(
      "县区,镇,2023年地区生产总值（亿元）\n高要区,金利镇,4\n高要区,金渡镇,3\n高要区,小计,7\n德庆县,德城街道,2\n全市,合计,9\n",
    );
    expect(codes(found)).toEqual(["441204106", "441204107", "441226001"]);
    expect(found.left.map(({ line }) => line)).toEqual([4, 6]);
  });

  test("whose codes lost zeros, became scientific or carry spaces says so of each row", async () => {
    const found = await read(
      "代码,常住人口（万人）\n441204106201,1\n4.41204106202E+11,2\n4.41204E+11,5\n 441204106 ,3\n",
    );
    expect(codes(found)).toEqual(["441204106201", "441204106202", null, "441204106"]);
    expect(found.problems.map(({ why, text }) => [why, text])).toEqual([["lossy", "4.41204E+11"]]);
  });

  test("tells two towns of one name apart by the county, under its old name and in full-width brackets too", async () => {
    const found = await read("县（市）,镇,人口\n高要市,回龙镇,1\n德庆县,回龙 镇,2\n高要市,金利镇（本级）,3\n");
    expect(codes(found).slice(0, 2)).toEqual(["441204112", "441226104"]);
    expect(found.report.parent).toBe("县（市）");
  });

  test("of many periods is joined by its codes, although names that two places have lead to more of them", async () => {
    // 40 villages for each of two towns, every name twice; each row is another month of one of the first town's.
    const twice = (town: string): Place[] =>
      Array.from({ length: 40 }, (_, i) => ({
        code: `${town}${200 + i}`,
        name: `第${i}村`,
        short: `第${i}`,
        aliases: [],
        former: [],
        parent: town,
        level: "village",
      }));
    const villages = [...twice("441204106"), ...twice("441226104")];
    const rows = Array.from({ length: 480 }, (_, i) => `第${i % 40}村,441204106${200 + (i % 40)},${(i % 12) + 1}`);
    const { grids } = await openSheets(utf8(["名称,代码,值", ...rows].join("\n")), "t.csv");
    const [grid] = grids;
    if (!grid) throw new Error("no sheet");
    const { report } = examine(grid, findHeader(grid), villages, INDICATORS, { decisions: new Map() });
    expect([report.key, report.matched]).toEqual(["代码", 480]);
  });

  test("leaves a name that two towns have to the person, with both as candidates", async () => {
    const found = await read("镇,人口\n回龙镇,1\n金利镇,2\n金渡镇,3\n");
    expect(found.problems).toMatchObject([{ why: "ambiguous", text: "回龙镇", count: 1, lines: [2] }]);
    expect(found.problems[0]?.candidates.map(({ code }) => code)).toEqual(["441204112", "441226104"]);
  });

  test("finds a town that became a street under its old kind", async () => {
    expect(codes(await read("镇,人口\n德城镇,1\n金利镇,2\n"))).toEqual(["441226001", "441204106"]);
  });

  test("is read by path where a cell holds all names, and by pinyin where it holds that", async () => {
    expect(codes(await read("单位,人口\n肇庆市高要区金利镇,1\n肇庆市德庆县回龙镇,2\n"))).toEqual([
      "441204106",
      "441226104",
    ]);
    expect(codes(await read("town,population\njinli,1\n"))).toEqual(["441204106"]);
  });

  test("of years takes its measure and unit from the title", async () => {
    const found = await read("各镇年末常住人口（万人）,,\n镇,2022,2023\n金利镇,5.1,5.2\n金渡镇,4,4.1\n");
    expect(found.plan.values).toEqual([
      { column: "2022", indicator: "population", period: "2022", factor: 1, unit: "万人" },
      { column: "2023", indicator: "population", period: "2023", factor: 1, unit: "万人" },
    ]);
  });

  test("in long form says indicator and period row by row", async () => {
    const found = await read(
      "镇,指标,年份,数值\n金利镇,GDP（亿元）,2023,36\n金利镇,年末常住人口,2023,5.2\n金渡镇,绿地,2023,1\n",
    );
    expect(found.plan).toMatchObject({ indicatorColumn: "指标", periodColumn: "年份" });
    expect([...found.plan.named]).toEqual([
      ["GDP（亿元）", "gdp"],
      ["年末常住人口", "population"],
    ]);
  });

  test("with 类别 or 项目 has a column of indicators by it only where its texts name some and no heading does", async () => {
    const wide = await read("村名,所属镇,类别,2023年GDP（亿元）\n金二村,金利镇,示范村,36\n西围村,金利镇,一般村,21\n");
    expect(wide.plan).toMatchObject({ indicatorColumn: null, values: [{ indicator: "gdp", period: "2023" }] });
    const headed = await read("镇,项目,2023年GDP（亿元）\n金利镇,人均GDP,36\n金渡镇,人均GDP,21\n");
    expect(headed.plan.indicatorColumn).toBeNull();
    const long = await read("镇,项目,2023年\n金利镇,GDP,36\n金利镇,水井,5\n");
    expect(long.plan).toMatchObject({ indicatorColumn: "项目", texts: ["GDP", "水井"] });
  });

  test("in which no place is known has its names as problems, and is no dead end", async () => {
    const found = await read("序号,镇街,人口\n1,金利镇政府,5\n2,金渡镇政府,4\n");
    expect(found.report).toMatchObject({ key: "镇街", matched: 0 });
    expect(found.problems.map(({ text, candidates }) => [text, candidates[0]?.name])).toEqual([
      ["金利镇政府", "金利镇"],
      ["金渡镇政府", "金渡镇"],
    ]);
  });

  test("without a header has its columns called by letters", async () => {
    const found = await read("441204106,36\n441204107,21\n");
    expect(found.table.columns).toEqual(["A", "B"]);
    expect(found.report.matched).toBe(2);
  });

  test("that repeats its header on every page has it once", async () => {
    expect((await read("镇,人口\n金利镇,1\n镇,人口\n金渡镇,2\n")).table.rows).toHaveLength(2);
  });
});

describe("a decision", () => {
  const TEXT = "镇,人口\n金利镇人民政府,1\n金渡镇人民政府,2\n德城街道,3\n金利镇人民政府,4\n";

  test("mends all rows that say the same", async () => {
    const found = await read(TEXT, new Map([[decisionKey("金利镇人民政府"), "441204106"]]));
    expect(codes(found)).toEqual(["441204106", null, "441226001", "441204106"]);
    expect(found.problems.map(({ text }) => text)).toEqual(["金渡镇人民政府"]);
  });

  test("to leave rows out takes them off the list and joins nothing", async () => {
    const found = await read(TEXT, new Map([[decisionKey("金利镇人民政府"), null]]));
    expect(found.problems.map(({ text }) => text)).toEqual(["金渡镇人民政府"]);
    expect(codes(found)).toEqual([null, null, "441226001", null]);
  });

  test("for all like this follows what stands around the name", async () => {
    const { problems } = await read(TEXT);
    const town = PLACES.find(({ code }) => code === "441204106") as Place;
    const pattern = patternOf("金利镇人民政府", town);
    expect(pattern).toEqual({ before: "", after: "人民政府" });
    if (!pattern) return;
    expect([...decideAlike(pattern, problems, PLACES, "town")]).toEqual([
      [decisionKey("金利镇人民政府"), "441204106"],
      [decisionKey("金渡镇人民政府"), "441204107"],
    ]);
  });

  test("is offered in the level of the table first, and in others after it", () => {
    // 金利镇政府 is one sign of five from the villages' names without 村, two from 金利镇 and three from 金渡镇.
    const villages = ["金利镇府村", "金利镇人村", "金利镇民村", "金利镇政村", "金利镇大村"].map((name, i) => {
      return { ...(PLACES[9] as Place), code: `44120410730${i}`, name, short: name };
    });
    const grid = { file: "t.csv", sheet: null, issues: [], rows: [["镇"], ["回龙镇"], ["金渡镇"], ["金利镇政府"]] };
    const codesOf = (rows: string[][]) => {
      const header = { row: 0, height: 1 };
      const { problems } = examine({ ...grid, rows }, header, [...villages, ...PLACES], [], { decisions: new Map() });
      return problems.at(-1)?.candidates.map(({ code }) => code);
    };
    const [first, second, ...others] = codesOf(grid.rows) ?? [];
    expect([first, second]).toEqual(["441204106", "441204107"]);
    expect(others).toHaveLength(3);
    for (const code of others) expect(code).toMatch(/^4412041073/);
    expect(codesOf([["村"], ["西围村"], ["金利镇政府"]])?.[0]).toMatch(/^4412041073/);
  });

  test("has no pattern where the text holds no name of the place", () => {
    expect(patternOf("开发区", PLACES[4] as Place)).toBeNull();
    expect(patternOf("金利镇", PLACES[4] as Place)).toBeNull();
  });
});

describe("the places without a row", () => {
  test("are those of the levels of matched rows", async () => {
    const { rowless } = await read("地区,人口\n金利镇,1\n德城街道,2\n广宁县,3\n");
    expect([...rowless]).toEqual([
      ["county", ["441204", "441226"]],
      ["town", ["441204107", "441204112", "441226104"]],
    ]);
  });

  test("are of the likeliest level before a row has matched, and of none where nothing is likely", async () => {
    const towns = await read("镇,人口\n金利镇人民政府,1\n金渡镇人民政府,2\n");
    expect([...towns.report.match]).toEqual([-1, -1]);
    expect([...towns.rowless.keys()]).toEqual(["town"]);
    expect([...(await read("名,人口\nxyz,1\n")).rowless]).toEqual([]);
  });

  test("follow what is decided by hand", async () => {
    const decisions = new Map([[decisionKey("金利镇人民政府"), "441204106"]]);
    const { rowless } = await read("镇,人口\n金利镇人民政府,1\n", decisions);
    expect([...rowless]).toEqual([["town", ["441204107", "441204112", "441226104", "441226001"]]]);
  });
});
