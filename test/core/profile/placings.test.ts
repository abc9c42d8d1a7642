import { describe, expect, test } from "vitest";
import { createFigures } from "../../../src/core/indicators/engine.ts";
import { placingsOf } from "../../../src/core/profile/placings.ts";
import { indicator, region } from "../fixture.ts";
import { atlasOf, row } from "../goals/fixture.ts";

const income = indicator("income");
const towns = [
  region("441223001", "town", "441223", "南街街道", { kind: "街道" }),
  region("441223100", "town", "441223", "排沙镇", { kind: "镇" }),
  region("441224100", "town", "441224", "坳仔镇", { kind: "镇", nameEn: "Aozai" }),
  region("441224101", "town", "441224", "冷坑镇", { kind: "镇" }),
  region("441224102", "town", "441224", "诗洞镇", { kind: "镇" }),
];
const atlas = atlasOf({
  indicators: [income],
  regions: towns,
  observations: [
    row("441223001", "income", "2023", 9),
    row("441223100", "income", "2023", 7),
    row("441224100", "income", "2023", 8),
    row("441224101", "income", "2023", 5),
  ],
});
const figures = createFigures(atlas);
const place = (code: string, one = income) => {
  const found = atlas.regions.byCode.get(code);
  if (!found) throw new Error(code);
  return placingsOf(atlas, figures, one, found, "2023", "zh");
};

describe("the ranks of a region", () => {
  test("are those in the whole and under the region above, among regions with data", () => {
    expect(place("441224101").map(({ rank, within }) => [rank.rank, rank.of, within])).toEqual([
      [4, 4, null],
      [2, 2, "怀集"],
    ]);
  });

  test("count in the kind that all ranked share, else in the level's word", () => {
    expect(place("441224100").map(({ noun }) => noun.zh)).toEqual(["town", "个镇"]);
    expect(place("441223100").map(({ noun }) => noun.zh)).toEqual(["town", "town"]);
  });

  test("are none without a value, nor for what has no order", () => {
    expect(place("441224102")).toEqual([]);
    expect(place("441224101", { ...income, kind: "flag" })).toEqual([]);
  });
});
