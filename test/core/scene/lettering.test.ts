import { describe, expect, test } from "vitest";
import { textWidth, wrapText } from "../../../src/core/scene/lettering.ts";

describe("lettering", () => {
  test("counts an em a Chinese character", () => {
    expect(textWidth("金利", 12)).toBe(24);
    expect(textWidth("怀集县", 10, { spacing: 3 })).toBe(39);
  });

  test("wraps Chinese anywhere but before closing punctuation, and keeps words whole", () => {
    expect(wrapText("一二三四，五六", 40, 10)).toEqual(["一二三四，", "五六"]);
    expect(wrapText("gross domestic product", 60, 10)).toEqual(["gross", "domestic", "product"]);
    expect(wrapText("", 40, 10)).toEqual([]);
  });
});
