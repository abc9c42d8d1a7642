import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvText } from "../../../src/core/export/csv.ts";
import { type ExportInput, exportRows } from "../../../src/core/export/rows.ts";
import { atlas, figures } from "./fixture.ts";

const input: ExportInput = {
  atlas,
  figures,
  codes: ["441224", "441224110", "441224110201"],
  indicators: ["gdp"],
  periods: { gdp: ["2023"] },
  lang: "zh",
};

test("one row a region, indicator and period, with all its evidence and the samples marked", () => {
  expect(exportRows(input)).toEqual({
    samples: 1,
    rows: [
      ["代码", "名称", "上级", "层级", "指标", "时期", "数值", "下限", "上限", "单位", "质量", "来源", "备注", "示例"],
      [
        "441224",
        "怀集县",
        "肇庆市",
        "县",
        "地区生产总值",
        "2023",
        0.3,
        0.25,
        0.35,
        "亿元",
        "估计",
        "统计公报；other",
        "",
        "",
      ],
      [
        "441224110",
        '=HYPERLINK("x")',
        "怀集县",
        "镇",
        "地区生产总值",
        "2023",
        -3.5,
        null,
        null,
        "亿元",
        "示例",
        "统计公报；other",
        "行一\n行二",
        "是",
      ],
      [
        "441224110201",
        "<img src=x onerror=alert(1)>",
        '=HYPERLINK("x")',
        "村",
        "地区生产总值",
        "2023",
        null,
        null,
        null,
        "亿元",
        "",
        "",
        "未公布",
        "",
      ],
    ],
  });
});

test("without samples there is no column for them", () => {
  const { rows, samples } = exportRows({ ...input, codes: ["441224", "441224"], lang: "en" });
  expect(samples).toBe(0);
  expect(rows).toEqual([
    [
      "Code",
      "Name",
      "Part of",
      "Level",
      "Indicator",
      "Period",
      "Value",
      "Low",
      "High",
      "Unit",
      "Quality",
      "Source",
      "Note",
    ],
    [
      "441224",
      "Huaiji",
      "Zhaoqing",
      "county",
      "GDP",
      "2023",
      0.3,
      0.25,
      0.35,
      "100 m yuan",
      "estimate",
      "Bulletin; other",
      "",
    ],
  ]);
});

test("what was written can be read back, hostile names being text", () => {
  const { data } = Papa.parse<Record<string, string>>(csvText(exportRows(input).rows).slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.map((row) => row.代码?.trim())).toEqual(["441224", "441224110", "441224110201"]);
  expect(data.map((row) => row.数值)).toEqual(["0.3", "-3.5", ""]);
  expect(data[1]?.名称).toBe('\'=HYPERLINK("x")');
  expect(data[1]?.备注).toBe("行一\n行二");
  expect(data[2]?.名称).toBe("<img src=x onerror=alert(1)>");
});

test("an unknown region or indicator is a programmer's mistake", () => {
  expect(() => exportRows({ ...input, codes: ["9"] })).toThrow("9");
  expect(() => exportRows({ ...input, indicators: ["nil"] })).toThrow("nil");
});
