import { absent, type Cell } from "../indicators/cell.ts";
import type { Atlas } from "../package/atlas.ts";
import type { Text } from "../words/text.ts";
import { ASSUMED } from "./change.ts";
import type { Facility } from "./facility.ts";
import { type Reach, type RegionReach, straightMinutes, type TravelFactors } from "./straight.ts";

/** The name of a facility with its road, such as `德庆 · 广昆高速`; the name alone where no road is given. */
function facilityLabel({ name, road }: Facility): Text {
  return road ? { zh: `${name.zh} · ${road.zh}`, en: `${name.en} · ${road.en}` } : name;
}

/**
 * The cell of a region's travel time in minutes, with bounds, and the nearest facility as its note.
 * Absent where there is none: `not-connected` where no road leads to a facility, `unpublished` where the region has no
 * position or no open facility has one.
 */
export function minutesCell(reach: RegionReach | undefined): Cell {
  if (!reach?.minutes || !reach.facility)
    return absent(reach?.gap === "not-connected" ? "not-connected" : "unpublished");
  const { value, low, high } = reach.minutes;
  const exact = low === value && high === value;
  return {
    value,
    low: exact ? null : low,
    high: exact ? null : high,
    quality: reach.quality,
    sources: [reach.facility.source].filter((source) => source !== "" && source !== ASSUMED),
    note: facilityLabel(reach.facility),
    absence: null,
  };
}

/** Travel from every region of a package to its nearest open facility of a kind. */
export type ReachTo = (kind: string) => Reach;

/** Travel by straight line. Each kind is computed once, when first asked for. */
export function straightReach(atlas: Atlas, factors: TravelFactors): ReachTo {
  const byKind = new Map<string, Reach>();
  return (kind) => {
    const known = byKind.get(kind);
    if (known) return known;
    const facilities = atlas.facilities.filter((facility) => facility.kind === kind);
    const reach = straightMinutes(atlas.regions.all, facilities, factors);
    byKind.set(kind, reach);
    return reach;
  };
}

/**
 * What the formula `minutes(kind)` evaluates: the travel time in minutes from the seat of region `code` to the nearest
 * open facility of the kind, by straight line unless `reachTo` says otherwise.
 */
export function createMinutes(
  atlas: Atlas,
  factors: TravelFactors,
  reachTo: ReachTo = straightReach(atlas, factors),
): (kind: string, code: string) => Cell {
  return (kind, code) => minutesCell(reachTo(kind).byCode.get(code));
}
