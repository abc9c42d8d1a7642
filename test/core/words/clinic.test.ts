import { expect, test } from "vitest";
import { leftLevelsText } from "../../../src/core/words/clinic.ts";

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
