import { worstQuality } from "../indicators/quality.ts";
import type { Position } from "../regions/region.ts";
import { applyChanges, type FacilityChange } from "./change.ts";
import type { Facility } from "./facility.ts";
import type { Field } from "./field.ts";
import { type Fields, fieldsTo, fieldsWith, fieldsWithout, type Landing, tripFrom } from "./fields.ts";
import type { Footing, Snap } from "./footing.ts";
import { accuracyKm } from "./nearest.ts";
import type { Network } from "./network.ts";
import {
  checkFactors,
  indexed,
  isConfirmed,
  type Reach,
  type RegionReach,
  type Span,
  type TravelFactors,
  unreached,
} from "./straight.ts";

/** How places off the roads become minutes. Detour and speed turn inaccurate positions into bounds. */
export interface RoadFactors extends TravelFactors {
  /** Speed in km/h from a place to the road and from the road to a facility. */
  readonly walk: number;
}

/** A region's way over the roads. */
export interface RoadRow extends RegionReach {
  /** Minutes from the seat to the road, along it, and from it to the facility: they add up to `minutes.value`. */
  readonly legs: { readonly toRoad: number; readonly road: number; readonly fromRoad: number } | null;
}

/** Travel over the roads from many places, with what it was computed from. */
export interface RoadReach extends Reach, RoadFactors {
  readonly method: "road";
  readonly rows: readonly RoadRow[];
  readonly byCode: ReadonlyMap<string, RoadRow>;
  /** Open facilities with a position that no road comes near to; they are not measured to. */
  readonly offRoad: readonly Facility[];
}

/** Roads with the facilities on them and all searches done. A change makes another one and leaves this as it is. */
export interface RoadTravel {
  readonly network: Network;
  readonly snap: Snap;
  readonly factors: RoadFactors;
  /** All facilities ever known; a facility's number is its place here. */
  readonly facilities: readonly Facility[];
  /** Numbers of facilities taken away. */
  readonly gone: ReadonlySet<number>;
  readonly all: Fields;
  /** The same to confirmed facilities only; the same object where all are. */
  readonly confirmed: Fields;
}

const METRES_A_SECOND = 1000 / 3600;

/**
 * Searches the roads towards facilities. Those that are not open, have no position or no road near take no part. Throws
 * for a detour below 1 or a speed that is not positive.
 */
export function createRoadTravel(
  network: Network,
  snap: Snap,
  facilities: readonly Facility[],
  factors: RoadFactors,
): RoadTravel {
  checkFactors(factors);
  if (!(factors.walk > 0)) throw new RangeError(`The walking speed must be above 0 km/h, not ${factors.walk}`);
  const landings = facilities.flatMap((facility, place) => landingOf(facility, place, snap, factors) ?? []);
  const sure = landings.filter(({ place }) => isConfirmed(facilities[place] as Facility));
  const all = fieldsTo(network, landings);
  const confirmed = sure.length === landings.length ? all : fieldsTo(network, sure);
  return { network, snap, factors, facilities, gone: new Set(), all, confirmed };
}

/** The travel with one facility more: only what comes nearer is searched. */
export function travelWith(travel: RoadTravel, facility: Facility): RoadTravel {
  const { snap, factors, all, confirmed } = travel;
  const landing = landingOf(facility, travel.facilities.length, snap, factors);
  const facilities = [...travel.facilities, facility];
  if (!landing) return { ...travel, facilities };
  const more = fieldsWith(all, landing);
  const sure = isConfirmed(facility) ? (confirmed === all ? more : fieldsWith(confirmed, landing)) : confirmed;
  return { ...travel, facilities, all: more, confirmed: sure };
}

/** The travel without facilities of these ids: only what was nearest to them is searched. Unknown ids change nothing. */
export function travelWithout(travel: RoadTravel, ids: ReadonlySet<string>): RoadTravel {
  const numbers = travel.facilities.flatMap(({ id }, place) => (ids.has(id) ? [place] : []));
  const gone = new Set(numbers);
  const { all, confirmed } = travel;
  const less = fieldsWithout(all, gone);
  const sure = confirmed === all ? less : fieldsWithout(confirmed, gone);
  return { ...travel, gone: new Set([...travel.gone, ...gone]), all: less, confirmed: sure };
}

/** The travel under a what-if: only what its changes touch is searched. */
export function travelUnder(travel: RoadTravel, changes: readonly FacilityChange[]): RoadTravel {
  const before = travel.facilities.filter((_, place) => !travel.gone.has(place));
  const after = applyChanges(before, changes);
  const kept = new Set(after);
  const known = new Set(before);
  const left = new Set(before.flatMap((facility) => (kept.has(facility) ? [] : [facility.id])));
  const less = left.size > 0 ? travelWithout(travel, left) : travel;
  return after.filter((facility) => !known.has(facility)).reduce(travelWith, less);
}

