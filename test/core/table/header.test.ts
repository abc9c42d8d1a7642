import { describe, expect, test } from "vitest";
import { gridOfText } from "../../../src/core/table/grid.ts";
import { findHeader, letterOf, surroundOf, tableUnder } from "../../../src/core/table/header.ts";

const grid = (...lines: string[]) => gridOfText(lines.join("\n"), "t.csv");

describe("the header of a sheet", () => {
  test("is its first row where nothing stands above it", () => {
    expect(findHeader(grid("镇,2022,2023", "金利镇,1,2"))).toEqual({ row: 0, height: 1 });
  });

  test("is found in row 4 under a title, a unit and an empty row", () => {
    const found = grid("各镇主要指标,,", "单位：万元,,", ",,", "镇,产值,人口", "金利镇,1,2", "金渡镇,3,4");
    expect(findHeader(found)).toEqual({ row: 3, height: 1 });
  });

  test("is not a title that was merged across the sheet", () => {
    const found = grid("各镇指标,各镇指标,各镇指标", "镇,产值,人口", "金利镇,1,2");
    expect(findHeader(found)).toEqual({ row: 1, height: 1 });
  });

  test("has two rows where the second parts or ends the first", () => {
    expect(findHeader(grid("镇,产值,,人口", ",2022年,2023年,", "金利镇,1,2,3"))).toEqual({ row: 0, height: 2 });
    expect(findHeader(grid("镇,产值,人口", ",（万元）,（人）", "金利镇,1,2"))).toEqual({ row: 0, height: 2 });
  });

  test("has a row of units under three others, said with 单位 or without", () => {
    const years = ["镇,2022年,,2023年", ",工业,,工业", ",产值,用工,产值"];
    const data = "金利镇,1,2,3";
    expect(findHeader(grid(...years, ",万元,人,万元", data))).toEqual({ row: 0, height: 4 });
    expect(findHeader(grid("镇,产值,用工", "单位,单位：万元,单位：人", "金利镇,1,2"))).toEqual({ row: 0, height: 2 });
    expect(findHeader(grid(...years, "金利镇,—,—,—", data))).toEqual({ row: 0, height: 3 });
    const named = tableUnder(grid(...years, ",万元,人,万元", data), { row: 0, height: 4 });
    expect(named.columns).toEqual(["镇", "2022年 工业 产值 万元", "2022年 工业 用工 人", "2023年 工业 产值 万元"]);
  });

  test("is not a line that says who filled the table in, when and in which unit", () => {
    const rows = ["县区,产值,增加值", "端州区,1,2", "高要区,3,4"];
    const office = grid("2023年统计表,,", "填报单位：统计局,,单位：万元", ...rows);
    expect(findHeader(office)).toEqual({ row: 2, height: 1 });
    expect(surroundOf(office, { row: 2, height: 1 })).toEqual({
      titles: ["2023年统计表", "填报单位：统计局"],
      unit: "万元",
    });
    const beside = grid("2023年统计表,,金额单位：人民币万元", "制表：张三,,填报日期：2024-01-05", ...rows);
    expect(findHeader(beside)).toEqual({ row: 2, height: 1 });
    expect(surroundOf(beside, { row: 2, height: 1 }).unit).toBe("万元");
  });

  test("is none where the first row has figures as those below", () => {
    expect(findHeader(grid("441204106,3.5", "441204107,2"))).toEqual({ row: 0, height: 0 });
  });

  test("is the first row of a list of one column, and nothing of an empty sheet", () => {
    expect(findHeader(grid("镇", "金利镇"))).toEqual({ row: 0, height: 1 });
    expect(findHeader({ file: "t.csv", sheet: null, rows: [], issues: [] })).toEqual({ row: 0, height: 0 });
  });
});

describe("the table under a header", () => {
  test("joins names of two rows, one that stands in both once, and names the nameless by letters", () => {
    const found = grid("镇,产值,,,备注", "镇,2022年,2023年,,备注", "金利镇,1,2,x,y");
    expect(tableUnder(found, { row: 0, height: 2 }).columns).toEqual(["镇", "产值 2022年", "产值 2023年", "D", "备注"]);
    expect(tableUnder(found, { row: 2, height: 0 }).columns).toEqual(["A", "B", "C", "D", "E"]);
  });

  test("keeps the rows of the spreadsheet", () => {
    expect(tableUnder(grid("标题,", "镇,产值", "", "金利镇,1"), { row: 1, height: 1 }).lines).toEqual([4]);
  });

  test("has titles and a unit above it", () => {
    const found = grid("2023年各镇产值,", "计量单位：万元,", "镇,产值", "金利镇,1");
    expect(surroundOf(found, { row: 2, height: 1 })).toEqual({ titles: ["2023年各镇产值"], unit: "万元" });
  });
});

test("a title with a unit in it gives both, as does a line with an office and a unit", () => {
  const header = { row: 1, height: 1 };
  const under = (line: string) => surroundOf(grid(`${line},`, "镇,产值", "金利镇,1"), header);
  expect(under("2023年各县区工业统计表（单位：万元）")).toEqual({ titles: ["2023年各县区工业统计表"], unit: "万元" });
  expect(under("填报单位：统计局 单位：万元")).toEqual({ titles: ["填报单位：统计局"], unit: "万元" });
  expect(under("单位：肇庆市统计局")).toEqual({ titles: ["单位：肇庆市统计局"], unit: null });
});

test("columns are lettered as spreadsheets do", () => {
  expect([0, 25, 26, 27, 701, 702].map(letterOf)).toEqual(["A", "Z", "AA", "AB", "ZZ", "AAA"]);
});
