import { expect, test } from "vitest";
import type { Regions } from "../../../src/core/regions/region.ts";
import { formerText, kindText, regionName } from "../../../src/core/words/place.ts";
import { region } from "../fixture.ts";

const all = [
  region("441200", "city", null, "肇庆市", { nameEn: "Zhaoqing", kind: "地级市" }),
  region("441204", "county", "441200", "高要区", { nameEn: "Gaoyao", kind: "市辖区" }),
  region("441226", "county", "441200", "德庆县", { nameEn: "Deqing", kind: "县" }),
  region("441204108", "town", "441204", "回龙镇", { nameEn: "Huilong", kind: "镇" }),
  region("441226107", "town", "441226", "回龙镇", { nameEn: "Huilong", kind: "镇" }),
  region("441226100", "town", "441226", "德城街道", { nameEn: "Decheng", kind: "街道" }),
  region("441226101", "town", "441226", "德城镇", { nameEn: "Decheng", kind: "镇" }),
  region("441226107201", "village", "441226107", "某村", { nameEn: "" }),
];
const regions: Regions = {
  levels: [],
  all,
  byCode: new Map(all.map((one) => [one.code, one])),
  byLevel: new Map(),
  childrenOf: new Map(),
};

function named(code: string) {
  const found = regions.byCode.get(code);
  if (!found) throw new Error(code);
  return found;
}

test("Chinese names are full names", () => {
  expect(regionName(named("441204108"), regions, "zh")).toBe("回龙镇");
});

test("English names carry the parent only where another is called the same", () => {
  expect(regionName(named("441204108"), regions, "en")).toBe("Huilong (Gaoyao)");
  expect(regionName(named("441226107"), regions, "en")).toBe("Huilong (Deqing)");
  expect(regionName(named("441204"), regions, "en")).toBe("Gaoyao");
});

test("sisters of one name are told apart by their kind", () => {
  expect(regionName(named("441226100"), regions, "en")).toBe("Decheng Subdistrict");
  expect(regionName(named("441226101"), regions, "en")).toBe("Decheng Town");
});

test("without an English name the Chinese one stands", () => {
  expect(regionName(named("441226107201"), regions, "en")).toBe("某村");
  expect(kindText("旗", "en")).toBe("旗");
});

test("an earlier name of its own is told from a unit that merged into it", () => {
  const former = (short: string, names: string[], english: string[]) =>
    region("1", "town", null, short, { short, former: names, formerEn: english });
  const gaoyao = former("高要", ["高要市", "高要县"], ["Gaoyao City", "Gaoyao County"]);
  expect(formerText(gaoyao, "zh")).toBe("原高要市、高要县");
  expect(formerText(gaoyao, "en")).toBe("formerly Gaoyao City and Gaoyao County");
  expect(formerText(former("平凤", ["江川镇"], ["Jiangchuan"]), "zh")).toBe("含原江川镇");
  const xingfu = former("幸福", ["幸福镇", "闸岗镇"], ["Xingfu Town", "Zhagang Town"]);
  expect(formerText(xingfu, "zh")).toBe("原幸福镇，含原闸岗镇");
  expect(formerText(xingfu, "en")).toBe("formerly Xingfu Town, with the former Zhagang Town");
  expect(formerText(former("金利", [], []), "en")).toBe("");
});
