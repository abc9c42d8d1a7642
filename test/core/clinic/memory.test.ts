import { describe, expect, test } from "vitest";
import {
  choicesFrom,
  planFrom,
  type Remembered,
  readMemory,
  remember,
  shapeOf,
  withRemembered,
  writeMemory,
} from "../../../src/core/clinic/memory.ts";
import type { Plan } from "../../../src/core/clinic/plan.ts";

const plan = (year: string): Plan => ({
  roles: ["key", "value"],
  indicatorColumn: null,
  periodColumn: null,
  unitColumn: null,
  values: [{ column: `${year}年产值（万元）`, indicator: null, period: year, factor: 1, unit: "万元" }],
  texts: [],
  named: new Map(),
});

const one: Remembered = remember(
  ["镇", "2023年产值（万元）"],
  { key: "镇", check: null, decisions: new Map([["金利镇人民政府||", "441204106"]]) },
  { ...plan("2023"), values: plan("2023").values.map((value) => ({ ...value, indicator: "industry_output" })) },
);

describe("what is remembered of a file", () => {
  test("fits next year's file of the same columns, and no other", () => {
    expect(one.shape).toBe(shapeOf(["镇", "2024年产值（万元）"]));
    expect(one.shape).not.toBe(shapeOf(["镇", "2024年人口（万人）"]));
  });

  test("gives its choices back, but for columns that are gone", () => {
    expect(choicesFrom(one, ["镇", "2024年产值（万元）"])).toMatchObject({ key: "镇" });
    expect(choicesFrom(one, ["乡镇"])).not.toHaveProperty("key");
    expect([...choicesFrom(one, ["镇"]).decisions]).toEqual([["金利镇人民政府||", "441204106"]]);
  });

  test("sends columns to their indicators, where those exist, and leaves their own period", () => {
    const sent = planFrom(one, plan("2024"), new Set(["industry_output"]), () => 1e-4);
    expect(sent.values[0]).toMatchObject({ indicator: "industry_output", period: "2024", factor: 1e-4 });
    expect(planFrom(one, plan("2024"), new Set(), () => 1).values[0]?.indicator).toBeNull();
  });

  test("sends no column whose name says only when, how or of whom something is counted, since a title or the file says what", () => {
    const of = (column: string): Plan => ({
      ...plan("2023"),
      values: [{ column, indicator: null, period: "2023", factor: 1, unit: "" }],
    });
    for (const column of ["2023年", "2023年（亿元）", "数值", "2023年增速（%）", "同比±%", "合计", "其中：女性"]) {
      const sheet = of(column);
      const values = sheet.values.map((value) => ({ ...value, indicator: "gdp", unit: "万元" }));
      const told = remember(["县区", column], { decisions: new Map() }, { ...sheet, values });
      // Files of old remember such columns by their period or their vague word.
      const before = {
        ...told,
        columns: [
          [column, "gdp", "万元"],
          ["2023年", "gdp", "万元"],
        ] as Remembered["columns"],
      };
      for (const memory of [told, before]) {
        expect(planFrom(memory, sheet, new Set(["gdp"]), () => 1e-4).values, column).toEqual(sheet.values);
      }
    }
  });

  test("sends no text of a long table that does not say what is counted either", () => {
    const texts = ["增速", "产值"];
    const long = { ...plan("2023"), indicatorColumn: "指标", texts };
    const named = new Map(texts.map((text) => [text, "industry_output"]));
    const told = remember(["县区", "指标", "数值"], { decisions: new Map() }, { ...long, named });
    expect([...planFrom(told, long, new Set(["industry_output"]), () => 1).named.keys()]).toEqual(["产值"]);
  });

  test("gives no unit to a column whose table says another", () => {
    // 亿元 as the table says, and not 万元 as the file before it did.
    const factor = (unit: string) => (unit === "亿元" ? 1 : 1e-4);
    const said = new Map([["2024年产值（万元）", "亿元"]]);
    const sent = planFrom(one, plan("2024"), new Set(["industry_output"]), factor, said);
    expect(sent.values[0]).toMatchObject({ indicator: "industry_output", unit: "亿元", factor: 1 });
  });

  test("goes into a file and comes back, the latest of a shape alone", () => {
    const all = withRemembered(withRemembered([], one), { ...one, key: null });
    expect(all).toHaveLength(1);
    expect(readMemory(writeMemory(all))).toEqual(all);
  });

  test("is none in a file that is something else", () => {
    for (const text of ["", "{}", "[]", '{"format":"atlas-matching","version":2,"remembered":[]}', "{"]) {
      expect(readMemory(text), text).toBeNull();
    }
  });
});
