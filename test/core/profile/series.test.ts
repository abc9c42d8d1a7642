import { describe, expect, test } from "vitest";
import { keyFigures } from "../../../src/core/profile/keys.ts";
import { selectionPeriod } from "../../../src/core/profile/selection.ts";
import { comparableUntil, medianSeries, regionSeries } from "../../../src/core/profile/series.ts";
import type { Region } from "../../../src/core/regions/region.ts";
import { indicator } from "../fixture.ts";
import { atlasOf, contextOf, row } from "../goals/fixture.ts";

const atlas = atlasOf({
  indicators: [
    indicator("income", {
      kind: "index",
      breaks: [{ period: "2022", note: { zh: "", en: "" } }],
      provisional: ["2023"],
    }),
    indicator("sampled", { theme: "other" }),
    indicator("known", { direction: "neither" }),
  ],
  observations: [
    row("441223", "income", "2021", 5),
    row("441223", "income", "2022", 7),
    row("441223", "income", "2023", 8),
    row("441224", "income", "2023", 10),
    row("441225", "income", "2023", 30),
    row("441223", "sampled", "2023", 1, "sample"),
    row("441223", "known", "2020", 2),
  ],
});
const { figures } = contextOf(atlas);
const guangning = atlas.regions.byCode.get("441223") as Region;

describe("the series of a region", () => {
  test("has a point a period, hollow where provisional, and says where it breaks", () => {
    const points = regionSeries(figures, "income", guangning);
    expect(points.map(({ value }) => value)).toEqual([5, 7, 8]);
    expect(points.map(({ hollow }) => hollow)).toEqual([false, false, true]);
    expect(points.map(({ afterBreak }) => afterBreak)).toEqual([false, true, false]);
  });

  test("compares only values since the last break up to a period", () => {
    const points = regionSeries(figures, "income", guangning);
    expect(comparableUntil(points, "2023").map(({ period }) => period)).toEqual(["2022", "2023"]);
    expect(comparableUntil(points, "2021").map(({ value }) => value)).toEqual([5]);
  });
});

describe("the median of regions", () => {
  test("is that of the values there are, and missing where fewer than half have one", () => {
    const points = medianSeries(figures, "income", "county", ["441223", "441224", "441225", "441226"]);
    expect(points.map(({ value }) => value)).toEqual([null, null, 10]);
  });
});

describe("key figures", () => {
  test("leave out the indicator on show and put a sample after what is known", () => {
    const keys = keyFigures(atlas, figures, guangning, "income", "2023", 4);
    expect(keys.map((key) => [key.indicator.id, key.period])).toEqual([
      ["known", "2020"],
      ["sampled", "2023"],
    ]);
  });
});

describe("the period of a selection", () => {
  test("is the one asked for where any has a value, else the latest complete or best covered one", () => {
    expect(selectionPeriod(atlas, figures, "income", ["441223", "441224"], "2021")).toBe("2021");
    expect(selectionPeriod(atlas, figures, "income", ["441223", "441224"], null)).toBe("2023");
    expect(selectionPeriod(atlas, figures, "income", ["441223", "441202"], "2019")).toBe("2023");
    expect(selectionPeriod(atlas, figures, "income", ["441202"], null)).toBeNull();
  });
});
