import { expect, test } from "vitest";
import { monthOf, readWhen } from "../../../src/core/tasks/day.ts";

test.each([
  ["2024", "2024-01-01", "2024-12-31"],
  ["2024-02", "2024-02-01", "2024-02-29"],
  ["2023-02", "2023-02-01", "2023-02-28"],
  ["2024-06-30", "2024-06-30", "2024-06-30"],
  [" 2000-02-29 ", "2000-02-29", "2000-02-29"],
])("%s runs from %s to %s", (text, first, last) => {
  expect(readWhen(text)).toEqual({ text: text.trim(), first, last });
});

test.each([
  "",
  "soon",
  "2024-13",
  "2024-00",
  "2023-02-29",
  "1900-02-29",
  "2024-6-30",
  "2024/06/30",
  "2024-06-31",
  "24",
])("%s is no day, month or year", (text) => {
  expect(readWhen(text)).toBeNull();
});

test("a span belongs to the month it ends in", () => {
  expect(["2024", "2024-06", "2024-06-05"].map((text) => monthOf(readWhen(text) as never))).toEqual([
    "2024-12",
    "2024-06",
    "2024-06",
  ]);
});
