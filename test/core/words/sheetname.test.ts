import { expect, test } from "vitest";
import { sheetName } from "../../../src/core/words/sheetname.ts";

const LOOK = { name: null, geo: null, attributes: false };

test("a sheet is called by its name, a layer by what it holds", () => {
  expect(sheetName({ ...LOOK, name: "年报" }).zh).toBe("年报");
  expect(sheetName({ ...LOOK, geo: "polygon" })).toEqual({ zh: "边界", en: "Boundaries" });
  expect(sheetName({ ...LOOK, name: "towns", geo: "point" })).toEqual({ zh: "towns的位置", en: "Positions of towns" });
  expect(sheetName({ ...LOOK, name: "towns", attributes: true })).toEqual({
    zh: "towns的属性数值",
    en: "Values of attributes of towns",
  });
});
