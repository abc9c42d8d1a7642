import { describe, expect, test } from "vitest";
import { romanise } from "../../scripts/data/regions.ts";
import { table } from "./built.ts";

const regions = table("regions.csv");
const villages = table("villages.csv");
const at = (level: string) => regions.filter((row) => row.level === level);
const byCode = new Map([...regions, ...villages].map((row) => [row.code, row]));

describe("The list of regions", () => {
  test("has 8 counties, 105 towns and 1,556 villages, each code once", () => {
    expect([at("city"), at("county"), at("unit"), at("town"), villages].map(({ length }) => length)).toEqual([
      1, 8, 1, 105, 1556,
    ]);
    expect(byCode.size).toBe(1 + 8 + 1 + 105 + 1556 + 1);
  });

  test("gives every region but the city and the province beside it a parent that exists", () => {
    for (const { code, parent } of [...regions, ...villages]) {
      if (code === "441200" || code === "440000") expect(parent).toBe("");
      else expect(byCode.has(parent), code).toBe(true);
    }
  });

  test("gives every region a Chinese, a short and an English name", () => {
    for (const { code, name, short, name_en } of [...regions, ...villages]) {
      expect(name && short, code).toBeTruthy();
      expect(name_en, code).toMatch(/^[A-Z][a-zü’ -]*( High-tech Zone)?/);
    }
  });

  test("finds merged towns and the zone under the names people use", () => {
    expect(byCode.get("441225110")?.former).toBe("江川镇");
    expect(byCode.get("441225101")?.note).toContain("并入平凤镇");
    expect(byCode.get("441284450")?.aliases?.split(";")).toEqual(
      expect.arrayContaining(["大旺", "高新区", "大旺街道"]),
    );
    expect(byCode.get("441204")?.former?.split(";")).toContain("高要市");
    expect(regions.filter(({ name }) => name === "回龙镇").map(({ parent }) => parent)).toEqual(["441204", "441226"]);
  });

  test("puts 四会 without the zone beside the counties, not among them", () => {
    expect(byCode.get("441284-x")).toMatchObject({ level: "unit", parent: "441200", lng: "" });
    expect(byCode.get("441284450")).toMatchObject({ level: "town", parent: "441284" });
  });

  test("shortens villages and tells communities from villages", () => {
    expect(byCode.get("441202001002")).toMatchObject({ short: "杏花", name_en: "Xinghua", kind: "社区" });
    expect(byCode.get("441284450403")).toMatchObject({ short: "将军岗", kind: "社区" });
    expect(villages.filter(({ kind }) => kind === "村")).toHaveLength(1255);
  });

  test("names groups whose members exist and hold 四会 once", () => {
    const groups = new Map(table("groups.csv").map(({ id, members }) => [id, members?.split(";")]));
    expect([...groups.keys()]).toEqual(["east", "west", "county-economy", "county-economy-zone"]);
    for (const members of groups.values()) for (const code of members ?? []) expect(byCode.has(code), code).toBe(true);
    expect(groups.get("county-economy")).toEqual(["441223", "441224", "441225", "441226", "441284-x"]);
    expect(groups.get("county-economy-zone")).not.toContain("441284-x");
  });
});

test("Pinyin is one word with an apostrophe before a vowel", () => {
  expect(romanise("冷坑")).toBe("Lengkeng");
  expect(romanise("长安")).toBe("Chang’an");
});
