import { expect, test } from "vitest";
import { holdsTable, usualSheet } from "../../../src/core/clinic/usual.ts";

const sheet = (top: string[][], row = 0) => ({ rows: top.length, header: { row, height: 1 }, top });
const figures = sheet([
  ["镇", "人口"],
  ["金利镇", "5"],
]);
const more = sheet([["2023年"], ["镇", "人口"], ["金利镇", "5"], ["金渡镇", ""], ["蚬岗镇", "2"]], 1);
const notes = sheet([
  ["填表说明", ""],
  ["一、只填白色的格。"],
  ["二、单位见表头。", " "],
  ["三、"],
  ["四、"],
  ["五、"],
]);
const blank = sheet([
  ["镇", "人口"],
  ["金利镇", ""],
]);

test("a sheet of notes, or with nothing filled in, holds no table", () => {
  expect([figures, more, notes, blank].map(holdsTable)).toEqual([true, true, false, false]);
});

test("the longest table is opened first, a sheet of notes only where there is no table", () => {
  expect(usualSheet([notes, figures, more, more])).toBe(2);
  expect(usualSheet([figures, notes])).toBe(0);
  expect(usualSheet([blank, notes])).toBe(1);
  expect(usualSheet([])).toBe(-1);
});
