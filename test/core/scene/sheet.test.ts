import { describe, expect, test } from "vitest";
import { buildScene } from "../../../src/core/scene/build.ts";
import { renderSheet, type SheetInput } from "../../../src/core/scene/sheet.ts";
import { inputFor, row } from "./fixture.ts";
import { unclosed } from "./markup.ts";

const HOSTILE = "<img src=x onerror=alert(1)>";
const TOWNS = [row("11", 1), row("12", 2), row("21", 9), row("22", null)];
const input = inputFor("town", TOWNS);
const { layers } = input.atlas;

describe("a map sheet", () => {
  const sheet = (more: Partial<SheetInput> = {}) =>
    renderSheet({
      width: 1600,
      height: 1100,
      scene: buildScene(input),
      layers,
      lang: "zh",
      sources: ["统计公报", HOSTILE],
      notes: ["镇界为近似边界，依驻地推算，不作面积与密度计算"],
      quality: "published",
      date: "2026年11月24日",
      link: "http://localhost/?a=1&b=2",
      ...more,
    });

  test("is a well-formed document that states title, sources, quality, date, link and an empty approval frame", () => {
    const svg = sheet();
    expect(unclosed(svg)).toEqual([]);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="1600" height="1100"/);
    for (const text of [
      "指标",
      "来源：统计公报",
      "数据质量：公开",
      "制图日期2026年11月24日",
      "a=1&amp;b=2",
      "审图号：<",
      "北",
      "公里",
    ]) {
      expect(svg).toContain(text);
    }
    expect(svg).not.toContain("<img");
    expect(svg).not.toMatch(/style=|<script/);
  });

  test("prints the approval number once there is one", () => {
    expect(sheet({ approval: "粤S(2026)001号" })).toContain("审图号：粤S(2026)001号");
  });

  test("says that values are samples across it, if and only if they are", () => {
    expect(sheet()).not.toContain("示例");
    const scene = buildScene(inputFor("town", [row("11", 1, "sample"), ...TOWNS.slice(1)]));
    const svg = sheet({ scene, quality: "sample" });
    expect(svg).toContain("示例数据");
    expect(svg).toContain('id="sheet-watermark"');
  });

  test("lists the classes from high to low, with counts and what has no data", () => {
    const svg = sheet();
    const legend = /<g id="sheet-legend".*?<g id="sheet-notes"/s.exec(svg)?.[0] ?? "";
    const texts = [...legend.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    const rows = texts.filter((text) => text?.includes("–") || text === "无数据");
    const { legend: made } = buildScene(input);
    expect(rows).toEqual([...made.classes.map(({ label }) => label).reverse(), "无数据"]);
  });

  test("keeps a margin of 4 % on all sides", () => {
    // 64 px of 1600; under the band of 55 px half of it.
    const starts = (svg: string) => /<g id="sheet-map" transform="translate\(([\d.]+) ([\d.]+)\)"/.exec(svg)?.slice(1);
    expect(starts(sheet())).toEqual(["64", "64"]);
    const scene = buildScene(inputFor("town", [row("11", 1, "sample"), ...TOWNS.slice(1)]));
    expect(starts(sheet({ scene, quality: "sample" }))).toEqual(["64", "87"]);
    const slot = /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="none"/.exec(sheet());
    const [x = 0, y = 0, width = 0, height = 0] = (slot ?? []).slice(1).map(Number);
    expect(x + width).toBeCloseTo(1600 - 64, 0);
    expect(y + height).toBeCloseTo(1100 - 64, 0);
  });

  test("sets English in Latin fonts, whose apostrophes are narrow", () => {
    const fonts = (lang: "zh" | "en") => /font-family="([^"]*)"/.exec(sheet({ lang }))?.[1] ?? "";
    expect(fonts("en").indexOf("Arial")).toBeGreaterThan(0);
    expect(fonts("en").indexOf("Arial")).toBeLessThan(fonts("en").indexOf("Noto Sans CJK"));
    expect(fonts("zh")).not.toContain("Arial");
  });

  test("is English throughout in English", () => {
    const svg = sheet({
      scene: buildScene({ ...input, lang: "en" }),
      lang: "en",
      sources: ["Bulletin"],
      notes: [],
      date: "24 November 2026",
    });
    expect(svg.replace(/font-family="[^"]*"/, "")).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
