import { expect, test } from "vitest";
import { spread } from "../../../src/core/classes/spread.ts";

test("a table of as many colours stays as it is", () => {
  const table = ["#ffffff", "#808080", "#000000"];
  expect(spread(table, 3)).toBe(table);
});

test("fewer colours keep both ends and those that fall on one of the table", () => {
  expect(spread(["#ff0000", "#00ff00", "#0000ff", "#ffff00", "#000000"], 3)).toEqual(["#ff0000", "#0000ff", "#000000"]);
});

test("a colour between two is their mean in OKLab", () => {
  // In OKLab white is (1, 0, 0) and black (0, 0, 0): the middle has lightness 0.5, so 0.125 in linear light, which sRGB
  // writes as 1.055 · 0.125^(1/2.4) − 0.055 = 0.388573, that is 99 of 255.
  expect(spread(["#ffffff", "#000000"], 3)).toEqual(["#ffffff", "#636363", "#000000"]);
});
