import { describe, expect, test } from "vitest";
import { addChromatic } from "../../../src/core/classes/chromatic.ts";
import { contrast, inkOn } from "../../../src/core/classes/contrast.ts";
import { hexToLab, labToHex } from "../../../src/core/classes/oklch.ts";
import { GREY_ARMS, PALETTES, paletteColours } from "../../../src/core/classes/palette.ts";

addChromatic();

/** The published tables: palette, theme, colours from low to high. */
const TABLES = [
  ["xijiang", "light", "#F6F2D8 #309DA1 #192D52"],
  ["xijiang", "light", "#F6F2D8 #72C09F #1E7594 #192D52"],
  ["xijiang", "light", "#F6F2D8 #98CEA1 #309DA1 #1E6188 #192D52"],
  ["xijiang", "light", "#F6F2D8 #AED6A5 #51B4A0 #22859C #205580 #192D52"],
  ["xijiang", "light", "#F6F2D8 #BDDAAA #72C09F #309DA1 #1E7594 #204E78 #192D52"],
  ["xijiang", "light", "#F6F2D8 #CEE0B3 #98CEA1 #5EB9A0 #309DA1 #207F99 #1E6188 #1F456F #192D52"],
  ["xijiang", "dark", "#263E5D #28698D #34A0A3 #95CE9F #F3EDC7"],
  ["xijiang", "dark", "#263E5D #29597E #277A98 #34A0A3 #71C1A0 #B9D9A4 #F3EDC7"],
  ["danxia", "light", "#FDF2DD #E7B37B #C67445 #8E4432 #512320"],
  ["danxia", "dark", "#512320 #8E4432 #C67445 #E7B37B #FDF2DD"],
  ["moyan", "light", "#F0F4F7 #B7C4D2 #798DA3 #43566D #1C2738"],
  ["moyan", "dark", "#1C2738 #43566D #798DA3 #B7C4D2 #F0F4F7"],
  ["diverging", "light", "#904100 #CC9271 #F2F0EA #75A1C7 #02578B"],
  ["diverging", "light", "#904100 #BB754D #DAAF98 #F2F0EA #9BBAD6 #5188B6 #02578B"],
  ["diverging", "light", "#904100 #B1673B #CC9271 #E0BEAC #F2F0EA #AFC7DD #75A1C7 #3F7CAC #02578B"],
  ["diverging", "dark", "#F2A360 #94643B #2B2E32 #447B91 #70CCEE"],
  ["diverging", "dark", "#F2A360 #B57742 #735237 #2B2E32 #3D6270 #4E96B1 #70CCEE"],
  ["categorical", "light", "#2F6FB0 #E39A33 #7E2A4A #C3A5F9 #5B6C00 #C3DAB1 #9B6D69 #71ABA8"],
] as const;

describe("paletteColours", () => {
  test.each(TABLES)("of %s in the %s theme are %s", (id, theme, table) => {
    const colours = table.toLowerCase().split(" ");
    expect(paletteColours(id, colours.length, { theme })).toEqual(colours);
  });

  test("of two classes are the first and the third of four", () => {
    expect(paletteColours("xijiang", 2)).toEqual(["#f6f2d8", "#1e7594"]);
  });

  test("of an even number of diverging classes leave out the neutral one", () => {
    expect(paletteColours("diverging", 6)).toEqual("#904100 #bb754d #daaf98 #9bbad6 #5188b6 #02578b".split(" "));
    expect(paletteColours("diverging", 2, { theme: "dark" })).toEqual(["#f2a360", "#70ccee"]);
  });

  test("of a diverging palette in grey are those of Moyan from the middle to both ends", () => {
    expect(paletteColours(GREY_ARMS, 5)).toEqual("#1c2738 #798da3 #f0f4f7 #798da3 #1c2738".split(" "));
    expect(paletteColours(GREY_ARMS, 9)).toEqual(
      "#1c2738 #43566d #798da3 #b7c4d2 #f0f4f7 #b7c4d2 #798da3 #43566d #1c2738".split(" "),
    );
    expect(paletteColours(GREY_ARMS, 4)).toEqual("#1c2738 #798da3 #798da3 #1c2738".split(" "));
  });

  test("turn round when reversed", () => {
    expect(paletteColours("danxia", 5, { reverse: true })).toEqual(paletteColours("danxia", 5).reverse());
  });

  test("end in viridis' published colours, dark for more in the light theme and light for more in the dark one", () => {
    expect(paletteColours("viridis", 5)).toEqual(["#fde725", "#5ec962", "#21918c", "#3b528b", "#440154"]);
    expect(paletteColours("viridis", 3, { theme: "dark" })).toEqual(["#440154", "#21918c", "#fde725"]);
  });

  test.each(PALETTES)("of $id are #rrggbb, all different, for one to nine classes in both themes", ({ id, kind }) => {
    for (const theme of ["light", "dark"] as const) {
      for (let count = 1; count <= (kind === "categorical" ? 8 : 9); count++) {
        const colours = paletteColours(id, count, { theme });
        expect(colours).toHaveLength(count);
        expect(new Set(colours).size).toBe(count);
        for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
      }
    }
  });

  test("fall back on Xijiang for a palette that does not exist", () => {
    expect(paletteColours("rainbow", 3)).toEqual(paletteColours("xijiang", 3));
  });

  test("are none for no classes, and an error for half a class", () => {
    expect(paletteColours("xijiang", 0)).toEqual([]);
    expect(() => paletteColours("xijiang", 1.5)).toThrow('"1.5"');
  });
});

test("OKLab gives back the colour it was made from", () => {
  for (const colour of ["#000000", "#ffffff", "#904100", "#70ccee"]) expect(labToHex(hexToLab(colour))).toBe(colour);
});

test("OKLab of pure red is that of Ottosson's definition", () => {
  const [lightness, a, b] = hexToLab("#ff0000");
  expect(lightness).toBeCloseTo(0.62796, 4);
  expect(a).toBeCloseTo(0.22486, 4);
  expect(b).toBeCloseTo(0.12585, 4);
});

describe("contrast", () => {
  test("is 21 for black on white and 1 for a colour on itself", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(contrast("#309da1", "#309da1")).toBe(1);
  });

  test("is 4.54 for the grey of WCAG's examples, #767676 on white", () => {
    expect(contrast("#767676", "#FFFFFF")).toBeCloseTo(4.54, 2);
  });
});

describe("inkOn", () => {
  test.each([
    ["#F6F2D8", "#17212B", 14.4],
    ["#98CEA1", "#17212B", 9.1],
    ["#309DA1", "#0B1117", 5.8],
    ["#1E6188", "#FFFFFF", 6.7],
    ["#192D52", "#FFFFFF", 13.6],
  ])("%s takes %s at %d to 1", (fill, ink, ratio) => {
    expect(inkOn(fill)).toBe(ink);
    expect(contrast(fill, ink)).toBeCloseTo(ratio, 1);
  });

  test("reads at 4.34 to 1 or better, the least that white and near-black allow, on every class", () => {
    for (const { id } of PALETTES) {
      for (const theme of ["light", "dark"] as const) {
        for (const fill of paletteColours(id, 7, { theme })) {
          expect(contrast(fill, inkOn(fill))).toBeGreaterThanOrEqual(4.34);
        }
      }
    }
  });
});
