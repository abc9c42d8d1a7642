import { describe, expect, test } from "vitest";
import { moveOf } from "../../../src/ui/slides/keys.ts";

describe("moveOf", () => {
  test("goes on with Right, Space and PageDown, and stays on the last slide", () => {
    for (const key of ["ArrowRight", " ", "PageDown"]) {
      expect(moveOf(key, 0, 3)).toBe(1);
      expect(moveOf(key, 2, 3)).toBe(2);
    }
  });

  test("goes back with Left and PageUp, and stays on the first slide", () => {
    for (const key of ["ArrowLeft", "PageUp"]) {
      expect(moveOf(key, 2, 3)).toBe(1);
      expect(moveOf(key, 0, 3)).toBe(0);
    }
  });

  test("goes to the ends with Home and End", () => {
    expect(moveOf("Home", 2, 3)).toBe(0);
    expect(moveOf("End", 0, 3)).toBe(2);
  });

  test("blanks with B, changes the legend with L and leaves with Escape, with capitals too", () => {
    expect([moveOf("b", 0, 3), moveOf("B", 0, 3)]).toEqual(["blank", "blank"]);
    expect([moveOf("l", 0, 3), moveOf("L", 0, 3)]).toEqual(["legend", "legend"]);
    expect(moveOf("Escape", 0, 3)).toBe("leave");
  });

  test("does nothing with the map's keys", () => {
    for (const key of ["ArrowUp", "ArrowDown", "Enter", "0", "3", "+", "t"]) expect(moveOf(key, 0, 3)).toBeNull();
  });
});
