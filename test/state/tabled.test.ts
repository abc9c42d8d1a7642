import { describe, expect, test } from "vitest";
import { openState } from "./page.ts";

describe("what the table tells", () => {
  test("says how many characters its longest value has, a range from end to end", async () => {
    // 200.0 beside 90.0–110.0 takes as much as 200.0–200.0 would; the one town with a value has 80.00.
    await openState("?ind=gdp&t=2023&level=county");
    expect((await import("../../src/state/tabled.ts")).tabled.value.chars).toBe("200.0–200.0".length);
    await openState("?ind=gdp&t=2023&level=town");
    expect((await import("../../src/state/tabled.ts")).tabled.value.chars).toBe("80.00".length);
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
