import type { Field } from "../reach/field.ts";
import type { Ground } from "./ground.ts";
import type { Triangulation } from "./triangulation.ts";

/** Triangles with minutes at their points. Between points minutes are linear. */
export interface Surface {
  readonly mesh: Triangulation;
  /** As in `Ground`. */
  readonly given: Float64Array;
  /** `Infinity` where nothing is reached; NaN at points that are no corner. */
  readonly minutes: Float64Array;
}

/** Number of the band a time belongs to: how many cut-offs lie below it. Bands are closed above: 15 is in 0-15. */
export function bandOf(minutes: number, cutoffs: readonly number[]): number {
  let band = 0;
  while (band < cutoffs.length && minutes > (cutoffs[band] as number)) band++;
  return band;
}

/** Minutes of a field. Throws where it gives something else. */
export function measured(field: Field, lng: number, lat: number): number {
  const value = field(lng, lat);
  if (!(value >= 0)) throw new RangeError(`the field must give minutes at ${lng}, ${lat}, not ${value}`);
  return value;
}

/**
 * The surface of a field over a ground: at its places the minutes that are given for them, in the same order, elsewhere
 * those of the field. Of places that share a position the first counts.
 */
export function surfaceOf({ mesh, given, places }: Ground, known: readonly number[], field: Field): Surface {
  if (known.length !== places.length) throw new RangeError(`${known.length} times for ${places.length} places`);
  const minutes = new Float64Array(mesh.coords.length / 2).fill(Number.NaN);
  for (const [index, point] of places.entries()) {
    if (Number.isNaN(minutes[point])) minutes[point] = known[index] as number;
  }
  for (const point of mesh.corners) {
    if (!Number.isNaN(minutes[point])) continue;
    minutes[point] = measured(field, mesh.coords[2 * point] as number, mesh.coords[2 * point + 1] as number);
  }
  return { mesh, given, minutes };
}
