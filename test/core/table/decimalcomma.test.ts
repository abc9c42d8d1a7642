import { describe, expect, test } from "vitest";
import { openSheets } from "../../../src/core/clinic/sheets.ts";

async function rowsOf(...lines: string[]) {
  const { grids } = await openSheets(new TextEncoder().encode(lines.join("\n")), "t.csv");
  return grids[0]?.rows.slice(1);
}

describe("commas in a sheet that semicolons part", () => {
  test("are decimal in a column where one cannot be for thousands", async () => {
    expect(await rowsOf("镇;产值;占比", "金利镇;100,5;0,123", "金渡镇;10,123;12,5%")).toEqual([
      ["金利镇", "100.5", "0.123"],
      ["金渡镇", "10.123", "12.5%"],
    ]);
  });

  test("are decimal in a column that leaves it open where those of another are", async () => {
    expect(await rowsOf("镇;产值;人口", "金利镇;10,123;3,5", "金渡镇;11,456;4")).toEqual([
      ["金利镇", "10.123", "3.5"],
      ["金渡镇", "11.456", "4"],
    ]);
  });

  test("stay for thousands where some must be, and where nothing says what they are", async () => {
    expect(await rowsOf("镇;产值;人口", "金利镇;1,234,567;100,5", "金渡镇;10,123;3")).toEqual([
      ["金利镇", "1,234,567", "100.5"],
      ["金渡镇", "10,123", "3"],
    ]);
    expect(await rowsOf("镇;产值", "金利镇;10,123")).toEqual([["金利镇", "10,123"]]);
    expect(await rowsOf("镇;产值", "金利镇;1,234.5", "金渡镇;10,123")).toEqual([
      ["金利镇", "1,234.5"],
      ["金渡镇", "10,123"],
    ]);
  });

  test("go with points for thousands, and leave texts and what stands in quotation marks as it is", async () => {
    expect(await rowsOf("镇;产值;备注", '"金利镇";1.234,5;"一,二"', "金渡镇;1.234;无")).toEqual([
      ["金利镇", "1234.5", "一,二"],
      ["金渡镇", "1234", "无"],
    ]);
  });

  test("are left alone where commas part cells", async () => {
    expect(await rowsOf("镇,产值", '金利镇,"100,5"')).toEqual([["金利镇", "100,5"]]);
  });
});
