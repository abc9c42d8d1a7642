import { beforeAll, describe, expect, test } from "vitest";
import { addChromatic } from "../../../src/core/classes/chromatic.ts";
import { paletteColours } from "../../../src/core/classes/palette.ts";

const colours = (palette: string, count: number, theme: "light" | "dark" = "light") =>
  paletteColours(palette, count, { theme, reverse: false });

beforeAll(addChromatic);

describe("the palettes of d3-scale-chromatic", () => {
  test("are viridis of van der Walt and Smith at its ends and its middle, dark for more on light ground", () => {
    // matplotlib: viridis(0.0) is #440154, viridis(0.5) #21918c, viridis(1.0) #fde725.
    expect(colours("viridis", 3)).toEqual(["#fde725", "#21918c", "#440154"]);
    expect(colours("viridis", 3, "dark")).toEqual(["#440154", "#21918c", "#fde725"]);
  });

  test("are ColorBrewer's YlGnBu as it is published, and turned round on dark ground", () => {
    const published = ["#ffffcc", "#a1dab4", "#41b6c4", "#2c7fb8", "#253494"];
    expect(colours("ylgnbu", 5)).toEqual(published);
    expect(colours("ylgnbu", 5, "dark")).toEqual(published.toReversed());
  });

  test("are ColorBrewer's PuOr, orange for less and purple for more in both themes", () => {
    const published = ["#5e3c99", "#b2abd2", "#f7f7f7", "#fdb863", "#e66101"];
    expect(colours("puor", 5)).toEqual(published.toReversed());
    expect(colours("puor", 5, "dark")).toEqual(published.toReversed());
  });

  test.each(["viridis", "cividis", "ylgnbu", "puor"])("%s has as many colours as classes, all different", (palette) => {
    for (let count = 2; count <= 9; count++) {
      const found = colours(palette, count);
      expect(new Set(found).size).toBe(count);
      for (const colour of found) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    }
  });
});
