import { expect, test } from "vitest";
import { breaksBetween, periodEnd, yearBefore } from "../../../src/core/indicators/period.ts";

test("yearBefore steps back a calendar year and keeps the rest of the period", () => {
  expect(yearBefore("2023")).toBe("2022");
  expect(yearBefore("2000-06")).toBe("1999-06");
  expect(yearBefore("七普")).toBeNull();
});

test("a break lies between its period and the one before, seen from either side", () => {
  const breaks = [{ period: "2019", note: { zh: "", en: "" } }];
  expect(breaksBetween(breaks, "2018", "2019")).toBe(true);
  expect(breaksBetween(breaks, "2021", "2011")).toBe(true);
  expect(breaksBetween(breaks, "2019", "2020")).toBe(false);
  expect(breaksBetween(breaks, "2017", "2018")).toBe(false);
});

test("a period ends on the last day it may have", () => {
  expect(["2023", "2023-06", "2023Q2", "2023-Q4", "2023H1"].map(periodEnd)).toEqual([
    "2023-12-31",
    "2023-06-31",
    "2023-06-31",
    "2023-12-31",
    "2023-06-31",
  ]);
  expect(periodEnd("Olympiad")).toBeNull();
});
