import type { Facility } from "./facility.ts";

/** One thing that is different in a what-if: a facility more, one fewer, or one elsewhere. Positions in degrees, WGS 84. */
export type FacilityChange =
  | { readonly change: "add"; readonly id: string; readonly kind: string; readonly lng: number; readonly lat: number }
  | { readonly change: "remove"; readonly id: string }
  | { readonly change: "move"; readonly id: string; readonly lng: number; readonly lat: number };

/** Source of a facility that is only assumed; the package knows none of this id. */
export const ASSUMED = "assumed";

/** The facility that an addition assumes: exactly where it was put, and an estimate, since nobody has built it. */
function assumed({ id, kind, lng, lat }: Extract<FacilityChange, { change: "add" }>, number: number): Facility {
  return {
    id,
    kind,
    name: { zh: `假设${number}`, en: `Assumed ${number}` },
    road: null,
    region: null,
    position: { lng, lat, accuracy: 0, quality: "estimate" },
    existence: "estimate",
    open: true,
    source: ASSUMED,
    note: null,
    assumed: true,
  };
}

/**
 * The facilities as a what-if has them: additions at the end in their order, removed ones gone, moved ones exactly at
 * their new place, which is an estimate. A change of what does not exist does nothing.
 */
export function applyChanges(facilities: readonly Facility[], changes: readonly FacilityChange[]): readonly Facility[] {
  if (changes.length === 0) return facilities;
  const removed = new Set(changes.flatMap((one) => (one.change === "remove" ? [one.id] : [])));
  const moved = new Map(changes.flatMap((one) => (one.change === "move" ? [[one.id, one] as const] : [])));
  const added = changes.flatMap((one) => (one.change === "add" ? [one] : []));
  return [...facilities, ...added.map((one, i) => assumed(one, i + 1))].flatMap((facility) => {
    if (removed.has(facility.id)) return [];
    const to = moved.get(facility.id);
    if (!to) return [facility];
    const position = { lng: to.lng, lat: to.lat, accuracy: 0, quality: "estimate" as const };
    return [{ ...facility, position, assumed: true }];
  });
}

/** An id for the next addition that no change has yet. */
export function nextId(changes: readonly FacilityChange[]): string {
  let number = 1;
  while (changes.some(({ id }) => id === `new${number}`)) number++;
  return `new${number}`;
}

/** The changes with a facility put elsewhere: an addition stands there itself, any other is moved. */
export function moveFacility(
  changes: readonly FacilityChange[],
  id: string,
  lng: number,
  lat: number,
): FacilityChange[] {
  const known = changes.some((one) => one.id === id && one.change !== "remove");
  if (!known) return [...changes, { change: "move", id, lng, lat }];
  return changes.map((one) => (one.id === id && one.change !== "remove" ? { ...one, lng, lat } : one));
}

/** The changes with a facility taken away: an addition is given up, any other is removed, wherever it had been moved. */
export function removeFacility(changes: readonly FacilityChange[], id: string): FacilityChange[] {
  const rest = changes.filter((one) => one.id !== id);
  return changes.some((one) => one.id === id && one.change === "add") ? rest : [...rest, { change: "remove", id }];
}
