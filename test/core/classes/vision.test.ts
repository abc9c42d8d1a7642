import { describe, expect, test } from "vitest";
import { paletteColours } from "../../../src/core/classes/palette.ts";
import { MAP_THEME } from "../../../src/core/scene/theme.ts";
import { ciede2000, difference, type Vision } from "./vision.ts";

const VISIONS: readonly Vision[] = ["normal", "protan", "deutan", "tritan", "grey"];

/** Published figures have one decimal: half of the last one, and as much again for rounding in between. */
const TOLERANCE = 0.1;

describe("CIEDE2000", () => {
  // Pairs 1, 3, 4, 7, 9, 11, 13, 17, 18, 20, 25 and 34 of Sharma, Wu and Dalal 2005, table 1.
  test.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.8361, -74.02], [50, 0, -82.7485], 3.4412],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
    [[50, -0.001, 2.49], [50, 0.0009, -2.49], 4.8045],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [61, -5, 29], 22.8977],
    [[50, 2.5, 0], [58, 24, 15], 19.4535],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)("of %j and %j is %d", (one, other, expected) => {
    expect(ciede2000(one, other)).toBeCloseTo(expected, 4);
  });
});

/** The smallest differences between neighbours as the specification of the colours gives them. */
const NEIGHBOURS = [
  ["xijiang", 3, "light", [35.0, 28.6, 34.2, 37.6, 25.6]],
  ["xijiang", 4, "light", [24.6, 13.7, 17.2, 21.9, 15.4]],
  ["xijiang", 5, "light", [19.1, 10.8, 11.9, 15.7, 11.0]],
  ["xijiang", 6, "light", [14.4, 9.5, 9.6, 13.1, 8.6]],
  ["xijiang", 7, "light", [11.9, 8.5, 8.3, 9.8, 7.1]],
  ["xijiang", 9, "light", [8.6, 5.2, 6.5, 7.3, 5.2]],
  ["xijiang", 5, "dark", [16.0, 8.9, 11.2, 14.6, 10.1]],
  ["xijiang", 7, "dark", [10.0, 6.4, 7.0, 9.1, 6.4]],
  ["danxia", 5, "light", [15.5, 14.1, 14.6, 14.7, 12.6]],
  ["moyan", 5, "light", [12.4, 12.0, 12.7, 12.8, 11.2]],
  ["diverging", 5, "light", [27.9, 25.8, 24.0, 26.6, 20.3]],
  ["diverging", 7, "light", [16.9, 15.9, 16.1, 17.1, 13.2]],
  ["diverging", 9, "light", [12.4, 11.6, 11.9, 12.5, 9.9]],
  ["diverging", 5, "dark", [24.3, 24.2, 24.3, 23.4, 22.2]],
  ["diverging", 7, "dark", [15.1, 15.2, 15.1, 14.3, 14.4]],
] as const;

describe("neighbouring classes", () => {
  test.each(NEIGHBOURS)("of %s with %i classes in the %s theme differ as published", (id, count, theme, published) => {
    const colours = paletteColours(id, count, { theme });
    for (const [i, vision] of VISIONS.entries()) {
      const least = Math.min(
        ...colours.slice(1).map((colour, at) => difference(colours[at] as string, colour, vision)),
      );
      expect(Math.abs(least - (published[i] as number)), `${vision}: ${least}`).toBeLessThanOrEqual(TOLERANCE);
    }
  });
});

/** All pairs of some colours. */
function pairs(colours: readonly string[]): [string, string][] {
  return colours.flatMap((one, i) => colours.slice(i + 1).map((other): [string, string] => [one, other]));
}

describe("categories", () => {
  test.each([
    [4, [30.7, 21.4, 26.3, 24.1]],
    [6, [30.6, 20.6, 18.6, 19.0]],
    [8, [20.6, 18.9, 16.8, 17.4]],
  ] as const)("differ, each from all others, as published for %i of them", (count, published) => {
    for (const [i, least] of published.entries()) {
      const vision = VISIONS[i] as Vision;
      const found = Math.min(
        ...pairs(paletteColours("categorical", count)).map(([one, other]) => difference(one, other, vision)),
      );
      expect(Math.abs(found - least), `${vision}: ${found}`).toBeLessThanOrEqual(TOLERANCE);
    }
  });
});

describe("verdicts", () => {
  const CHROMATIC = VISIONS.slice(0, 4);

  test.each([
    ["light", 45.9, 25.4, 13.8],
    ["dark", 44.4, 21.2, 24.8],
  ] as const)("in the %s theme stay apart for all eyes", (theme, metFromNot, inGrey, closest) => {
    const { met, not, uncertain, none } = MAP_THEME[theme].verdict;
    const least = Math.min(...CHROMATIC.map((vision) => difference(met, not, vision)));
    expect(Math.abs(least - metFromNot)).toBeLessThanOrEqual(TOLERANCE);
    expect(Math.abs(difference(met, not, "grey") - inGrey)).toBeLessThanOrEqual(TOLERANCE);
    const all = CHROMATIC.flatMap((vision) =>
      pairs([met, not, uncertain, none]).map(([one, other]) => difference(one, other, vision)),
    );
    expect(Math.abs(Math.min(...all) - closest)).toBeLessThanOrEqual(TOLERANCE);
  });
});
