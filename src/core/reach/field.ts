import type { Facility } from "./facility.ts";
import { createNearest } from "./nearest.ts";
import { checkFactors, type TravelFactors } from "./straight.ts";

/** Minutes from a place, in WGS 84 degrees, to the nearest facility; `Infinity` where none is reached. Never negative. */
export type Field = (lng: number, lat: number) => number;

/**
 * The field of straight-line times: the `value` of `straightMinutes` anywhere. Facilities that are not open or have no
 * position do not enter. Throws for a detour below 1 or a speed that is not positive.
 */
export function straightField(facilities: readonly Facility[], factors: TravelFactors): Field {
  checkFactors(factors);
  const nearest = createNearest(facilities.flatMap(({ open, position }) => (open && position ? [position] : [])));
  const perKm = (factors.detour / factors.speed) * 60;
  return (lng, lat) => {
    const found = nearest({ lng, lat, accuracy: null, quality: "estimate" });
    return found ? found.km.value * perKm : Number.POSITIVE_INFINITY;
  };
}
