import { describe, expect, test } from "vitest";
import { ancestorAt, carrySelection, descendantsAt, pathOf } from "../../../src/core/regions/hierarchy.ts";
import { indexRegions } from "../../../src/core/regions/index.ts";
import type { Level, Region } from "../../../src/core/regions/region.ts";

const levels: readonly Level[] = ["city", "county", "town", "village", "unit"].map((id) => ({
  id,
  name: { zh: id, en: id },
  noun: { zh: id, one: id, other: id },
  shown: true,
}));

const region = (code: string, level: string, parent: string | null): Region => ({
  code,
  level,
  name: `n${code}`,
  nameEn: "",
  short: "",
  aliases: [],
  former: [],
  formerEn: [],
  parent,
  kind: "",
  position: null,
  note: null,
});

const { regions, issues } = indexRegions(levels, [
  region("0", "city", null),
  region("1", "county", "0"),
  region("2", "county", "0"),
  region("11", "town", "1"),
  region("12", "town", "1"),
  region("21", "town", "2"),
  region("111", "village", "11"),
  region("112", "village", "11"),
  region("121", "village", "12"),
  region("1-x", "unit", "0"),
]);

describe("indexRegions", () => {
  test("keeps the order given and knows children and levels", () => {
    expect(issues).toEqual([]);
    expect(regions.childrenOf.get("0")?.map(({ code }) => code)).toEqual(["1", "2", "1-x"]);
    expect(regions.byLevel.get("town")?.map(({ code }) => code)).toEqual(["11", "12", "21"]);
  });

  test("breaks a circle of parents", () => {
    const circle = indexRegions(levels, [region("a", "town", "b"), region("b", "town", "a")]);
    expect(circle.issues.map(({ kind }) => kind)).toEqual(["parent-unknown", "parent-unknown"]);
    expect(circle.regions.byCode.get("a")?.parent).toBeNull();
  });
});

describe("hierarchy", () => {
  test("knows the way from the whole to a region", () => {
    expect(pathOf(regions, "111").map(({ code }) => code)).toEqual(["0", "1", "11", "111"]);
    expect(pathOf(regions, "x")).toEqual([]);
  });

  test("finds what lies above and below at a level", () => {
    expect(ancestorAt(regions, "111", "county")?.code).toBe("1");
    expect(ancestorAt(regions, "1", "county")?.code).toBe("1");
    expect(ancestorAt(regions, "1", "town")).toBeNull();
    expect(descendantsAt(regions, ["1", "11"], "village")).toEqual(["111", "112", "121"]);
    expect(descendantsAt(regions, ["21"], "village")).toEqual([]);
  });
});

describe("carrySelection", () => {
  test("goes down to everything below", () => {
    expect(carrySelection(regions, ["1", "2"], "town")).toEqual({ codes: ["11", "12", "21"], elsewhere: [] });
  });

  test("goes up to what is wholly selected and keeps the rest", () => {
    expect(carrySelection(regions, ["11", "12"], "county")).toEqual({ codes: ["1"], elsewhere: [] });
    expect(carrySelection(regions, ["11", "21"], "county")).toEqual({ codes: ["2"], elsewhere: ["11"] });
    expect(carrySelection(regions, ["111", "112", "12"], "county")).toEqual({ codes: ["1"], elsewhere: [] });
  });

  test("keeps what has no place at the level", () => {
    expect(carrySelection(regions, ["1-x", "gone", "1"], "county")).toEqual({
      codes: ["1"],
      elsewhere: ["1-x", "gone"],
    });
    expect(carrySelection(regions, ["21"], "village")).toEqual({ codes: [], elsewhere: ["21"] });
  });
});
