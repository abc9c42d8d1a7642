import { describe, expect, test } from "vitest";
import { figures, table } from "./built.ts";

const published = figures("figures-county.csv");
const COUNTIES = ["441202", "441203", "441204", "441223", "441224", "441225", "441226", "441284"];
const sum = (indicator: string, period: string) =>
  COUNTIES.reduce((all, code) => all + (published.get(`${code} ${indicator} ${period}`) ?? Number.NaN), 0);

describe("Published figures", () => {
  test("add up to the city's GDP of 2021 within rounding", () => {
    expect(sum("gdp", "2021")).toBeCloseTo(2649.27, 2);
    expect(Math.abs(sum("gdp", "2021") - 2649.99)).toBeLessThan(1);
  });

  test("add up to the city's residents of 2023", () => {
    expect(sum("population", "2023")).toBeCloseTo(413.17, 4);
  });

  test("keep 四会 with and without the zone apart", () => {
    expect(published.get("441284 gdp 2023")).toBe(759);
    expect(published.get("441284-x gdp 2023")).toBe(490.07);
    expect(published.get("441284450 gdp 2023")).toBe(269.08);
    expect(published.get("441284-x gdp 2022")).toBe(483.66);
    expect(published.has("441284 gdp 2022")).toBe(false);
    const whole = table("figures-county.csv").filter(({ code, note }) => code === "441284" && note?.includes("不含"));
    expect(whole).toEqual([]);
  });

  test("know the urban share of all eight counties in 2023", () => {
    expect(COUNTIES.map((code) => published.get(`${code} urbanisation 2023`))).toEqual([
      100, 75.98, 41.12, 41.38, 30.11, 34.39, 31.81, 72.28,
    ]);
  });

  test("give GDP per head in 10,000 yuan", () => {
    expect(published.get("441200 gdp_per_head 2023")).toBe(6.7614);
  });

  test("estimate 德庆 and 鼎湖 in 2023 from what the city's figure leaves", () => {
    const rows = table("figures-county.csv").filter(({ quality }) => quality === "estimate");
    expect(rows.map(({ code, value, low, high }) => [code, value, low, high])).toEqual([
      ["441203", "144.56", "128.67", "160.45"],
      ["441226", "173.18", "157.29", "189.07"],
    ]);
    expect(sum("gdp", "2023")).toBeCloseTo(2792.51, 2);
  });

  test("stand once for each region, indicator and period, also beside the samples", () => {
    const rows = ["figures-county.csv", "sample-county.csv", "sample-town.csv", "sample-village.csv"].flatMap(table);
    expect(new Set(rows.map(({ code, indicator, period }) => `${code} ${indicator} ${period}`)).size).toBe(rows.length);
  });

  test("name sources that are listed", () => {
    const known = new Set(table("sources.csv").map(({ id }) => id));
    const rows = ["figures-county.csv", "remarks.csv", "facilities.csv"].flatMap(table);
    expect(rows.filter(({ source }) => !known.has(source ?? ""))).toEqual([]);
  });

  test("leave bounds, ranges and years that are none to the remarks", () => {
    const texts = table("remarks.csv").map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([">1200", "17.4:36.7:45.9", "1004.32", "2200.61"]));
  });
});
