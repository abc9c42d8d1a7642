import { utils, type WorkSheet, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openSheets } from "../../../src/core/clinic/sheets.ts";
import { AT_ONCE, type Breath } from "../../../src/core/jobs/breath.ts";
import { createPause } from "../../../src/core/jobs/job.ts";
import { finish } from "../../../src/core/jobs/steps.ts";
import { unpacker } from "../../../src/core/table/unpack.ts";
import { isZip, unzipping, ZipTooLarge } from "../../../src/core/table/unzip.ts";

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
  ])("in %s gives its cells as they are stored, no digit lost", async (kind, file) => {
    const { grids, issues } = await openSheets(bookOf({ 表1: utils.aoa_to_sheet(rows) }, kind), file);
    expect(issues).toEqual([]);
    expect(grids).toMatchObject([{ file, sheet: "表1" }]);
    expect(grids[0]?.rows).toEqual([
      ["镇", "代码", "产值"],
      ["金利镇", "441204106202", "2.71382812345679"],
      ["金渡镇", "0441204107", "-2"],
    ]);
  });

  test("has a merged text in all its cells and a merged number in the first alone", async () => {
    const sheet = utils.aoa_to_sheet([
      ["高要区", "金利镇", 1],
      [null, "金渡镇", null],
    ]);
    sheet["!merges"] = [
      { s: { r: 0, c: 0 }, e: { r: 1, c: 0 } },
      { s: { r: 0, c: 2 }, e: { r: 1, c: 2 } },
    ];
    expect((await openSheets(bookOf({ 表: sheet }), "t.xlsx")).grids[0]?.rows).toEqual([
      ["高要区", "金利镇", "1"],
      ["高要区", "金渡镇"],
    ]);
  });

  test("has shares as percentages and days as dates", async () => {
    const sheet = utils.aoa_to_sheet([[0.301, 45107]]);
    // 45107 is 30 June 2023 in the calendar that begins with 1 January 1900.
    sheet.A1.z = "0.0%";
    sheet.B1.z = "yyyy/m/d";
    expect((await openSheets(bookOf({ 表: sheet }), "t.xlsx")).grids[0]?.rows).toEqual([["30.1%", "2023-06-30"]]);
  });

  test("has a number as it is where the sign for percent is but written beside it", async () => {
    const sheet = utils.aoa_to_sheet([[400, 4, 0.5]]);
    sheet.A1.z = '0.0"%"';
    sheet.B1.z = "0\\%";
    sheet.C1.z = '0%" von"';
    expect((await openSheets(bookOf({ 表: sheet }), "t.xlsx")).grids[0]?.rows).toEqual([["400", "4", "50%"]]);
  });

  test("gives its visible sheets that hold anything", async () => {
    const sheet = utils.aoa_to_sheet([["镇"]]);
    const book = utils.book_new();
    for (const name of ["一", "藏", "空"])
      utils.book_append_sheet(book, name === "空" ? utils.aoa_to_sheet([]) : sheet, name);
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }] };
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    expect((await openSheets(bytes, "t.xlsx")).grids.map(({ sheet: name }) => name)).toEqual(["一"]);
  });

  test("that is cut, or no workbook at all, ends in an issue", async () => {
    const whole = bookOf({ 表: utils.aoa_to_sheet(rows) });
    const kinds = async (bytes: Uint8Array) => (await openSheets(bytes, "t.xlsx")).issues.map(({ kind }) => kind);
    expect(await kinds(whole.slice(0, 900))).toHaveLength(1);
    expect(await kinds(zipSync({ "a.png": new Uint8Array([1]) }))).toHaveLength(1);
    expect(await kinds(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toEqual(["file-unreadable"]);
  });

  test("that inflates without end is stopped at a limit, whatever it says of its size", async () => {
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(20 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100 * 1024);
    const unpack = unpacker(bomb, AT_ONCE, { bytes: 1024 * 1024, files: 10 });
    const { issues } = await openSheets(bomb, "t.xlsx", {}, AT_ONCE, unpack);
    expect(issues.map(({ kind }) => kind)).toEqual(["limit"]);
  });

  test("that is larger than any is left to no library", async () => {
    const whole = { files: new Map([["[Content_Types].xml", new Uint8Array()]]), inflated: 401 * 1024 * 1024 };
    const { issues } = await openSheets(zipSync({}), "t.xlsx", {}, AT_ONCE, async () => whole);
    expect(issues.map(({ kind }) => kind)).toEqual(["limit"]);
  });
});

/** Hears what reading tells of; `onTold` may give it up. */
function listening(onTold: (told: string | number, giveUp: () => void) => void = () => {}) {
  const heard: (string | number)[] = [];
  const control = new AbortController();
  const hear = (told: string | number) => {
    heard.push(told);
    onTold(told, () => control.abort(new Error("given up")));
  };
  const context: Breath = { pause: createPause(control.signal), progress: hear, stage: hear };
  return { heard, context, stages: () => heard.filter((told) => typeof told === "string") };
}

describe("the reading of a workbook", () => {
  const large = (kind: Kind = "xlsx") => {
    const rows = Array.from({ length: 3000 }, (_, i) => [`镇${i}`, i]);
    return bookOf({ 一: utils.aoa_to_sheet(rows), 二: utils.aoa_to_sheet(rows) }, kind);
  };

  test.each<[Kind, readonly string[]]>([
    ["xlsx", ["unpack", "workbook", "sheets"]],
    ["biff8", ["workbook", "sheets"]],
  ])("in %s tells what is begun, and never goes back", async (kind, stages) => {
    const { heard, context, stages: begun } = listening();
    const { grids } = await openSheets(large(kind), "t", {}, context);
    expect(grids.map(({ rows }) => rows.length)).toEqual([3000, 3000]);
    expect(begun()).toEqual(stages);
    const shares = heard.filter((told) => typeof told === "number");
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  test.each(["unpack", "sheets"])("is given up while it is at %s", async (stage) => {
    const { stages, context } = listening((told, giveUp) => told === stage && giveUp());
    await expect(openSheets(large(), "t.xlsx", {}, context)).rejects.toThrow("given up");
    expect(stages().at(-1)).toBe(stage);
  });

  test("in a zip of tables is told file by file", async () => {
    const { heard, context, stages } = listening();
    const csv = new TextEncoder().encode("镇,值\n甲,1\n");
    const zip = zipSync({ "a.xlsx": large(), "b.csv": csv });
    const { grids } = await openSheets(zip, "t.zip", {}, context);
    expect(grids.map(({ sheet }) => sheet)).toEqual(["a.xlsx · 一", "a.xlsx · 二", "b.csv"]);
    expect(stages()).toEqual(["unpack", "unpack", "workbook", "sheets"]);
    const shares = heard.filter((told) => typeof told === "number");
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});

describe("a zip", () => {
  const unzip = (...asked: Parameters<typeof unzipping>) => finish(unzipping(...asked)).files;
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
