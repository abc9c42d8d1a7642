import type { KnownPlaces } from "../outlines/knownplaces.ts";
import { isInside, pointFits, type SaidPoint } from "../outlines/pointfit.ts";
import { toDegrees } from "../outlines/system.ts";
import { kilometres } from "../reach/distance.ts";
import type { Near } from "../regions/join.ts";
import { HOWS, type Place } from "../regions/lookup.ts";
import type { Examined } from "./clinic.ts";
import type { RowPoint } from "./position.ts";

/** How sure it is that a row means the place whose borders it lies in, or whose seat is much nearer than the others'. */
const INSIDE = 0.9;
const NEAREST = 0.7;

/** A seat is the nearest for sure within so many km, where all others are so many times as far. */
const REACH = 30;
const TIMES = 3;

/**
 * Tells which of several places of one name a row means by where its point lies: in the known borders of one of them
 * alone, of its own or of the place above, or near the seat of one and far from those of the others; none where borders
 * and seats say different things. Points are read in the system in which the rows that matched fit best. A shift
 * of some 600 m between systems decides nothing here, where places of one name lie kilometres apart.
 */
export function nearby(
  { report }: Pick<Examined, "report">,
  places: readonly Place[],
  known: KnownPlaces,
  points: readonly RowPoint[],
): Near {
  const byHand = HOWS.indexOf("given");
  // What was decided by hand on one row of a name stands for all of them, so that it says nothing of where they are.
  const said = points.map((point, row): SaidPoint | null => {
    const place = report.how[row] === byHand ? undefined : places[report.match[row] ?? -1];
    return point && { code: place?.code ?? "", ...point };
  });
  const all = said.filter((one) => one !== null);
  const matched = all.filter(({ code }) => code !== "");
  const system = pointFits(matched.length > 0 ? matched : all, known)[0]?.system;
  if (!system) return () => null;
  const convert = toDegrees(system);
  return (row, meant) => {
    const point = points[row];
    if (!point) return null;
    const at = convert(point.x, point.y);
    if (!at.every(Number.isFinite)) return null;
    const codeOf = (place: number) => places[place]?.code ?? "";
    const [inside, second] = meant.filter((place) => isInside(at, codeOf(place), known));
    const nearest = nearestSeat(at, meant, (place) => known.seats.get(codeOf(place)));
    if (inside !== undefined && second === undefined) {
      return nearest === null || nearest === inside ? { place: inside, sure: INSIDE } : null;
    }
    return nearest === null ? null : { place: nearest, sure: NEAREST };
  };
}

type Degrees = readonly [lng: number, lat: number];

/** The place whose seat is much nearer than those of all others; `null` where there is none, or one has no known seat. */
function nearestSeat(
  at: Degrees,
  meant: readonly number[],
  seatOf: (place: number) => Degrees | undefined,
): number | null {
  const far = meant.map((place) => {
    const seat = seatOf(place);
    return { place, km: seat ? kilometres(position(at), position(seat)) : Number.NaN };
  });
  if (far.some(({ km }) => Number.isNaN(km))) return null;
  const [first, next] = far.sort((a, b) => a.km - b.km);
  return first && next && first.km <= REACH && next.km >= TIMES * first.km ? first.place : null;
}

function position([lng, lat]: Degrees) {
  return { lng, lat };
}
