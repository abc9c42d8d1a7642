import { expect, test } from "vitest";
import { finish } from "../../../src/core/jobs/steps.ts";
import { readAsAsked, readingKey } from "../../../src/core/regions/keyed.ts";
import { openLookup } from "../../../src/core/regions/lookup.ts";
import { rowCells } from "../../../src/core/table/rowcells.ts";
import { PLACES } from "../clinic/office.ts";

const LOOKUP = openLookup(PLACES);
const CELLS = rowCells([["441204106"], [" 金渡镇 "], ["4.412E+08"], ["441204106"], ["回龙镇"], [""]]);
const READINGS = [
  { how: "code", found: [4] },
  { how: "name", found: [5] },
  null,
  { how: "code", found: [4] },
  { how: "name", found: [6, 7] },
  null,
];

test("each text of a key is read once, with its place by row", () => {
  const { codes, texts, readings } = finish(readingKey(LOOKUP, CELLS, 0));
  expect(codes).toEqual(Uint32Array.of(0, 1, 2, 0, 3, 4));
  expect(texts).toEqual(["441204106", " 金渡镇 ", "4.412E+08", "回龙镇", ""]);
  expect([...codes].map((code) => readings[code])).toEqual(READINGS);
});

test("a column that may be the key is read as it is asked for", () => {
  const readingOf = readAsAsked(LOOKUP, CELLS, 0);
  expect([0, 1, 2, 3, 4, 5].map(readingOf)).toEqual(READINGS);
  expect(readingOf(3)).toBe(readingOf(0));
});
