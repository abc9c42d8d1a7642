import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { csvText } from "../../../src/core/export/csv.ts";

function parsed(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/^\ufeff/, ""), { skipEmptyLines: true }).data;
}

describe("a table as CSV", () => {
  test("starts with the bytes EF BB BF and ends every row with CRLF", () => {
    const bytes = new TextEncoder().encode(csvText([["代码"], [1]]));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(
      csvText([
        ["a", "b"],
        [1, null],
      ]),
    ).toBe("\ufeffa,b\r\n1,\r\n");
    expect(csvText([])).toBe("\ufeff");
  });

  test("quotes, commas and line ends come back as they were", () => {
    const row = ['他说"好"', "a,b", "第一行\n第二行", "x\r\ny", "", "  边 "];
    expect(parsed(csvText([row]))).toEqual([row]);
    expect(csvText([['"']])).toBe('\ufeff""""\r\n');
  });

  test.each([
    '=HYPERLINK("http://x","y")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\nx",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "=cmd|' /C calc'!A0",
  ])("%j is text to a spreadsheet and follows an apostrophe", (text) => {
    expect(parsed(csvText([[text, "n"]]))).toEqual([[`'${text}`, "n"]]);
  });

  test("numbers stay numbers, negative ones and text that only looks harmless too", () => {
    expect(csvText([[-9.8, 0, 2792.51, 1e21]])).toBe("\ufeff-9.8,0,2792.51,1e+21\r\n");
    expect(csvText([["—", "<img src=x onerror=alert(1)>"]])).toBe("\ufeff—,<img src=x onerror=alert(1)>\r\n");
    expect(() => csvText([[Number.NaN]])).toThrow("NaN");
  });

  test("codes of six and nine digits are exact text", () => {
    expect(csvText([["code"], ["441224"], ["441224110"]])).toBe('\ufeffcode\r\n"441224"\r\n"441224110"\r\n');
  });

  test("codes that Excel would spoil end in a tab, with all others of their column", () => {
    const text = csvText([
      ["code", "n"],
      ["441202001002", "5"],
      ["441202", "6"],
      ["441284-x", "7"],
    ]);
    expect(text).toBe('\ufeffcode,n\r\n"441202001002\t","5"\r\n"441202\t","6"\r\n441284-x,"7"\r\n');
    expect(parsed(text).map(([code]) => code?.trim())).toEqual(["code", "441202001002", "441202", "441284-x"]);
    expect(csvText([["007"]])).toBe('\ufeff"007\t"\r\n');
  });
});
