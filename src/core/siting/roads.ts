import { fieldsBeside, tripFrom } from "../reach/fields.ts";
import { landingAt, type RoadTravel, walkSeconds } from "../reach/road.ts";
import type { Position } from "../regions/region.ts";
import type { Demand, PlacedProblem } from "./places.ts";

/**
 * The siting problem of places and candidates over the roads: minutes of walk, drive and walk as `roadMinutes` tells
 * them, the accuracy of positions left aside. A candidate is only searched as far as it is nearer than the facilities
 * there are; where it is not, its time is `Infinity`, which brings nothing either. Candidates without a position or a
 * road near are left out. `progress` is told the share that is done, and `pause` awaited, after each candidate.
 */
export async function roadProblem(
  travel: RoadTravel,
  places: readonly Demand[],
  sites: readonly { readonly code: string; readonly position: Position | null }[],
  watch: { readonly progress: (done: number) => void; readonly pause: () => Promise<void> },
): Promise<PlacedProblem> {
  const { snap, factors, all, facilities } = travel;
  const demands = places.flatMap(({ code, position, minutes, weight }) =>
    position && minutes !== null ? [{ code, footing: snap(position), minutes, weight }] : [],
  );
  const candidates = sites.flatMap(({ code, position }) => {
    const landing = position && landingAt(position, facilities.length, snap, factors);
    return position && landing ? [{ code, position, landing }] : [];
  });
  const minutes = new Float64Array(candidates.length * demands.length).fill(Number.POSITIVE_INFINITY);
  for (const [i, { landing }] of candidates.entries()) {
    const beside = fieldsBeside(all, landing);
    for (const [j, { footing }] of demands.entries()) {
      if (!footing) continue;
      const trip = tripFrom(beside, footing);
      if (trip?.place !== landing.place) continue;
      minutes[i * demands.length + j] = (walkSeconds(footing, factors) + trip.seconds) / 60;
    }
    watch.progress((i + 1) / candidates.length);
    await watch.pause();
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
