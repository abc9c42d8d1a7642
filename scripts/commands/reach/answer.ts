import { createFigures } from "../../../src/core/indicators/engine.ts";
import { type Quality, worstQuality } from "../../../src/core/indicators/quality.ts";
import type { Atlas } from "../../../src/core/package/atlas.ts";
import { areasOf } from "../../../src/core/reach/areas.ts";
import { coverageCurve, coverageOf, type Timed } from "../../../src/core/reach/coverage.ts";
import type { RoadReach } from "../../../src/core/reach/road.ts";
import type { Reach, RegionReach, Span } from "../../../src/core/reach/straight.ts";
import { catchments, zonalTable } from "../../../src/core/reach/zones.ts";
import type { Region } from "../../../src/core/regions/region.ts";
import type { Demand, PlacedProblem } from "../../../src/core/siting/places.ts";
import { whereNext } from "../../../src/core/siting/where.ts";
import type { NextQuestion } from "./question.ts";

/** What regions are counted by, and what that rests on. */
export interface Weight {
  readonly by: NextQuestion["by"];
  readonly weightOf: (code: string) => number | null;
  /** Worst of the weights; `null` where none is needed. */
  readonly quality: Quality | null;
  readonly period: string | null;
  readonly sources: readonly string[];
}

/** Regions counted by themselves, and by people where the package counts these at the level. */
export function weightsOf(atlas: Atlas, level: string, people: string): readonly Weight[] {
  const each: Weight = { by: "towns", weightOf: () => 1, quality: null, period: null, sources: [] };
  const declared = atlas.indicators.find(({ id, kind }) => id === people && kind === "count");
  if (!declared?.levels.includes(level)) return [each];
  const figures = createFigures(atlas);
  const period = figures.latest(people, level);
  if (period === null) return [each];
  const known = figures.at(people, level, period).filter(({ value }) => value !== null);
  const counted: Weight = {
    by: "people",
    weightOf: (code) => figures.of(people, code, period).value,
    quality: worstQuality(known.map(({ quality }) => quality)),
    period,
    sources: [...new Set(known.flatMap(({ sources }) => sources))],
  };
  return [each, counted];
}

/** How travel was measured, and to how many facilities. */
export function methodOf(reach: Reach | RoadReach) {
  const { method, detour, speed, placed, unplaced, closed } = reach;
  const road = "walk" in reach ? { walk: reach.walk, offRoad: reach.offRoad.length } : {};
  return { method, detour, speed, ...road, placed: placed.length, unplaced: unplaced.length, closed };
}

/** One row a region. */
export function rowsOf(reach: Reach | RoadReach, regions: readonly Region[]) {
  return reach.rows.map((row, i) => ({
    code: row.code,
    name: regions[i]?.name ?? "",
    facility: row.facility && { id: row.facility.id, name: row.facility.name },
    km: row.km,
    minutes: row.minutes,
    ...("legs" in row && { legs: row.legs }),
    gap: row.gap,
    quality: row.quality,
  }));
}

/** Shares within the cut-offs, zones, the curve and the catchments, counted by one weight. */
export function tableOf(atlas: Atlas, level: string, reach: Reach, cutoffs: readonly number[], weight: Weight) {
  const { weightOf, ...evidence } = weight;
  const timed = reach.rows.map((row) => timedOf(row, weightOf(row.code)));
  const byCode = new Map(timed.map((place) => [place.code, place]));
  const areas = areasOf(atlas, level).map(({ id, kind, name, codes }) => {
    const places = codes.flatMap((code) => byCode.get(code) ?? []);
    return { id, kind, name, ...coverageOf(places, cutoffs), ...zonalTable(places, cutoffs) };
  });
  const facilities = reach.placed.map(({ id }) => id);
  return { ...evidence, areas, curve: coverageCurve(timed), catchments: catchments(timed, facilities) };
}

/** Seats that should get a facility next, for 1 up to the number asked. */
export async function nextPlaces(
  reach: Reach,
  regions: readonly Region[],
  { weightOf, quality }: Weight,
  { count, by, aim }: NextQuestion,
  problemOf: (demands: readonly Demand[]) => Promise<PlacedProblem>,
) {
  const demands = regions.map(({ code, position }) => {
    const row = reach.byCode.get(code);
    const minutes = row ? (timedOf(row, null).minutes?.value ?? null) : null;
    return { code, position, minutes, weight: weightOf(code) };
  });
  const { problem, candidates, left } = await problemOf(demands);
  const counts = Array.from({ length: count }, (_, i) => i + 1);
  const { sitings, ...rest } = whereNext(problem, aim, counts);
  const answers = sitings.map(({ chosen, ...siting }) => ({
    ...siting,
    places: chosen.flatMap((i) => candidates[i] ?? []),
  }));
  return { by, quality, ...rest, left, sitings: answers };
}

const NEVER: Span = {
  value: Number.POSITIVE_INFINITY,
  low: Number.POSITIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
};

/** A row with its weight: a region that no road connects takes forever. */
function timedOf(
  { code, minutes, gap, facility }: RegionReach,
  weight: number | null,
): Timed & { facility: string | null } {
  return { code, minutes: minutes ?? (gap === "not-connected" ? NEVER : null), weight, facility: facility?.id ?? null };
}
