import { kilometres } from "../reach/distance.ts";
import type { TravelFactors } from "../reach/straight.ts";
import type { Position } from "../regions/region.ts";
import type { SitingProblem } from "./benefit.ts";

/** A place to be served. */
export interface Demand {
  readonly code: string;
  readonly position: Position | null;
  /** Minutes to the nearest facility today: `Infinity` for none, `null` where it is not known. */
  readonly minutes: number | null;
  readonly weight: number | null;
}

/** A siting problem with the codes its rows and columns stand for. */
export interface PlacedProblem {
  readonly problem: SitingProblem;
  readonly candidates: readonly string[];
  /** Where the candidates are, in WGS 84 degrees. */
  readonly places: readonly { readonly lng: number; readonly lat: number }[];
  readonly demands: readonly string[];
  /** Demands without a position or a known time, which no answer can speak of. */
  readonly left: readonly string[];
}

/**
 * The siting problem of places and candidates by straight line: great-circle km * detour / speed * 60, with `speed` in
 * km/h, the accuracy of positions left aside. Candidates without a position are left out. Throws for a detour below 1
 * or a speed that is not positive.
 */
export function straightProblem(
  places: readonly Demand[],
  sites: readonly { readonly code: string; readonly position: Position | null }[],
  { detour, speed }: TravelFactors,
): PlacedProblem {
  if (!(detour >= 1)) throw new RangeError(`The detour factor must be at least 1, not ${detour}`);
  if (!(speed > 0)) throw new RangeError(`The speed must be above 0 km/h, not ${speed}`);
  const demands = places.flatMap(({ code, position, minutes, weight }) =>
    position && minutes !== null ? [{ code, position, minutes, weight }] : [],
  );
  const candidates = sites.flatMap(({ code, position }) => (position ? [{ code, position }] : []));
  const minutes = new Float64Array(candidates.length * demands.length);
  for (const [i, site] of candidates.entries()) {
    for (const [j, place] of demands.entries()) {
      minutes[i * demands.length + j] = (kilometres(place.position, site.position) * detour * 60) / speed;
    }
  }
  const used = new Set(demands.map(({ code }) => code));
  return {
    problem: {
      candidates: candidates.length,
      minutes,
      current: Float64Array.from(demands, (one) => one.minutes),
      weights: demands.map(({ weight }) => weight),
    },
    candidates: candidates.map(({ code }) => code),
    places: candidates.map(({ position: { lng, lat } }) => ({ lng, lat })),
    demands: demands.map(({ code }) => code),
    left: places.flatMap(({ code }) => (used.has(code) ? [] : [code])),
  };
}
