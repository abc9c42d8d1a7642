import { kilometres } from "./distance.ts";
import type { Facility } from "./facility.ts";
import type { TravelFactors } from "./straight.ts";

/** Minutes from a place, in WGS 84 degrees, to the nearest facility; `Infinity` where none is reached. Never negative. */
export type Field = (lng: number, lat: number) => number;

/**
 * The field of straight-line times: the `value` of `straightMinutes` anywhere. What is not open or has no position does
 * not enter. Throws for a detour below 1 or a speed that is not positive.
 */
export function straightField(facilities: readonly Facility[], { detour, speed }: TravelFactors): Field {
  if (!(detour >= 1)) throw new RangeError(`The detour factor must be at least 1, not ${detour}`);
  if (!(speed > 0)) throw new RangeError(`The speed must be above 0 km/h, not ${speed}`);
  const places = facilities.flatMap(({ open, position }) => (open && position ? [position] : []));
  const perKm = (detour / speed) * 60;
  return (lng, lat) => {
    const here = { lng, lat, accuracy: null, quality: "estimate", source: "" } as const;
    let nearest = Number.POSITIVE_INFINITY;
    for (const place of places) nearest = Math.min(nearest, kilometres(here, place));
    return nearest * perKm;
  };
}
