import { describe, expect, test } from "vitest";
import { absent } from "../../../src/core/indicators/cell.ts";
import { createFigures } from "../../../src/core/indicators/engine.ts";
import { overlaid } from "../../../src/core/indicators/overlay.ts";
import { indicator } from "../fixture.ts";
import { atlasOf } from "../goals/fixture.ts";

const figures = createFigures(atlasOf({}));
const cell = (value: number) => ({ ...absent(), value, absence: null });
const found = overlaid(figures, {
  indicator: indicator("far", { kind: "index", direction: "more" }),
  level: "county",
  period: "2023",
  codes: ["441202", "441203", "441204"],
  cells: [cell(-2), cell(3), absent("unpublished")],
});

describe("an overlay", () => {
  test("answers for its indicator at its level and period", () => {
    expect(found.at("far", "county", "2023").map(({ value }) => value)).toEqual([-2, 3, null]);
    expect(found.of("far", "441203", "2023").value).toBe(3);
    expect(found.latest("far", "county")).toBe("2023");
    expect(found.periods("far", "county")).toMatchObject([{ period: "2023", withData: 2 }]);
    expect(found.rank("far", "441202", ["441202", "441203", "441204"], "2023")).toEqual({
      rank: 2,
      of: 2,
      tied: false,
    });
  });

  test("has no values elsewhere, and none for sets of regions", () => {
    expect(found.of("far", "441203", "2021").absence).toBe("not-applicable");
    expect(found.of("far", "441223", "2023").absence).toBe("not-applicable");
    expect(found.latest("far", "town")).toBeNull();
    expect(found.at("far", "town", "2023")).toEqual([]);
    expect(found.aggregate("far", ["441202"], "2023").cell.value).toBeNull();
    expect(found.breaks("far")).toEqual([]);
  });

  test("leaves everything else to the figures below", () => {
    expect(found.of("gdp", "441202", "2021")).toEqual(figures.of("gdp", "441202", "2021"));
    expect(found.latest("gdp", "county")).toBe(figures.latest("gdp", "county"));
    expect(() => found.of("nothing", "441202", "2021")).toThrow("nothing");
  });
});