/** Minutes over the roads from anywhere to the nearest facility: the `value` of `roadMinutes`. `Infinity` for no way. */
export function roadField({ snap, all, factors }: RoadTravel): Field {
  return (lng, lat) => {
    const footing = snap({ lng, lat });
    const trip = footing && tripFrom(all, footing);
    return trip ? (walkSeconds(footing, factors) + trip.seconds) / 60 : Number.POSITIVE_INFINITY;
  };
}

function landingOf(facility: Facility, place: number, snap: Snap, factors: RoadFactors): Landing | null {
  return facility.open && facility.position ? landingAt(facility.position, place, snap, factors) : null;
}

/** A facility of number `place` at a position, as the roads see it; `null` where no road is near. */
export function landingAt(position: Position, place: number, snap: Snap, factors: RoadFactors): Landing | null {
  const footing = snap(position);
  return footing && { place, footing, seconds: walkSeconds(footing, factors), slack: slackSeconds(position, factors) };
}

/** Seconds between a place and its footing. */
export function walkSeconds({ metres }: Footing, { walk }: RoadFactors): number {
  return metres / (walk * METRES_A_SECOND);
}

/** Seconds it may take between where a place is said to be and where it is. */
function slackSeconds(position: Position, { detour, speed }: RoadFactors): number {
  return (accuracyKm(position) * detour * 3600) / speed;
}

/**
 * Minutes over the roads from each place to its nearest open facility: the walk to the nearest road, the drive, the walk
 * from the road nearest to the facility. A place that no road comes near to, and one whose road leads to no facility, is
 * `not-connected`.
 *
 * Bounds come from the accuracy radii r of both ends. Between where a place is said to be and where it is, at most r
 * apart, the way is taken to be no longer than the straight-line method would say, r * detour / speed; by the triangle
 * inequality no time is off by more than that at either end. So low is the least of time - slack over all facilities,
 * less the slack of the seat and not below 0, and high the least of time + slack, more the slack of the seat. An
 * unknown accuracy counts as 0.
 */
export function roadMinutes(
  travel: RoadTravel,
  places: readonly { readonly code: string; readonly position: Position | null }[],
): RoadReach {
  const { factors, facilities, gone, all } = travel;
  const rows = places.map(({ code, position }) => rowFrom(travel, code, position));
  const open = facilities.filter((facility, place) => facility.open && !gone.has(place));
  const placed = open.filter(({ position }) => position !== null);
  const measured = new Set([...all.landings.keys()].map((place) => facilities[place]));
  return {
    method: "road",
    ...factors,
    rows,
    byCode: indexed(rows),
    placed: placed.filter((facility) => measured.has(facility)),
    unplaced: open.filter(({ position }) => position === null),
    offRoad: placed.filter((facility) => !measured.has(facility)),
    closed: facilities.filter((facility, place) => !facility.open && !gone.has(place)).length,
  };
}

function rowFrom(travel: RoadTravel, code: string, position: Position | null): RoadRow {
  const { all, confirmed, snap, factors, facilities } = travel;
  if (!position) return { ...unreached(code, "no-position"), legs: null };
  if (all.landings.size === 0) return { ...unreached(code, "no-facility"), legs: null };
  const footing = snap(position);
  const trip = footing && tripFrom(all, footing);
  const facility = trip && facilities[trip.place];
  const landing = trip && all.landings.get(trip.place);
  if (!footing || !facility?.position || !landing) return { ...unreached(code, "not-connected"), legs: null };
  const minutes = spanFrom(all, footing, position, factors);
  return {
    code,
    facility,
    km: null,
    minutes,
    confirmed: confirmed === all ? minutes : spanFrom(confirmed, footing, position, factors),
    gap: null,
    quality: worstQuality([position.quality, facility.position.quality, facility.existence, "estimate"]),
    legs: {
      toRoad: walkSeconds(footing, factors) / 60,
      road: (trip.seconds - landing.seconds) / 60,
      fromRoad: landing.seconds / 60,
    },
  };
}

function spanFrom(fields: Fields, footing: Footing, position: Position, factors: RoadFactors): Span | null {
  const trips = {
    value: tripFrom(fields, footing, "value"),
    low: tripFrom(fields, footing, "low"),
    high: tripFrom(fields, footing, "high"),
  };
  if (!trips.value || !trips.low || !trips.high) return null;
  const walk = walkSeconds(footing, factors);
  const slack = slackSeconds(position, factors);
  return {
    value: (walk + trips.value.seconds) / 60,
    low: Math.max(0, walk + trips.low.seconds - slack) / 60,
    high: (walk + trips.high.seconds + slack) / 60,
  };
}
