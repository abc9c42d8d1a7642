import type { Facility } from "../reach/facility.ts";
import type { PlaceMark } from "./scene.ts";

/** Metres of accuracy beyond which a place counts as only roughly known. */
const ROUGH = 1000;

/** Marks of the facilities whose kind is asked for and whose place is known; those planned or closed are left out. */
export function placeMarks(facilities: readonly Facility[], kinds: readonly string[]): readonly PlaceMark[] {
  return facilities.flatMap(({ id, kind, name, position, open }) => {
    if (!position || !open || !kinds.includes(kind)) return [];
    const { lng, lat, accuracy } = position;
    return [{ id, kind, name, lng, lat, rough: accuracy === null || accuracy > ROUGH }];
  });
}
