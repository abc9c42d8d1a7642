import type { Quality } from "../indicators/quality.ts";
import { worstQuality } from "../indicators/quality.ts";
import type { Position } from "../regions/region.ts";
import { kilometres } from "./distance.ts";
import type { Facility } from "./facility.ts";

/** How straight lines become minutes: road length over straight length, and km/h. */
export interface TravelFactors {
  readonly detour: number;
  readonly speed: number;
}

/** A value with its bounds; all three are equal where nothing is uncertain. */
export interface Span {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How far one region's seat is from the nearest facility. */
export interface RegionReach {
  readonly code: string;
  /** The facility `value` is measured to; `null` without a position or a facility. */
  readonly facility: Facility | null;
  readonly km: Span | null;
  readonly minutes: Span | null;
  /** Minutes to the nearest facility whose existence is official or published; `null` where there is none. */
  readonly confirmed: Span | null;
  /** Worst of seat, facility position, existence of the facility, and `estimate` for the method. */
  readonly quality: Quality;
}

/** Straight-line travel from many places, with what it was computed from. */
export interface Reach extends TravelFactors {
  readonly rows: readonly RegionReach[];
  readonly byCode: ReadonlyMap<string, RegionReach>;
  /** Open facilities with a position: those that were measured to. */
  readonly placed: readonly Facility[];
  /** Open facilities without a position. They can only make a place nearer than it seems, and widen nothing. */
  readonly unplaced: readonly Facility[];
  /** Facilities that are not open; they are not measured to. */
  readonly closed: number;
}

/** Radius in km within which a place lies. Unknown accuracy adds nothing: the position is taken as it is given. */
function radius(position: Position): number {
  return (position.accuracy ?? 0) / 1000;
}

function nearest(from: Position, facilities: readonly Facility[]): { km: Span; facility: Facility } | null {
  let found: Facility | null = null;
  let value = Number.POSITIVE_INFINITY;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const facility of facilities) {
    if (!facility.position) continue;
    const km = kilometres(from, facility.position);
    const slack = radius(from) + radius(facility.position);
    low = Math.min(low, Math.max(0, km - slack));
    high = Math.min(high, km + slack);
    if (km < value) {
      value = km;
      found = facility;
    }
  }
  return found ? { km: { value, low, high }, facility: found } : null;
}

function confirmedFacility(facility: Facility): boolean {
  return facility.existence === "official" || facility.existence === "published";
}

/**
 * Minutes by straight line from each place to its nearest open facility:
 * great-circle km * detour / speed * 60, with `speed` in km/h.
 *
 * The bounds come from the accuracy radii r in km of both ends: low is the least of max(0, d - r) over all facilities,
 * high the least of d + r, each possibly at another facility than the nearest. An unknown accuracy counts as 0, and
 * facilities without a position do not enter: they are listed in `unplaced`, since they could only bring a place
 * nearer. Places without a position get `null`. Throws for a detour below 1 or a speed that is not positive.
 */
export function straightMinutes(
  places: readonly { readonly code: string; readonly position: Position | null }[],
  facilities: readonly Facility[],
  { detour, speed }: TravelFactors,
): Reach {
  if (!(detour >= 1)) throw new RangeError(`The detour factor must be at least 1, not ${detour}`);
  if (!(speed > 0)) throw new RangeError(`The speed must be above 0 km/h, not ${speed}`);
  const open = facilities.filter((facility) => facility.open);
  const placed = open.filter((facility) => facility.position !== null);
  const confirmed = placed.filter(confirmedFacility);
  const perKm = (detour / speed) * 60;
  const minutes = ({ value, low, high }: Span): Span => ({
    value: value * perKm,
    low: low * perKm,
    high: high * perKm,
  });
  const rows = places.map(({ code, position }): RegionReach => {
    const best = position && nearest(position, placed);
    if (!position || !best?.facility.position)
      return { code, facility: null, km: null, minutes: null, confirmed: null, quality: "estimate" };
    const sure = nearest(position, confirmed);
    return {
      code,
      facility: best.facility,
      km: best.km,
      minutes: minutes(best.km),
      confirmed: sure && minutes(sure.km),
      quality: worstQuality([position.quality, best.facility.position.quality, best.facility.existence, "estimate"]),
    };
  });
  return {
    detour,
    speed,
    rows,
    byCode: new Map(rows.map((row) => [row.code, row])),
    placed,
    unplaced: open.filter((facility) => facility.position === null),
    closed: facilities.length - open.length,
  };
}
