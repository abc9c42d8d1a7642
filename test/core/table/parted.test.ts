import { expect, test } from "vitest";
import { finish } from "../../../src/core/jobs/steps.ts";
import { byteCells } from "../../../src/core/table/bytecells.ts";
import { type Layout, layingBy } from "../../../src/core/table/layout.ts";
import { createParted, isFree, SEPARATORS } from "../../../src/core/table/parted.ts";

function cellsOf(bytes: Uint8Array) {
  return byteCells(bytes, finish(layingBy(bytes, SEPARATORS)) as Layout);
}

test("records lie in a text whatever their cells hold, and are told by its separators", () => {
  const records = [["镇,x", 'say "no"'], ["a\r\nb"], [""], ["", "c\r"]];
  const parted = createParted();
  for (const record of records) parted.push(record);
  expect(parted.length).toBe(4);
  expect(cellsOf(parted.bytes()).rows()).toEqual(records);
});

test("records begin anew when their length is set to 0, and at no other place", () => {
  const parted = createParted();
  for (let i = 0; i < 2500; i++) parted.push([`${i}`]);
  parted.length = 0;
  for (let i = 0; i < 2001; i++) parted.push([`${i}`, "x"]);
  const cells = cellsOf(parted.bytes());
  expect([parted.length, cells.length, cells.row(2000)]).toEqual([2001, 2001, ["2000", "x"]]);
  expect(() => {
    parted.length = 5;
  }).toThrow("5");
});

test("a text that holds a separator is not free for them", () => {
  expect([isFree("a,b\n"), isFree("a\u001fb"), isFree("a\u001eb")]).toEqual([true, false, false]);
});
