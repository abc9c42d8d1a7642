import type { Quality } from "../indicators/quality.ts";
import { worstQuality } from "../indicators/quality.ts";
import type { Position } from "../regions/region.ts";
import type { Facility } from "./facility.ts";
import { createNearest } from "./nearest.ts";

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

/** Why a region has no travel time: no seat, no facility with a place, or no way between them. */
export type Gap = "no-position" | "no-facility" | "not-connected";

/** How far one region's seat is from the nearest facility. */
export interface RegionReach {
  readonly code: string;
  /** The facility `value` is measured to; `null` where there are no minutes. */
  readonly facility: Facility | null;
  /** Great-circle distance; `null` also for travel by road. */
  readonly km: Span | null;
  readonly minutes: Span | null;
  /** Minutes to the nearest facility whose existence is official or published; `null` where there is none. */
  readonly confirmed: Span | null;
  /** Why there are no minutes; `null` where there are. */
  readonly gap: Gap | null;
  /** Worst of seat, facility position, existence of the facility, and `estimate` for the method. */
  readonly quality: Quality;
}

/** Travel from many places, with what it was computed from. */
export interface Reach extends TravelFactors {
  readonly method: "straight" | "road";
  readonly rows: readonly RegionReach[];
  readonly byCode: ReadonlyMap<string, RegionReach>;
  /** Open facilities with a position: those that were measured to. */
  readonly placed: readonly Facility[];
  /** Open facilities without a position. They can only make a place nearer than it seems, and widen nothing. */
  readonly unplaced: readonly Facility[];
  /** Facilities that are not open; they are not measured to. */
  readonly closed: number;
}

/** Whether it is official or published that a facility is there. */
export function isConfirmed(facility: Facility): boolean {
  return facility.existence === "official" || facility.existence === "published";
}

/** The row of a region without a travel time. */
export function unreached(code: string, gap: Gap): RegionReach {
  return { code, facility: null, km: null, minutes: null, confirmed: null, gap, quality: "estimate" };
}

/** Rows by the code of their region. */
export function indexed<T extends RegionReach>(rows: readonly T[]): ReadonlyMap<string, T> {
  const byCode = new Map<string, T>();
  for (const row of rows) byCode.set(row.code, row);
  return byCode;
}

/** Throws for a detour below 1 and for a speed that is not positive. */
export function checkFactors({ detour, speed }: TravelFactors): void {
  if (!(detour >= 1)) throw new RangeError(`The detour factor must be at least 1, not ${detour}`);
  if (!(speed > 0)) throw new RangeError(`The speed must be above 0 km/h, not ${speed}`);
}

function positionsOf(facilities: readonly Facility[]): readonly Position[] {
  return facilities.flatMap(({ position }) => position ?? []);
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
  factors: TravelFactors,
): Reach {
  checkFactors(factors);
  const { detour, speed } = factors;
  const open = facilities.filter((facility) => facility.open);
  const placed = open.filter((facility) => facility.position !== null);
  const confirmed = placed.filter(isConfirmed);
  const perKm = (detour / speed) * 60;
  const minutes = ({ value, low, high }: Span): Span => ({
    value: value * perKm,
    low: low * perKm,
    high: high * perKm,
  });
  const nearest = createNearest(positionsOf(placed));
  const nearestConfirmed = confirmed.length === placed.length ? null : createNearest(positionsOf(confirmed));
  const qualities = placed.map(({ position, existence }) =>
    worstQuality([position?.quality ?? "estimate", existence, "estimate"]),
  );
  const rows = places.map(({ code, position }): RegionReach => {
    const found = position && nearest(position);
    const facility = found && placed[found.index];
    if (!facility) return unreached(code, position ? "no-facility" : "no-position");
    const sure = nearestConfirmed ? nearestConfirmed(position) : found;
    const reached = minutes(found.km);
    return {
      code,
      facility,
      km: found.km,
      minutes: reached,
      confirmed: sure === found ? reached : sure && minutes(sure.km),
      gap: null,
      quality: worstQuality([position.quality, qualities[found.index] ?? "estimate"]),
    };
  });
  return {
    method: "straight",
    detour,
    speed,
    rows,
    byCode: indexed(rows),
    placed,
    unplaced: open.filter((facility) => facility.position === null),
    closed: facilities.length - open.length,
  };
}
