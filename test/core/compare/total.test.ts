import { describe, expect, test } from "vitest";
import { groupFrom } from "../../../src/core/compare/members.ts";
import { comparableRows } from "../../../src/core/compare/table.ts";
import { perHeadPair, totalIndicator } from "../../../src/core/compare/total.ts";
import type { Group } from "../../../src/core/regions/region.ts";
import { indicator } from "../fixture.ts";
import { atlasOf, contextOf } from "../goals/fixture.ts";

describe("the indicator that groups are weighed by", () => {
  const atlas = atlasOf({});
  const { figures } = contextOf(atlas);
  const group = (ref: string) => groupFrom(atlas, ref) as Group;

  test("is the first count of which all groups have a share", () => {
    expect(totalIndicator(atlas, figures, [group("east"), group("west")])?.id).toBe("gdp");
  });

  test("does not exist where a group counts something twice", () => {
    expect(totalIndicator(atlas, figures, [group("441200+441202"), group("west")])).toBeNull();
    expect(comparableRows(atlas, figures, [group("441200+441202"), group("west")])).toEqual([]);
  });

  test("stands among the rows of the comparison", () => {
    expect(comparableRows(atlas, figures, [group("east"), group("west")]).map((row) => row.indicator)).toContain("gdp");
  });
});

describe("a value per head", () => {
  test("is the first ratio of two counts that is no percentage", () => {
    const atlas = atlasOf({
      indicators: [
        indicator("output"),
        indicator("people"),
        indicator("rate", {
          kind: "ratio",
          unit: { zh: "%", en: "%" },
          numerator: "output",
          denominator: "people",
        }),
        indicator("perhead", { kind: "ratio", unit: { zh: "万元/人", en: "" }, formula: "output / people" }),
      ],
    });
    expect(perHeadPair(atlas)?.value.id).toBe("perhead");
    expect(perHeadPair(atlas)?.weight.id).toBe("people");
  });

  test("need not exist", () => {
    expect(perHeadPair(atlasOf({ indicators: [indicator("output")] }))).toBeNull();
  });
});
