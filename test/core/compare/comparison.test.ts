import { describe, expect, test } from "vitest";
import { compareGroups } from "../../../src/core/compare/comparison.ts";
import { gapBetween, isPercentage } from "../../../src/core/compare/gap.ts";
import { absent, type Cell } from "../../../src/core/indicators/cell.ts";
import { indicator } from "../fixture.ts";
import { atlasOf, contextOf, GDP, row } from "../goals/fixture.ts";

const percent = { zh: "%", en: "%" };
const cell = (value: number, low: number | null = null, high: number | null = null): Cell => ({
  ...absent(),
  value,
  low,
  high,
  quality: "published",
  absence: null,
});

describe("two groups side by side", () => {
  const atlas = atlasOf({});
  const { figures } = contextOf(atlas);

  test("stand in the latest period in which both are complete, with the ratio of the second to the first", () => {
    const [first] = compareGroups(atlas, figures, ["east", "west"], ["gdp"], null).rows;
    expect(first?.period).toBe("2023");
    expect(first?.sides.map(({ withData, total }) => [withData, total])).toEqual([
      [4, 4],
      [4, 4],
    ]);
    expect(first?.gap?.kind).toBe("ratio");
    expect(first?.gap?.value).toBeCloseTo(848.48 / 1944.03, 9);
    expect(first?.gap?.low).toBeCloseTo(832.58 / 1959.93, 9);
    expect(first?.gap?.quality).toBe("estimate");
    expect(first?.shares[1].value).toBeCloseTo(30.384, 3);
  });

  test("have no gap and no share where a member is missing, but say how many there are", () => {
    const partial = atlasOf({ observations: GDP.filter(({ code }) => code !== "441226") });
    const [first] = compareGroups(partial, contextOf(partial).figures, ["east", "west"], ["gdp"], "2023").rows;
    expect(first?.gap).toBeNull();
    expect(first?.sides[1]).toMatchObject({ withData: 3, total: 4 });
    expect(first?.shares[1].absence).toBe("incomplete");
  });

  test("divide added counts and never average ratios", () => {
    const people = ["441202", "441203", "441204", "441223", "441224", "441225", "441226", "441284"];
    const rates = atlasOf({
      indicators: [
        indicator("urban"),
        indicator("people"),
        indicator("rate", { kind: "ratio", unit: percent, numerator: "urban", denominator: "people", scale: 100 }),
      ],
      observations: people.flatMap((code, index) => [
        row(code, "people", "2020", index === 0 ? 90 : 10),
        row(code, "urban", "2020", index === 0 ? 90 : 5),
      ]),
    });
    const [first] = compareGroups(rates, contextOf(rates).figures, ["east", "west"], ["rate"], "2020").rows;
    expect(first?.sides[0].cell.value).toBeCloseTo((100 * 105) / 120, 9);
    expect(first?.gap).toMatchObject({ kind: "points" });
    expect(first?.gap?.value).toBeCloseTo(50 - 87.5, 9);
  });

  test("name the members they share", () => {
    expect(compareGroups(atlas, figures, ["west", "county-economy"], [], null).shared).toHaveLength(4);
  });

  test("must exist and must not count anything twice", () => {
    expect(() => compareGroups(atlas, figures, ["east", "north"], ["gdp"], null)).toThrow("north");
    expect(() => compareGroups(atlas, figures, ["east", "441284+441284-x"], ["gdp"], "2023")).toThrow("441284-x");
    expect(() => compareGroups(atlas, figures, ["east", "west"], ["nothing"], null)).toThrow("nothing");
  });

  test("without any data leave the row without a period", () => {
    const bare = atlasOf({ observations: [] });
    const [first] = compareGroups(bare, contextOf(bare).figures, ["east", "west"], ["gdp"], null).rows;
    expect(first).toMatchObject({ period: null, gap: null });
    expect(first?.sides[0]).toMatchObject({ withData: 0, total: 4 });
  });
});

describe("a gap", () => {
  test("of percentages is a difference in points, its bounds the widest the sides allow", () => {
    expect(gapBetween(cell(60, 58, 62), cell(30, 29, 31), "points")).toMatchObject({ value: -30, low: -33, high: -27 });
  });

  test("has no ratio to nothing", () => {
    expect(gapBetween(cell(0), cell(3), "ratio")).toBeNull();
    expect(gapBetween(cell(2, -1, 3), cell(3), "ratio")).toBeNull();
    expect(gapBetween(absent(), cell(3), "points")).toBeNull();
  });

  test("knows percentages by their unit", () => {
    expect(isPercentage({ unit: percent })).toBe(true);
    expect(isPercentage({ unit: { zh: "百分点", en: "pp" } })).toBe(true);
    expect(isPercentage({ unit: { zh: "亿元", en: "100m yuan" } })).toBe(false);
  });
});
