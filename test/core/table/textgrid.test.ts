import { describe, expect, test } from "vitest";
import { finish } from "../../../src/core/jobs/steps.ts";
import { gridOfText } from "../../../src/core/table/grid.ts";
import { type Reading, readingText } from "../../../src/core/table/textgrid.ts";

const TEXT = "镇;值\r\n金利镇;1,5\r\n\r\n金渡镇;2\r\n";
const ROWS = [["镇", "值"], ["金利镇", "1,5"], [""], ["金渡镇", "2"]];
/** 镇;值 and 金利镇;1 in GB 18030. */
const GB = [0xd5, 0xf2, 0x3b, 0xd6, 0xb5, 0x0a, 0xbd, 0xf0, 0xc0, 0xfb, 0xd5, 0xf2, 0x3b, 0x31, 0x0a];

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (char) => char.charCodeAt(0)).buffer);

function read(bytes: Uint8Array, reading?: Reading) {
  const { grid, ...how } = finish(readingText(bytes, "t.csv", reading));
  return { rows: grid.rows, issues: grid.issues, ...how };
}

describe("a text file", () => {
  test("is read as its encoding and its first line say", () => {
    const how = { rows: ROWS, issues: [], delimiter: ";" };
    expect(read(utf8(TEXT))).toEqual({ ...how, encoding: "utf-8" });
    expect(read(utf8(`\ufeff${TEXT}`))).toEqual({ ...how, encoding: "utf-8" });
    expect(read(utf16(TEXT))).toEqual({ ...how, encoding: "utf-16le" });
    expect(read(Uint8Array.from(GB))).toMatchObject({
      rows: [
        ["镇", "值"],
        ["金利镇", "1"],
      ],
      encoding: "gb18030",
    });
  });

  test("is parted by what parts its first lines together, not by its title alone", () => {
    const rows = [["2023年各镇产值，万元"], ["镇", "产值"], ["金利镇", "1,234"]];
    expect(read(utf8("2023年各镇产值，万元\n镇\t产值\n金利镇\t1,234\n"))).toMatchObject({ rows, delimiter: "\t" });
    expect(gridOfText("各镇产值\n\n镇;产值\n金利镇;1,5", "t.csv").rows.at(-1)).toEqual(["金利镇", "1,5"]);
  });

  test("is read otherwise where the person knows better", () => {
    expect(read(utf8("a;b,c\n"), { delimiter: "," })).toMatchObject({ rows: [["a;b", "c"]], delimiter: "," });
    expect(read(utf8("é,1\n"), { encoding: "gb18030" })).toMatchObject({ rows: [["茅", "1"]], encoding: "gb18030" });
    expect(read(Uint8Array.of(0x61, 0xff, 0x2c, 0x62), { encoding: "utf-8" }).rows).toEqual([["a\ufffd", "b"]]);
  });

  test("with quotation marks is read in its encoding", () => {
    // 镇 in quotation marks, and 1.
    expect(read(Uint8Array.of(0x22, 0xd5, 0xf2, 0x22, 0x3b, 0x31))).toMatchObject({
      rows: [["镇", "1"]],
      encoding: "gb18030",
      delimiter: ";",
    });
    expect(read(utf16('"镇;x";1')).rows).toEqual([["镇;x", "1"]]);
  });

  test.each([
    ["quotation marks", '\n镇,值\n"金利,镇",1\n'],
    ["a quotation mark without a partner", '镇,值\n"金利镇,1\n金渡镇,2\n'],
    ["quotation marks and what else may part records", '镇,值\n"金利\u001f镇",1\n'],
    ["NUL", "镇,值\n\u0000,1\n"],
    ["nothing", ""],
    ["spaces before its first row", " \n\t\n镇\t值\n"],
  ])("with %s gives what gridOfText gives", (_, text) => {
    const { rows, issues } = gridOfText(text, "t.csv");
    expect(read(utf8(text))).toMatchObject({ rows, issues });
  });
});
