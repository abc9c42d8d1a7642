import { expect, test } from "vitest";
import {
  breaksBetween,
  comparePeriods,
  periodEnd,
  yearBefore,
  yearly,
  yearsLast,
} from "../../../src/core/indicators/period.ts";

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

test("periods follow each other by when they end, a year after its months, quarters and halves", () => {
  const periods = ["2024", "2023", "2023H2", "2023-12", "2023Q4", "2023-06", "2023H1", "2024Q1", "2023Q1", "2022"];
  expect(periods.sort(comparePeriods).join(" ")).toBe(
    "2022 2023Q1 2023-06 2023H1 2023-12 2023Q4 2023H2 2023 2024Q1 2024",
  );
  expect(["七普", "2020", "六普"].sort(comparePeriods)).toEqual(["2020", "七普", "六普"].sort());
});

test("whole years stand for themselves where there are any, and come last where the last counts", () => {
  expect(yearly(["2023", "2024Q1", "2024"])).toEqual(["2023", "2024"]);
  expect(yearly(["2023Q4", "2024Q1"])).toEqual(["2023Q4", "2024Q1"]);
  expect(["2023", "2024Q1"].sort(yearsLast)).toEqual(["2024Q1", "2023"]);
});

test("a break lies before the parts of its year and not between them and the year", () => {
  const breaks = [{ period: "2019", note: { zh: "", en: "" } }];
  expect(breaksBetween(breaks, "2018-12", "2019Q1")).toBe(true);
  expect(breaksBetween(breaks, "2018", "2019Q1")).toBe(true);
  expect(breaksBetween(breaks, "2019Q1", "2019")).toBe(false);
});
