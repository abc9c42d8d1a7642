import { utils, type WorkSheet, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { isZip, unzip, ZipTooLarge } from "../../../src/core/table/unzip.ts";
import { readWorkbook } from "../../../src/core/table/workbook.ts";

type Kind = "xlsx" | "biff8" | "ods";

function bookOf(sheets: Readonly<Record<string, WorkSheet>>, kind: Kind = "xlsx"): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: "array", bookType: kind }) as ArrayBuffer);
}

describe("a workbook", () => {
  const rows = [
    ["镇", "代码", "产值"],
    ["金利镇", 441204106202, 2.71382812345679],
    ["金渡镇", "0441204107", -2],
  ];

  test.each<[Kind, string]>([
    ["xlsx", "t.xlsx"],
    ["biff8", "t.xls"],
    ["ods", "t.ods"],
  ])("in %s gives its cells as they are stored, no digit lost", (kind, file) => {
    const { grids, issues } = readWorkbook(bookOf({ 表1: utils.aoa_to_sheet(rows) }, kind), file);
    expect(issues).toEqual([]);
    expect(grids).toMatchObject([{ file, sheet: "表1" }]);
    expect(grids[0]?.rows).toEqual([
      ["镇", "代码", "产值"],
      ["金利镇", "441204106202", "2.71382812345679"],
      ["金渡镇", "0441204107", "-2"],
    ]);
  });

  test("has a merged text in all its cells and a merged number in the first alone", () => {
    const sheet = utils.aoa_to_sheet([
      ["高要区", "金利镇", 1],
      [null, "金渡镇", null],
    ]);
    sheet["!merges"] = [
      { s: { r: 0, c: 0 }, e: { r: 1, c: 0 } },
      { s: { r: 0, c: 2 }, e: { r: 1, c: 2 } },
    ];
    expect(readWorkbook(bookOf({ 表: sheet }), "t.xlsx").grids[0]?.rows).toEqual([
      ["高要区", "金利镇", "1"],
      ["高要区", "金渡镇"],
    ]);
  });

  test("has shares as percentages and days as dates", () => {
    const sheet = utils.aoa_to_sheet([[0.301, 45107]]);
    // 45107 is 30 June 2023 in the calendar that begins with 1 January 1900.
    sheet.A1.z = "0.0%";
    sheet.B1.z = "yyyy/m/d";
    expect(readWorkbook(bookOf({ 表: sheet }), "t.xlsx").grids[0]?.rows).toEqual([["30.1%", "2023-06-30"]]);
  });

  test("gives its visible sheets that hold anything", () => {
    const sheet = utils.aoa_to_sheet([["镇"]]);
    const book = utils.book_new();
    for (const name of ["一", "藏", "空"])
      utils.book_append_sheet(book, name === "空" ? utils.aoa_to_sheet([]) : sheet, name);
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }] };
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    expect(readWorkbook(bytes, "t.xlsx").grids.map(({ sheet: name }) => name)).toEqual(["一"]);
  });

  test("that is cut, or no workbook at all, ends in an issue", () => {
    const whole = bookOf({ 表: utils.aoa_to_sheet(rows) });
    const kinds = (bytes: Uint8Array) => readWorkbook(bytes, "t.xlsx").issues.map(({ kind }) => kind);
    expect(kinds(whole.slice(0, 900))).toHaveLength(1);
    expect(kinds(zipSync({ "a.txt": new Uint8Array([1]) }))).toHaveLength(1);
    expect(kinds(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toEqual(["file-unreadable"]);
  });

  test("that inflates without end is stopped at a limit, whatever it says of its size", () => {
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(20 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100 * 1024);
    const { issues } = readWorkbook(bomb, "t.xlsx", { bytes: 1024 * 1024, files: 10 });
    expect(issues.map(({ kind }) => kind)).toEqual(["limit"]);
  });
});

describe("a zip", () => {
  const files = { "a/b.txt": new Uint8Array([1, 2, 3]), "c.txt": new Uint8Array(1000) };

  test("gives the files that are wanted", () => {
    const found = unzip(zipSync(files), { bytes: 2000, files: 10 }, (path) => path.startsWith("a/"));
    expect([...found]).toEqual([["a/b.txt", new Uint8Array([1, 2, 3])]]);
    expect(isZip(zipSync(files))).toBe(true);
  });

  test("is not followed beyond its limits", () => {
    expect(() => unzip(zipSync(files), { bytes: 500, files: 10 })).toThrow(ZipTooLarge);
    expect(() => unzip(zipSync(files), { bytes: 2000, files: 1 })).toThrow(ZipTooLarge);
    expect(() => unzip(new TextEncoder().encode("PK no zip"), { bytes: 10, files: 1 })).toThrow();
  });
});
