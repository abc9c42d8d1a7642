import { describe, expect, test } from "vitest";
import type { AreaMark } from "../../src/core/scene/scene.ts";
import { bytes, write } from "../../src/map/marks.ts";

const mark = (code: string, fill: string, rest: Partial<AreaMark> = {}): AreaMark => ({
  code,
  fill,
  pattern: "none",
  dim: false,
  ...rest,
});
const index = new Map([
  ["a", 0],
  ["b", 1],
]);
const hex = (texel: number | undefined) => ((texel ?? 0) >>> 0).toString(16).padStart(8, "0");

describe("write", () => {
  test("a texel holds red, green, blue and then presence, dimming and pattern", () => {
    const texels = new Int32Array(2);
    const marks = [mark("a", "#102030"), mark("b", "#FFFFFF", { pattern: "uncertain", dim: true })];
    expect(write(marks, index, texels)).toBe(true);
    expect(hex(texels[0])).toBe("08302010");
    expect(hex(texels[1])).toBe("0fffffff");
  });

  test("says whether anything differs from before", () => {
    const texels = new Int32Array(2);
    write([mark("a", "#102030")], index, texels);
    expect(write([mark("a", "#102030")], index, texels)).toBe(false);
    expect(write([mark("a", "#102031")], index, texels)).toBe(true);
  });

  test("a shape whose mark is gone is emptied, a mark without a shape passed over", () => {
    const texels = new Int32Array(2);
    write([mark("a", "#102030"), mark("b", "#102030")], index, texels);
    expect(write([mark("b", "#102030"), mark("nowhere", "#000000")], index, texels)).toBe(true);
    expect(texels[0]).toBe(0);
    expect(texels[1]).not.toBe(0);
  });

  test("quotes a colour it cannot read", () => {
    expect(() => bytes("teal")).toThrow("teal");
  });
});
