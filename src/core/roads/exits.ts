import type { Facility } from "../reach/facility.ts";
import type { Position } from "../regions/region.ts";
import { EXIT_WITHIN } from "./split.ts";

/**
 * Where expressways can be entered though no link is drawn: facilities of a kind that are in use and whose position is
 * known to within `EXIT_WITHIN` metres. A rougher one could mean any crossing of the neighbourhood. An accuracy that is
 * not stated counts as 0.
 */
export function exitPlaces(facilities: readonly Facility[], kind = "exit"): readonly Position[] {
  return facilities
    .filter((one) => one.kind === kind && one.open)
    .flatMap(({ position }) => (position && (position.accuracy ?? 0) <= EXIT_WITHIN ? [position] : []));
}
