import { describe, expect, test } from "vitest";
import { boundedAggregate } from "../../../src/core/compare/bounded.ts";
import { groupFrom } from "../../../src/core/compare/members.ts";
import { shareSeries } from "../../../src/core/compare/series.ts";
import { shareOfWhole } from "../../../src/core/compare/share.ts";
import { indicator } from "../fixture.ts";
import { atlasOf, contextOf, GDP, row } from "../goals/fixture.ts";

const EAST = ["441202", "441203", "441204", "441284"];

describe("bounds of a group", () => {
  test("are held within what the rest of a known total leaves", () => {
    const wide = GDP.filter(({ code, period }) => code !== "441203" || period === "2021");
    const atlas = atlasOf({
      observations: [...wide, row("441203", "gdp", "2023", 144.54, "estimate", [100, 200])],
    });
    const { cell } = boundedAggregate(atlas, contextOf(atlas).figures, "gdp", EAST, "2023");
    expect(cell.value).toBeCloseTo(1944.03, 9);
    expect(cell.low).toBeCloseTo(2792.51 - 864.38, 9);
    expect(cell.high).toBeCloseTo(2792.51 - 832.58, 9);
  });

  test("add up where the group does not divide the whole with others", () => {
    const atlas = atlasOf({});
    const members = ["441226", "441284-x"];
    const { cell } = boundedAggregate(atlas, contextOf(atlas).figures, "gdp", members, "2023");
    expect(cell.low).toBeCloseTo(157.3 + 490.07, 9);
    expect(cell.high).toBeCloseTo(189.1 + 490.07, 9);
  });

  test("stay as they are where figures of different revisions contradict each other", () => {
    const observations = [...GDP.filter(({ code }) => code !== "441200"), row("441200", "gdp", "2023", 2500)];
    const atlas = atlasOf({ observations });
    const { cell } = boundedAggregate(atlas, contextOf(atlas).figures, "gdp", EAST, "2023");
    expect(cell.low).toBeCloseTo(1928.13, 9);
    expect(cell.high).toBeCloseTo(1959.93, 9);
  });
});

describe("a share of the whole", () => {
  test("east and west share 2023 between them: 69.0-70.2 % against 29.8-31.0 %", () => {
    const atlas = atlasOf({});
    const east = shareOfWhole(atlas, contextOf(atlas).figures, EAST, "gdp", "2023");
    expect(east.low).toBeCloseTo(69.046, 3);
    expect(east.high).toBeCloseTo(70.185, 3);
    expect(east.quality).toBe("estimate");
  });

  test("is absent while a member has no value, rather than too small", () => {
    const atlas = atlasOf({ observations: GDP.filter(({ code }) => code !== "441203") });
    expect(shareOfWhole(atlas, contextOf(atlas).figures, EAST, "gdp", "2023")).toMatchObject({
      value: null,
      absence: "incomplete",
    });
  });

  test("is refused for what does not add up and for members that overlap", () => {
    const atlas = atlasOf({ indicators: [indicator("gdp"), indicator("rate", { kind: "ratio" })] });
    const { figures } = contextOf(atlas);
    expect(() => shareOfWhole(atlas, figures, EAST, "rate", "2023")).toThrow("rate");
    expect(() => shareOfWhole(atlas, figures, ["441284", "441284450"], "gdp", "2023")).toThrow("441284450");
  });

  test("over time leaves out incomplete periods and marks a break that lies in the gap", () => {
    const atlas = atlasOf({
      indicators: [indicator("gdp", { breaks: [{ period: "2022", note: { zh: "断点", en: "break" } }] })],
      observations: [...GDP, row("441200", "gdp", "2022", 2705), row("441223", "gdp", "2022", 180)],
    });
    const west = groupFrom(atlas, "west");
    const points = west ? shareSeries(atlas, contextOf(atlas).figures, west, "gdp") : [];
    expect(points.map(({ period, afterBreak }) => [period, afterBreak])).toEqual([
      ["2021", false],
      ["2023", true],
    ]);
    expect(points[0]?.value).toBeCloseTo(29.949, 3);
  });
});
