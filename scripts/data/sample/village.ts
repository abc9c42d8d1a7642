import type { RegionRow } from "../regions.ts";
import { apportion, normalFor, randomFor } from "./random.ts";
import { type SampleRow, sampleRow } from "./row.ts";

const PERIODS = ["2021", "2022", "2023", "2024"] as const;
const EAST = new Set(["441202", "441203", "441204", "441284"]);

/** Share of villages covered by 5G at the end of each period. */
const COVERED: Readonly<Record<string, number>> = { "2021": 0.62, "2022": 0.8, "2023": 0.92, "2024": 0.985 };

/** Residents a household. */
const HOUSEHOLD = 2.87;

/** Villages whose income is left out on purpose in one period: every n-th of one town. */
const LEFT_OUT: readonly (readonly [town: string, period: string, every: number])[] = [
  ["441225103", "2024", 5],
  ["441224114", "2022", 6],
];

/**
 * Generated values of villages and communities: operating income of the collective (10,000 yuan) and 5G from 2021 to
 * 2024, and households in 2023, which add up to the town's residents over the size of a household. `population` holds
 * the towns' residents (10,000) by `code period`.
 */
export function villageSamples(
  regions: readonly RegionRow[],
  villages: readonly RegionRow[],
  population: ReadonlyMap<string, number>,
): SampleRow[] {
  const countyOf = new Map(regions.filter(({ level }) => level === "town").map(({ code, parent }) => [code, parent]));
  const left = leftOut(villages);
  return [
    ...PERIODS.flatMap((period) =>
      villages.map((village) => {
        const missing = left.has(`${village.code} ${period}`);
        const east = EAST.has(countyOf.get(village.parent) ?? "");
        return sampleRow(village.code, "village_income", period, missing ? null : income(village, period, east), 1);
      }),
    ),
    ...households(villages, population),
    ...PERIODS.flatMap((period) => {
      const limit = COVERED[period] ?? 0;
      return villages.map(({ code, kind }) =>
        sampleRow(code, "five_g", period, randomFor(`5g ${code}`)() * (kind === "社区" ? 0.8 : 1) < limit ? 1 : 0, 0),
      );
    }),
  ];
}

/** Log-normal, richer in the east and near towns, rising; the poorest are lifted most, as the plan wants. */
function income({ code, parent, kind }: RegionRow, period: string, east: boolean): number {
  const years = Number(period) - 2021;
  const place = (east ? 0.45 : 0) + (kind === "社区" ? 0.25 : 0) + 0.25 * normalFor(`income ${parent}`);
  const base = Math.exp(2.35 + place + 0.55 * normalFor(`income ${code}`));
  const grown = base * 1.09 ** years * (1 + 0.04 * normalFor(`income ${code} ${period}`));
  const floor = [2.5, 6, 9.6, 10.3][years] ?? 10;
  return grown >= floor ? grown : floor + (grown - floor) * 0.12 + 0.5 * (randomFor(`floor ${code}`)() - 0.35);
}

function households(villages: readonly RegionRow[], population: ReadonlyMap<string, number>): SampleRow[] {
  const byTown = new Map<string, RegionRow[]>();
  for (const village of villages) byTown.set(village.parent, [...(byTown.get(village.parent) ?? []), village]);
  return [...byTown].flatMap(([town, members]) => {
    const total = Math.round(((population.get(`${town} 2023`) ?? 0) * 1e4) / HOUSEHOLD);
    const weights = members.map(
      ({ code, kind }) => Math.exp(0.4 * normalFor(`households ${code}`)) * (kind === "社区" ? 2.2 : 1),
    );
    return apportion(total, weights, 0).map((count, index) =>
      sampleRow(members[index]?.code ?? "", "village_households", "2023", count, 0),
    );
  });
}

function leftOut(villages: readonly RegionRow[]): Set<string> {
  return new Set(
    LEFT_OUT.flatMap(([town, period, every]) =>
      villages
        .filter(({ parent }) => parent === town)
        .filter((_, index) => index % every === 1)
        .map(({ code }) => `${code} ${period}`),
    ),
  );
}
