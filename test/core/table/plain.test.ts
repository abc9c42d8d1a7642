import { expect, test } from "vitest";
import { plainNumber, plainNumberOf } from "../../../src/core/table/plain.ts";

test.each([
  ["0", 0],
  ["007", 7],
  ["-0.07", -0.07],
  ["1234.5678", 1234.5678],
  ["999999999999999", 999999999999999],
  ["-99999999999999.9", -99999999999999.9],
  ["0.00000000000001", 0.00000000000001],
])("%s is the number that the language reads in it", (text, value) => {
  expect(plainNumberOf(text)).toBe(value);
});

test.each([
  "",
  "-",
  ".",
  ".5",
  "5.",
  "1.2.3",
  "--3",
  "+5",
  "1e5",
  "1,234",
  "1234567890123456",
  "０.５",
  "2.5亿",
  " 1",
  "ı",
])("%j is no plain decimal", (text) => {
  expect(plainNumberOf(text)).toBeNaN();
});

test("a part of some bytes is read as if it stood alone", () => {
  const bytes = new TextEncoder().encode("12,-3.5,,-7");
  expect([plainNumber(bytes, 0, 2), plainNumber(bytes, 3, 7), plainNumber(bytes, 8, 8)]).toEqual([
    12,
    -3.5,
    Number.NaN,
  ]);
});
