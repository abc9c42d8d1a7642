import type { FigureRow } from "../figures.ts";
import { CITY, type RegionRow, SIHUI_WITHOUT_ZONE, ZONE } from "../regions.ts";
import { PERIODS, PLANS } from "./plans.ts";
import { apportion, normalFor } from "./random.ts";
import { type SampleRow, sampleRow } from "./row.ts";
import { UNITS_OF_CITY, unitTotals } from "./units.ts";

const EAST = new Set(["441202", "441203", "441204", "441284"]);

/** Towns known for their industry, whose output per head is set higher. */
const INDUSTRIAL = new Set(["441204115", "441204114", "441204113", "441204111", "441284105", "441284003", "441203101"]);

/** Values left out on purpose, so that missing data can be seen: the towns, indicators and periods. */
const LEFT_OUT: readonly (readonly [code: string, indicators: readonly string[], periods: readonly string[]])[] = [
  ["441225111", ["gdp", "gdp_growth"], ["2022", "2023"]],
  ["441203103", ["gdp", "gdp_growth"], ["2023", "2024"]],
  ["441223108", ["tap_water"], ["2019", "2020", "2021"]],
  ["441226110", ["tap_water", "pipeline_gas"], ["2023", "2024"]],
  ["441224115", ["pipeline_gas"], ["2024"]],
];

/** Real growth of the city by period, around which towns are spread; in percent. */
const GROWTH: Readonly<Record<string, number>> = { "2020": 3, "2021": 10.5, "2022": 1.1, "2023": 3.7, "2024": 2.2 };

/** Towns with piped gas by the end of each period. */
const GAS: Readonly<Record<string, number>> = {
  "2019": 24,
  "2020": 29,
  "2021": 35,
  "2022": 41,
  "2023": 47,
  "2024": 53,
};

/** Urban share of the units in 2023 as published, and how much it gained a year, in percent and points. */
const URBAN: Readonly<Record<string, number>> = {
  "441202": 100,
  "441203": 75.98,
  "441204": 41.12,
  "441223": 41.38,
  "441224": 30.11,
  "441225": 34.39,
  "441226": 31.81,
  [SIHUI_WITHOUT_ZONE]: 65.88,
  [ZONE]: 100,
};
const URBAN_GAIN = 0.7;

/** Values by `code indicator period`. */
type Values = Map<string, number>;

/**
 * Generated values of towns from 2019 to 2024, and of counties where those cannot be added up. `population` holds the
 * residents (10,000) of every town, published ones included, by `code period`.
 */
export function townSamples(
  regions: readonly RegionRow[],
  figures: readonly FigureRow[],
): { towns: SampleRow[]; counties: SampleRow[]; population: ReadonlyMap<string, number> } {
  const towns = regions.filter(({ level }) => level === "town");
  const published = new Set(figures.map(({ code, indicator, period }) => `${code} ${indicator} ${period}`));
  const leftOut = new Set(
    LEFT_OUT.flatMap(([code, ids, periods]) => ids.flatMap((id) => periods.map((period) => `${code} ${id} ${period}`))),
  );
  const values: Values = new Map();
  const rows: SampleRow[] = [];
  const write = (indicator: string, period: string, decimals: number) => {
    for (const { code } of towns) {
      const key = `${code} ${indicator} ${period}`;
      if (!published.has(key))
        rows.push(sampleRow(code, indicator, period, leftOut.has(key) ? null : (values.get(key) ?? null), decimals));
    }
  };
  for (const plan of PLANS) {
    for (const period of PERIODS) {
      const totals = unitTotals(plan, period, figures);
      for (const [index, unit] of UNITS_OF_CITY.entries()) {
        const members = towns.filter((town) => unitOf(town) === unit);
        const weights = members.map((town) => weightOf(town, plan.indicator, period));
        const parts = apportion(totals[index] ?? 0, weights, plan.decimals);
        for (const [at, { code }] of members.entries())
          values.set(`${code} ${plan.indicator} ${period}`, (parts[at] ?? 0) / 10 ** plan.decimals);
      }
      write(plan.indicator, period, plan.decimals);
    }
  }
  for (const period of PERIODS) {
    urbanise(towns, period, figures, values);
    write("urban_population", period, 4);
  }
  for (const period of Object.keys(GROWTH)) {
    for (const { code } of towns) {
      const spread = 0.9 * normalFor(`growth ${code}`) + 0.9 * normalFor(`growth ${code} ${period}`);
      values.set(`${code} gdp_growth ${period}`, (GROWTH[period] ?? 0) + spread);
    }
    write("gdp_growth", period, 1);
  }
  for (const period of PERIODS) {
    for (const town of towns) values.set(`${town.code} tap_water ${period}`, tapWater(town, period));
    write("tap_water", period, 1);
  }
  const eager = [...towns].sort((one, other) => gasScore(other) - gasScore(one)).map(({ code }) => code);
  for (const period of PERIODS) {
    for (const [rank, code] of eager.entries())
      values.set(`${code} pipeline_gas ${period}`, rank < (GAS[period] ?? 0) ? 1 : 0);
    write("pipeline_gas", period, 0);
  }
  const population = new Map(
    towns.flatMap(({ code }) =>
      PERIODS.map((period) => [`${code} ${period}`, values.get(`${code} population ${period}`) ?? 0]),
    ),
  );
  return { towns: rows, counties: countyTapWater(towns, values), population };
}

function unitOf(town: RegionRow): string {
  if (town.code === ZONE) return ZONE;
  return town.parent === "441284" ? SIHUI_WITHOUT_ZONE : town.parent;
}

/** Whether a county's government sits in the town: its first subdistrict. */
function isCentre({ code }: RegionRow): boolean {
  return code.endsWith("001");
}

