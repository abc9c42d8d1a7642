import { expect, test } from "vitest";
import { bundle } from "../../../src/core/outlines/bundle.ts";

test("the parts of a shapefile are opened as one, whatever the case of their endings", () => {
  const { bundles, passed } = bundle(["图/镇.SHP", "图/镇.dbf", "图/镇.prj", "图/镇.cpg", "图/镇.shx", "县.dbf"]);
  expect(bundles).toEqual([{ path: "图/镇.SHP", beside: ["图/镇.dbf", "图/镇.prj", "图/镇.cpg"] }]);
  expect(passed).toEqual(["图/镇.shx", "县.dbf"]);
});

test("files are opened in the order of their names, and what is no data is passed over", () => {
  const { bundles, passed } = bundle([
    "表10.csv",
    "表2.xlsx",
    ".DS_Store",
    "~$表2.xlsx",
    "说明.docx",
    "__MACOSX/表2.csv",
  ]);
  expect(bundles.map(({ path }) => path)).toEqual(["表2.xlsx", "表10.csv"]);
  expect(passed).toEqual([".DS_Store", "~$表2.xlsx", "说明.docx", "__MACOSX/表2.csv"]);
});

test("one file alone is opened whatever it is called", () => {
  expect(bundle(["数据.dat"])).toEqual({ bundles: [{ path: "数据.dat", beside: [] }], passed: [] });
});
