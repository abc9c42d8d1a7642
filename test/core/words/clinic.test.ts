import { expect, test } from "vitest";
import { broughtText, leftLevelsText } from "../../../src/core/words/clinic.ts";

const COUNTIES = { rows: 1, name: { zh: "县", en: "Counties" }, noun: "counties" };
const VILLAGES = { rows: 1552, name: { zh: "村", en: "Villages" }, noun: "villages" };

test("levels that are left out are told with their rows", () => {
  expect(leftLevelsText([COUNTIES], "zh")).toBe("县级1行未勾选，不会导入。");
  expect(leftLevelsText([COUNTIES], "en")).toBe("1 row of counties is left out until ticked.");
  expect(leftLevelsText([COUNTIES, VILLAGES], "zh")).toBe("县级1行、村级1,552行未勾选，不会导入。");
  expect(leftLevelsText([COUNTIES, VILLAGES], "en")).toBe(
    "1 row of counties and 1,552 rows of villages are left out until ticked.",
  );
});

test("what a file brings leaves out what it does not", () => {
  expect(broughtText({ values: 1240, points: 30 })).toEqual({
    zh: "1,240个数值和30个位置",
    en: "1,240 values and 30 positions",
  });
  expect(broughtText({ values: 0, points: 30 })).toEqual({ zh: "30个位置", en: "30 positions" });
  expect(broughtText({ shapes: 1 })).toEqual({ zh: "1个边界", en: "1 boundary" });
  expect(broughtText({ values: 0 })).toEqual({ zh: "0个数值", en: "0 values" });
});
