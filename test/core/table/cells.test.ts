import { describe, expect, test } from "vitest";
import { finish } from "../../../src/core/jobs/steps.ts";
import { byteCells } from "../../../src/core/table/bytecells.ts";
import { type Cells, isBlank, overCells } from "../../../src/core/table/cells.ts";
import { type Layout, laying } from "../../../src/core/table/layout.ts";
import { cellsOf, rowCells } from "../../../src/core/table/rowcells.ts";

const ROWS = [
  ["镇", "值", "注"],
  ["金利镇", "1.50"],
  ["", "　", " "],
  ["金渡镇", "2.5亿", "", "𠮷"],
  ["金利镇", "-3", "x"],
];

/** The same cells in rows of arrays, and where they stand in a text. */
const LAID: readonly (readonly [string, () => Cells])[] = [
  ["in arrays", () => rowCells(ROWS)],
  [
    "in a text",
    () => {
      const text = new TextEncoder().encode(ROWS.map((row) => row.join("\t")).join("\n"));
      return byteCells(text, finish(laying(text, "\t")) as Layout);
    },
  ],
];

describe.each(LAID)("cells %s", (_, open) => {
  test("are read by row and column, and are empty outside their row", () => {
    const cells = open();
    expect(cells.length).toBe(5);
    expect([0, 1, 2, 3].map((row) => cells.width(row))).toEqual([3, 2, 3, 4]);
    expect(cells.cell(3, 1)).toBe("2.5亿");
    expect([cells.cell(1, 2), cells.cell(1, -1), cells.cell(1, 9)]).toEqual(["", "", ""]);
    expect(cells.row(3)).toEqual(["金渡镇", "2.5亿", "", "𠮷"]);
    expect(cells.rows()).toEqual(ROWS);
  });

  test("tell the code point that each begins with", () => {
    const cells = open();
    expect([cells.first(0, 0), cells.first(3, 3), cells.first(4, 1), cells.first(3, 2), cells.first(1, 2)]).toEqual([
      0x9547, 0x20bb7, 0x2d, -1, -1,
    ]);
  });

  test("tell a row that holds nothing but spaces", () => {
    const cells = open();
    expect([0, 1, 2, 3, 4].map((row) => isBlank(cells, row))).toEqual([false, false, true, false, false]);
  });

  test("give the plain decimals of several columns, NaN for anything else", () => {
    expect(finish(open().numbers([1, 2]))).toEqual([
      Float64Array.of(Number.NaN, 1.5, Number.NaN, Number.NaN, -3),
      new Float64Array(5).fill(Number.NaN),
    ]);
  });

  test("give the texts of a column once each, in the order of their first rows", () => {
    const cells = open();
    const texts = finish(cells.texts(0));
    expect(texts).toEqual({ codes: Uint32Array.of(0, 1, 2, 3, 1), texts: ["镇", "金利镇", "", "金渡镇"] });
    expect(finish(cells.texts(0))).toBe(texts);
    expect(finish(cells.texts(2))).toEqual({ codes: Uint32Array.of(0, 1, 2, 1, 3), texts: ["注", "", " ", "x"] });
  });

  test("are picked by row, cut and filled to a width", () => {
    const picked = open().pick(Uint32Array.of(3, 1), 3);
    expect(picked.rows()).toEqual([
      ["金渡镇", "2.5亿", ""],
      ["金利镇", "1.50", ""],
    ]);
    expect([picked.width(0), picked.cell(0, 3), picked.first(0, 3)]).toEqual([3, "", -1]);
    expect(finish(picked.texts(0)).texts).toEqual(["金渡镇", "金利镇"]);
  });
});

test("many different texts are told apart, in a text as in arrays", () => {
  const rows = Array.from({ length: 70_000 }, (_, i) => [`${441204106000 + (i % 50_000)}`, `${i % 3}`]);
  const text = new TextEncoder().encode(rows.map((row) => row.join(",")).join("\r\n"));
  const laid = byteCells(text, finish(laying(text, ",")) as Layout);
  for (const column of [0, 1]) {
    expect(finish(laid.texts(column))).toEqual(finish(rowCells(rows).texts(column)));
  }
});

test("a sheet over cells makes its rows when they are first asked for, and one of rows has theirs for cells", () => {
  let made = 0;
  const cells: Cells = {
    ...rowCells(ROWS),
    rows: () => {
      made++;
      return ROWS;
    },
  };
  const sheet = overCells({ file: "t.csv" }, cells);
  expect([made, sheet.file, cellsOf(sheet)]).toEqual([0, "t.csv", cells]);
  expect([sheet.rows, made]).toEqual([ROWS, 1]);
  expect(cellsOf({ rows: ROWS }).cell(1, 0)).toBe("金利镇");
});
