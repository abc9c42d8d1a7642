import { describe, expect, test } from "vitest";
import { apportion, normalFor, randomFor } from "../../scripts/data/sample/random.ts";
import { committed, figures, table } from "./built.ts";

const published = figures("figures-county.csv");
const sample = figures("sample-county.csv", "sample-town.csv", "sample-village.csv");
const towns = table("regions.csv").filter(({ level }) => level === "town");
const value = (key: string) => published.get(key) ?? sample.get(key) ?? null;

/** The towns' values of a county, and how many are left out. */
function townsOf(county: string, indicator: string, period: string) {
  const values = towns
    .filter(({ parent }) => parent === county)
    .map(({ code }) => value(`${code} ${indicator} ${period}`));
  return {
    sum: values.reduce((all: number, one) => all + (one ?? 0), 0),
    missing: values.filter((one) => one === null).length,
  };
}

describe("Sample values", () => {
  test("are all marked as such", () => {
    for (const path of ["sample-county.csv", "sample-town.csv", "sample-village.csv", "sample-tasks.csv"]) {
      expect(table(path).filter(({ quality, source }) => quality !== "sample" || source !== "sample")).toEqual([]);
    }
  });

  test.each(["gdp", "population", "urban_population", "industry_added", "fiscal_revenue"])(
    "of towns add up to every county's published %s",
    (indicator) => {
      let checked = 0;
      for (const [key, figure] of published) {
        const [code = "", id, period = ""] = key.split(" ");
        if (id !== indicator || !/^44\d{4}$/.test(code) || code === "441200" || period < "2019") continue;
        const { sum, missing } = townsOf(code, indicator, period);
        if (missing === 0) expect(sum, key).toBeCloseTo(figure ?? Number.NaN, 4);
        else expect(sum, key).toBeLessThan(figure ?? 0);
        checked++;
      }
      expect(checked).toBeGreaterThan(0);
    },
  );

  test("of towns add up to the city's published residents, and to its GDP but for what is left out", () => {
    const all = (indicator: string, period: string) =>
      towns.reduce((sum, { parent: _, code }) => sum + (value(`${code} ${indicator} ${period}`) ?? 0), 0);
    for (const period of ["2019", "2021", "2022", "2023", "2024"]) {
      expect(all("population", period)).toBeCloseTo(published.get(`441200 population ${period}`) ?? Number.NaN, 4);
    }
    expect(all("gdp", "2019")).toBeCloseTo(2248.8, 2);
    expect(all("gdp", "2020")).toBeCloseTo(2311.65, 2);
    expect(all("gdp", "2022")).toBeLessThan(2705.05);
  });

  test("of 四会 without the zone add up to its published industrial output of 2022", () => {
    const own = towns.filter(({ parent, code }) => parent === "441284" && code !== "441284450");
    expect(own.reduce((sum, { code }) => sum + (value(`${code} industry_output 2022`) ?? 0), 0)).toBeCloseTo(925.61, 2);
    expect(value("441284450 industry_output 2022")).toBeGreaterThan(1200);
  });

  test("never have more urban residents than residents, nor shares beyond 0 and 100", () => {
    for (const { code } of towns) {
      for (const period of ["2019", "2023", "2024"]) {
        expect(value(`${code} urban_population ${period}`)).toBeLessThanOrEqual(
          value(`${code} population ${period}`) ?? 0,
        );
      }
    }
    for (const [key, one] of sample)
      if (key.includes("tap_water") && one !== null) expect(one >= 0 && one <= 100, key).toBe(true);
  });

  test("leave out two towns' GDP in 2023, with a row that says so", () => {
    expect(towns.filter(({ code }) => sample.get(`${code} gdp 2023`) === null).map(({ name }) => name)).toEqual([
      "凤凰镇",
      "南丰镇",
    ]);
  });

  test("have 53 towns with piped gas in 2024, more each year", () => {
    const counts = ["2019", "2020", "2021", "2022", "2023", "2024"].map(
      (period) => towns.filter(({ code }) => sample.get(`${code} pipeline_gas ${period}`) === 1).length,
    );
    expect(counts.at(-1)).toBe(53);
    expect(counts.toSorted((a, b) => a - b)).toEqual(counts);
  });

  test("cover every village with 5G and income in four years", () => {
    for (const { code } of table("villages.csv")) {
      for (const period of ["2021", "2022", "2023", "2024"]) {
        expect(sample.has(`${code} village_income ${period}`) && sample.has(`${code} five_g ${period}`), code).toBe(
          true,
        );
      }
    }
  });
});

describe("Chance", () => {
  test("depends on the text alone", () => {
    const first = randomFor("gdp 441224110");
    const again = randomFor("gdp 441224110");
    expect([first(), first()]).toEqual([again(), again()]);
    expect(randomFor("a")()).not.toBe(randomFor("b")());
  });

  test("has about mean 0 and deviation 1 where it is normal", () => {
    const values = Array.from({ length: 4000 }, (_, index) => normalFor(`normal ${index}`));
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length)).toBeCloseTo(1, 1);
  });

  test("parts a total without losing anything: 1.00 in thirds is 0.34, 0.33, 0.33", () => {
    expect(apportion(1, [1, 1, 1], 2)).toEqual([34, 33, 33]);
  });
});

describe("Sample tasks", () => {
  const tasks = table("sample-tasks.csv");
  const regions = new Set(table("regions.csv").map(({ code }) => code));
  const goals = new Set((JSON.parse(committed("goals.json")) as { id: string }[]).map(({ id }) => id));

  test("are a few dozen, of every status, with places and goals that exist", () => {
    expect(tasks).toHaveLength(45);
    expect(new Set(tasks.map(({ status }) => status))).toEqual(new Set(["planned", "running", "done", "stopped"]));
    expect(tasks.filter(({ regions: at = "" }) => !regions.has(at))).toEqual([]);
    expect(tasks.flatMap(({ goals: served = "" }) => served.split(";")).filter((id) => !goals.has(id))).toEqual([]);
  });

  test("are due after they start, by the end of the plan, and offices lead them", () => {
    for (const { id, start = "", deadline = "", lead = "", lead_en: english = "" } of tasks) {
      expect(deadline >= start.slice(0, deadline.length) && deadline < "2026", id).toBe(true);
      expect(lead, id).toMatch(/^市.*局$/);
      expect(english, id).toMatch(/Bureau$/);
    }
  });
});
