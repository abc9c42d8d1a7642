import { describe, expect, test } from "vitest";
import { parseTable } from "../../../src/core/table/table.ts";

describe("parseTable", () => {
  test("keeps the header apart and counts rows as a spreadsheet does", () => {
    const table = parseTable("code,name\n1,甲\n\n2,乙\n", "a.csv");
    expect(table.columns).toEqual(["code", "name"]);
    expect(table.rows).toEqual([
      ["1", "甲"],
      ["2", "乙"],
    ]);
    expect(table.lines).toEqual([2, 4]);
    expect(table.issues).toEqual([]);
  });

  test("counts a quoted line break as part of its row", () => {
    const table = parseTable('a,b\n"x\ny",1\nz,2', "a.csv");
    expect(table.rows[0]).toEqual(["x\ny", "1"]);
    expect(table.lines).toEqual([2, 3]);
  });

  test("pads and cuts rows of another width and says so", () => {
    const table = parseTable("a,b,c\n1\n1,2,3,4\n1,2,3,,\n", "w.csv");
    expect(table.rows).toEqual([
      ["1", "", ""],
      ["1", "2", "3"],
      ["1", "2", "3"],
    ]);
    expect(table.issues.map(({ kind, row, value }) => ({ kind, row, value }))).toEqual([
      { kind: "row-width", row: 2, value: null },
      { kind: "row-width", row: 3, value: "4" },
    ]);
  });

  test("numbers a column name that occurs again and says so", () => {
    const table = parseTable("a, a ,b\n1,2,3", "d.csv");
    expect(table.columns).toEqual(["a", "a (2)", "b"]);
    expect(table.issues).toMatchObject([{ kind: "column-unknown", column: "a", file: "d.csv", row: 1 }]);
  });

  test.each([
    ["\t", "a\tb\n1,5\t2"],
    [";", "a;b\n1,5;2"],
    ["|", 'a|"x,y,z;b"\n1,5|2'],
  ])("finds the delimiter %j in the header", (_, text) => {
    expect(parseTable(text, "x.csv").rows).toEqual([["1,5", "2"]]);
  });

  test("reads a single column", () => {
    expect(parseTable("name\n甲\n乙", "x.csv").rows).toEqual([["甲"], ["乙"]]);
  });

  test("says that an empty or binary file is no table", () => {
    expect(parseTable("", "e.csv").issues).toMatchObject([{ kind: "file-unreadable", severity: "error" }]);
    expect(parseTable("PK\u0003\u0004\u0000", "e.csv").issues).toMatchObject([{ kind: "file-unreadable" }]);
  });

  test("says where a quotation mark is never closed", () => {
    const table = parseTable('a,b\n1,"2\n3,4', "q.csv");
    expect(table.issues).toMatchObject([{ kind: "quote-open", file: "q.csv", row: 2, severity: "error" }]);
  });

  test("passes over a quotation mark that is never closed, so that it swallows no row", () => {
    const table = parseTable('a,b\n1,"2\n"x, y",4\n"5" inch,6\n', "q.csv");
    expect(table.rows).toEqual([
      ["1", "2"],
      ["x, y", "4"],
      ['5" inch', "6"],
    ]);
  });

  test("keeps markup and prototype names as text", () => {
    const table = parseTable("__proto__,constructor\n<img src=x onerror=alert(1)>,x", "h.csv");
    expect(table.columns).toEqual(["__proto__", "constructor"]);
    expect(table.rows[0]?.[0]).toBe("<img src=x onerror=alert(1)>");
  });
});