/** The town's part of its unit's total: people, times output per head, each with a persistent spread and a slow drift. */
function weightOf(town: RegionRow, indicator: string, period: string): number {
  const { code } = town;
  const street = town.kind === "街道";
  const years = Number(period) - 2019;
  const people = Math.exp(0.3 * normalFor(`people ${code}`)) * (isCentre(town) ? 2.4 : street ? 1.5 : 1);
  const moving = (isCentre(town) ? 1.012 : street ? 1.008 : 0.996) ** years;
  if (indicator === "population") return people * moving;
  const richness =
    Math.exp(0.3 * normalFor(`rich ${code}`)) *
    (isCentre(town) ? 1.3 : street ? 1.2 : 1) *
    (INDUSTRIAL.has(code) ? 1.7 : 1);
  const drift = (1 + 0.012 * normalFor(`drift ${code}`)) ** years * (1 + 0.008 * normalFor(`year ${code} ${period}`));
  if (indicator === "gdp") return people * moving * richness * drift;
  const industry = Math.exp(0.45 * normalFor(`industry ${code}`)) * (INDUSTRIAL.has(code) ? 1.9 : 1);
  if (indicator === "fiscal_revenue") return people * richness ** 1.2 * drift * (isCentre(town) ? 1.4 : 1);
  return people * richness * industry * drift;
}

/** Sets urban residents: the unit's share as published or projected, higher in centres, never above the residents. */
function urbanise(towns: readonly RegionRow[], period: string, figures: readonly FigureRow[], values: Values): void {
  for (const unit of UNITS_OF_CITY) {
    const members = towns.filter((town) => unitOf(town) === unit);
    const people = members.map(({ code }) => Math.round((values.get(`${code} population ${period}`) ?? 0) * 1e4));
    const all = people.reduce((sum, count) => sum + count, 0);
    const own = (id: string) =>
      figures.find((row) => row.code === unit && row.indicator === id && row.period === period)?.value;
    const base = URBAN[unit] ?? 50;
    const projected = base === 100 ? 100 : base + URBAN_GAIN * (Number(period) - 2023);
    const wanted = Math.round(
      own("urban_population")
        ? Number(own("urban_population")) * 1e4
        : (all * Number(own("urbanisation") ?? projected)) / 100,
    );
    const bent = members.map(
      (town) => 1.1 * normalFor(`urban ${town.code}`) * 0.5 + (isCentre(town) ? 3 : town.kind === "街道" ? 2 : -0.4),
    );
    const shares = sharesFor(Math.min(1, wanted / all), bent, people);
    const urban = settle(wanted, people, shares);
    for (const [at, { code }] of members.entries())
      values.set(`${code} urban_population ${period}`, (urban[at] ?? 0) / 1e4);
  }
}

/** Logistic shares around the towns' leanings whose mean, weighted by people, is the one wanted (by bisection). */
function sharesFor(mean: number, leanings: readonly number[], people: readonly number[]): number[] {
  if (mean >= 1) return leanings.map(() => 1);
  const all = people.reduce((sum, count) => sum + count, 0);
  const at = (offset: number) => leanings.map((leaning) => 1 / (1 + Math.exp(-leaning - offset)));
  let [low, high] = [-20, 20];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    const reached = at(middle).reduce((sum, share, index) => sum + share * (people[index] ?? 0), 0) / all;
    if (reached < mean) low = middle;
    else high = middle;
  }
  return at(low);
}

/** Whole numbers close to `people * shares` that add up to `wanted`; the largest town takes the difference. */
function settle(wanted: number, people: readonly number[], shares: readonly number[]): number[] {
  const urban = people.map((count, index) => Math.round(count * (shares[index] ?? 0)));
  const largest = people.indexOf(Math.max(...people));
  const rest = wanted - urban.reduce((sum, count) => sum + count, 0);
  urban[largest] = Math.min(people[largest] ?? 0, (urban[largest] ?? 0) + rest);
  return urban;
}

function tapWater({ code, parent }: RegionRow, period: string): number {
  const [from, to] = EAST.has(parent) ? [96.2, 99.75] : [90.5, 99.2];
  const years = (Number(period) - 2019) / 5;
  const late = Math.abs(normalFor(`water ${code}`));
  const gap = (100 - from) * (1 - years) + (100 - to) * years;
  return Math.round(Math.min(100, 100 - gap * (0.6 + 0.55 * late)) * 10) / 10;
}

function gasScore(town: RegionRow): number {
  const place =
    (EAST.has(town.parent) ? 1.2 : 0) + (isCentre(town) ? 3 : town.kind === "镇" || town.kind === "民族乡" ? 0 : 2);
  return place + 0.8 * normalFor(`gas ${town.code}`);
}

/** The share in counties and the city: towns weighted by rural residents, by all residents where none is rural. */
function countyTapWater(towns: readonly RegionRow[], values: Values): SampleRow[] {
  const codes = [CITY, ...new Set(towns.map(({ parent }) => parent))];
  return PERIODS.flatMap((period) =>
    codes.map((code) => {
      const members = towns.filter(({ parent }) => code === CITY || parent === code);
      const read = (town: RegionRow, id: string) => values.get(`${town.code} ${id} ${period}`) ?? 0;
      const rural = members.map((town) => read(town, "population") - read(town, "urban_population"));
      const weights = rural.some((weight) => weight > 1e-9) ? rural : members.map((town) => read(town, "population"));
      const sum = weights.reduce((all, weight) => all + weight, 0);
      const value = members.reduce((all, town, at) => all + read(town, "tap_water") * (weights[at] ?? 0), 0) / sum;
      return sampleRow(code, "tap_water", period, value, 2);
    }),
  );
}
