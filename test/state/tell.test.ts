import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { openState } from "./page.ts";

describe("what is said of a region", () => {
  test("is its name, value, unit, period, rank and source", async () => {
    await openState("?ind=gdp&t=2023");
    const { tellAloud, tellRegion } = await import("../../src/state/tell.ts");
    expect(tellRegion("010001")).toMatchObject({
      name: "东县",
      parent: "",
      value: "200",
      unit: "亿元",
      quality: "official",
    });
    expect(tellRegion("010001")?.lines.at(-1)).toEqual([{ zh: "来源", en: "Source" }, "小城年鉴"]);
    expect(tellAloud("010001")).toBe("东县，200亿元，时期2023年，排名全市第1/2");
  });

  test("is that there is no data and why, never a number, for a missing value", async () => {
    await openState("?ind=gdp&t=2023&level=town");
    const { tellAloud, tellRegion } = await import("../../src/state/tell.ts");
    expect(tellRegion("010002101")).toMatchObject({
      name: "城关街道",
      parent: "西山县",
      value: "无数据",
      unit: "",
      quality: null,
    });
    expect(tellAloud("010002101")).toMatch(/^城关街道 西山县，无数据，时期2023年，原因/);
  });

  test("is nothing for a code that is not there", async () => {
    await openState();
    const { tellAloud, tellRegion } = await import("../../src/state/tell.ts");
    expect(tellRegion("nowhere")).toBeNull();
    expect(tellAloud("nowhere")).toBe("");
  });

  test("is in English where English is asked for", async () => {
    await openState("?ind=gdp&t=2023&lang=en");
    const { tellAloud } = await import("../../src/state/tell.ts");
    expect(tellAloud("010001")).toMatch(/^East, 200.*, Period 2023, Rank City 1st of 2$/);
  });

  test("ranks in the whole by what the package calls its top level", async () => {
    const top = (await readFile(new URL("../fixtures/tiny/datapackage.json", import.meta.url), "utf8"))
      .replace('"zh": "市", "en": "City"', '"zh": "地区", "en": "Prefecture"')
      .replace('"one": "city"', '"one": "prefecture"');
    await openState("?ind=gdp&t=2023", new Map(), { "datapackage.json": top });
    const { tellAloud } = await import("../../src/state/tell.ts");
    expect(tellAloud("010001")).toMatch(/，排名全域第1\/2$/);
    const { go } = await import("../../src/state/address.ts");
    go({ lang: "en" });
    expect(tellAloud("010001")).toMatch(/, Rank Prefecture 1st of 2$/);
  });
});
