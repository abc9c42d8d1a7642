import { describe, expect, test } from "vitest";
import { openState } from "./page.ts";

describe("what the table tells", () => {
  test("says how many characters its longest value has, a range from end to end", async () => {
    // 200 is the largest of the counties, of which one has 90–110; of the towns 1,100.5, which is a year before.
    await openState("?ind=gdp&t=2023&level=county");
    const { tabled: counties } = await import("../../src/state/tabled.ts");
    const { formatNumber } = await import("../../src/core/words/number.ts");
    const longest = formatNumber(200, counties.value.decimals);
    expect(counties.value.chars).toBe(`${longest}–${longest}`.length);
    await openState("?ind=gdp&t=2023&level=town");
    const { tabled: towns } = await import("../../src/state/tabled.ts");
    expect(towns.value.chars).toBe(formatNumber(1100.5, towns.value.decimals).length);
  });

  test("has bars in the colour of the circles where the map has circles, else in those of the classes", async () => {
    await openState("?ind=gdp&t=2023&level=county");
    const circles = (await import("../../src/state/tabled.ts")).tabled.value.fills;
    expect(new Set(circles)).toEqual(new Set(["#1e6188"]));
    await openState("?ind=gdp&t=2023&level=county&m=shade");
    const classes = (await import("../../src/state/tabled.ts")).tabled.value.fills;
    expect(new Set(classes).size).toBe(classes.length);
    expect(classes.length).toBeGreaterThan(1);
  });
});
