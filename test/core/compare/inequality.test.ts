import { describe, expect, test } from "vitest";
import { disparity } from "../../../src/core/compare/disparity.ts";
import { gini, theil, theilParts, williamson } from "../../../src/core/compare/inequality.ts";
import { indicator } from "../fixture.ts";
import { atlasOf, contextOf, row } from "../goals/fixture.ts";

const plain = (values: readonly number[]) => values.map((value) => ({ value, weight: 1 }));

describe("Gini", () => {
  test("of 1 to 5 is 4/15: differences of 40 over 2 * 15 * 5", () => {
    expect(gini(plain([1, 2, 3, 4, 5]))).toBeCloseTo(4 / 15, 12);
  });

  test("is 0 for equals and (n - 1) / n where one has all", () => {
    expect(gini(plain([7, 7, 7]))).toBe(0);
    expect(gini(plain([0, 0, 0, 8]))).toBeCloseTo(0.75, 12);
  });

  test("a weight counts as so many equal regions", () => {
    const weighted = gini([
      { value: 1, weight: 3 },
      { value: 5, weight: 2 },
    ]);
    expect(weighted).toBeCloseTo(gini(plain([1, 1, 1, 5, 5])) ?? Number.NaN, 12);
  });
});

describe("Theil T", () => {
  test("of 1 and 3 is (0.5 ln 0.5 + 1.5 ln 1.5) / 2 = 0.130812", () => {
    expect(theil(plain([1, 3]))).toBeCloseTo(0.130812, 6);
  });

  test("is ln n where one has all", () => {
    expect(theil(plain([0, 0, 0, 8]))).toBeCloseTo(Math.log(4), 12);
  });

  test("falls into a part between and a part within groups", () => {
    const parts = theilParts([
      { value: 1, weight: 1, group: "a" },
      { value: 3, weight: 1, group: "a" },
      { value: 6, weight: 2, group: "b" },
    ]);
    expect(parts?.between).toBeCloseTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), 12);
    expect(parts?.within).toBeCloseTo(0.25 * 0.130812, 6);
    expect(parts?.groups.map(({ group, share }) => [group, share])).toEqual([
      ["a", 0.25],
      ["b", 0.75],
    ]);
    expect(parts?.total).toBeCloseTo(theil(plain([1, 3, 6, 6])) ?? Number.NaN, 12);
  });
});

describe("Williamson's coefficient of variation", () => {
  test("of 2 and 6 with 3 and 1 people: mean 3, squares 3 + 9 over 4 people, so sqrt(3) / 3", () => {
    const items = [
      { value: 2, weight: 3 },
      { value: 6, weight: 1 },
    ];
    expect(williamson(items)).toBeCloseTo(Math.sqrt(3) / 3, 12);
  });
});

test("no measure exists for nothing, and negative values or weights are refused", () => {
  expect(gini([])).toBeNull();
  expect(theil(plain([0, 0]))).toBeNull();
  expect(williamson([])).toBeNull();
  expect(() => gini(plain([-1, 2]))).toThrow("-1");
  expect(() => theil([{ value: 1, weight: 0 }])).toThrow("0");
});

test("disparity reads regions from the figures and counts those it has to leave out", () => {
  const atlas = atlasOf({
    indicators: [indicator("gdp"), indicator("people"), indicator("income", { kind: "index" })],
    observations: [
      row("441202", "income", "2020", 2),
      row("441202", "people", "2020", 3),
      row("441223", "income", "2020", 6, "estimate"),
      row("441223", "people", "2020", 1),
      row("441224", "income", "2020", 5),
    ],
  });
  const codes = ["441202", "441223", "441224"];
  const found = disparity(contextOf(atlas).figures, "income", "people", codes, atlas.groups.slice(0, 2), "2020");
  expect(found).toMatchObject({ withData: 2, total: 3, quality: "estimate" });
  expect(found.williamson).toBeCloseTo(Math.sqrt(3) / 3, 12);
  expect(found.theil?.within).toBe(0);
  expect(found.theil?.groups.map(({ group }) => group)).toEqual(["east", "west"]);
});
