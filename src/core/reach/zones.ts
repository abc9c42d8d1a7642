import type { Timed } from "./coverage.ts";

/** What lies between two cut-offs: more than `from` and at most `to` minutes away. */
export interface Zone {
  readonly from: number;
  /** `Infinity` for what lies beyond the last cut-off. */
  readonly to: number;
  readonly places: number;
  /** Sum of the known weights. */
  readonly weight: number;
  /** Places whose weight is not known. */
  readonly unweighted: number;
}

/** Places by how far they are; every place stands in one zone, is unreached, or has no known time. */
export interface ZonalTable {
  readonly zones: readonly Zone[];
  /** Codes of places that nothing reaches, and of those without a known time. */
  readonly unreached: readonly string[];
  readonly untimed: readonly string[];
}

/**
 * Sorts places into the zones between cut-offs in minutes, the last one open; zones are closed above, and the first also
 * below. Times count as positions are given, without their bounds. Throws for cut-offs that do not ascend from 0.
 */
export function zonalTable(places: readonly Timed[], cutoffs: readonly number[]): ZonalTable {
  const edges = [0, ...cutoffs, Number.POSITIVE_INFINITY];
  const wrong = cutoffs.find((cutoff, i) => !(cutoff > (edges[i] as number)));
  if (wrong !== undefined) throw new RangeError(`Cut-offs must ascend from 0 minutes, not pass ${wrong}`);
  const zones = edges.slice(1).map((to, i): Zone => {
    const from = edges[i] as number;
    const inside = places.filter(({ minutes }) => {
      const value = minutes?.value ?? Number.POSITIVE_INFINITY;
      return value <= to && (value > from || i === 0) && value < Number.POSITIVE_INFINITY;
    });
    return { from, to, ...sumOf(inside) };
  });
  return {
    zones,
    unreached: codesOf(places.filter(({ minutes }) => minutes?.value === Number.POSITIVE_INFINITY)),
    untimed: codesOf(places.filter(({ minutes }) => minutes === null)),
  };
}

/** The places that are nearest to one facility. */
export interface Catchment {
  readonly facility: string;
  readonly places: number;
  readonly weight: number;
  readonly unweighted: number;
  /** Mean minutes of its places with a known weight, by weight; `null` where these weigh nothing. */
  readonly mean: number | null;
}

/**
 * Places by the facility they are nearest to, in the order of `facilities` (ids); those that serve none come with 0, and
 * places without a facility stand in none.
 */
export function catchments(
  places: readonly (Timed & { readonly facility: string | null })[],
  facilities: readonly string[],
): readonly Catchment[] {
  const byFacility = new Map<string, Timed[]>(facilities.map((id) => [id, []]));
  for (const place of places) if (place.facility !== null) byFacility.get(place.facility)?.push(place);
  return [...byFacility].map(([facility, inside]) => {
    const sum = sumOf(inside);
    const total = inside.reduce((all, { minutes, weight }) => all + (minutes?.value ?? 0) * (weight ?? 0), 0);
    return { facility, ...sum, mean: sum.weight > 0 ? total / sum.weight : null };
  });
}

function sumOf(places: readonly Timed[]): Pick<Zone, "places" | "weight" | "unweighted"> {
  return {
    places: places.length,
    weight: places.reduce((all, { weight }) => all + (weight ?? 0), 0),
    unweighted: places.filter(({ weight }) => weight === null).length,
  };
}

function codesOf(places: readonly Timed[]): readonly string[] {
  return places.map(({ code }) => code);
}
