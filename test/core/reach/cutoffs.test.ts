import { expect, test } from "vitest";
import { cutoffsFrom } from "../../../src/core/reach/cutoffs.ts";

test.each([
  ["15, 30, 45", [15, 30, 45]],
  ["１５，３０、６０", [15, 30, 60]],
  ["15.30.45.60", [15, 30, 45, 60]],
  ["5", [5]],
])("%s is read", (text, cutoffs) => {
  expect(cutoffsFrom(text)).toEqual(cutoffs);
});

test.each(["", "30, 15", "0", "15, 15", "a", "-5", "1000", "1,2,3,4,5,6,7,8,9"])("%s is none", (text) => {
  expect(cutoffsFrom(text)).toBeNull();
});
