import { describe, expect, test } from "vitest";
import { openState } from "./page.ts";

describe("what is said of an exit", () => {
  test("is its road, region, how well its place and its existence are known, and its source", async () => {
    await openState();
    const { tellPlace, tellPlaceAloud } = await import("../../src/state/place.ts");
    expect(tellPlace("x1")).toEqual({
      name: "东口",
      kind: "高速出入口",
      facts: [
        { name: { zh: "线路", en: "Road" }, text: "小高速" },
        { name: { zh: "所在", en: "In" }, text: "东县" },
        { name: { zh: "位置", en: "Position" }, text: "误差约4公里", quality: "unverified" },
        { name: { zh: "存在", en: "Existence" }, text: "", quality: "published" },
        { name: { zh: "来源", en: "Source" }, text: "小城年鉴" },
      ],
    });
    expect(tellPlaceAloud("x1")).toBe("东口，高速出入口，线路小高速，所在东县，位置误差约4公里待核，存在公开");
  });

  test("says nothing of a position that is not known", async () => {
    await openState();
    const { tellPlace } = await import("../../src/state/place.ts");
    expect(tellPlace("x2")?.facts.map(({ name }) => name.zh)).toEqual(["线路", "所在", "存在", "来源"]);
  });

  test("is nothing for an id that is not there", async () => {
    await openState();
    const { tellPlace, tellPlaceAloud } = await import("../../src/state/place.ts");
    expect([tellPlace("nowhere"), tellPlaceAloud("nowhere")]).toEqual([null, ""]);
  });
});
