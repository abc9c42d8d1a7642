import type { MultiPolygon } from "geojson";
import type { Field } from "../reach/field.ts";
import { contoursOf } from "./contour.ts";
import type { Ground } from "./ground.ts";
import { type Precision, refining } from "./refine.ts";
import { polygonsOf } from "./rings.ts";
import { bandOf, type Surface, surfaceOf } from "./surface.ts";

/** Where it takes more than `from` and at most `to` minutes; 0 minutes are in the first band. */
export interface Band {
  readonly from: number;
  readonly to: number;
  /** Without polygons where it takes so long nowhere. */
  readonly geometry: MultiPolygon;
}

/**
 * The bands between cut-offs in minutes, one from 0 to the first and one from each to the next. They do not overlap,
 * share their borders and fill what of the ground is reached within the last cut-off; rings run as RFC 7946 §3.1.6 asks.
 *
 * `minutes` are those of the ground's places, `Infinity` for one that is not reached: every place within the outline lies
 * inside the band of its own minutes and of no other, and none beyond the last cut-off or unreached lies in a band.
 * Elsewhere the bands follow the field as closely as `precision` asks. Throws for cut-offs that do not ascend from above
 * 0, and where two places at one position belong to different bands.
 */
export function bandsOf(...given: Parameters<typeof bandSteps>): readonly Band[] {
  const steps = bandSteps(...given);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Share of the work that measuring the ground takes, about. */
const MEASURING = 0.2;

/** The bands of `bandsOf`, with a breath wherever the work can be given up: the share of it that is done. */
export function* bandSteps(
  ground: Ground,
  minutes: readonly number[],
  field: Field,
  cutoffs: readonly number[],
  precision: Precision = { tolerance: 0.1, finest: ground.spacing / 4 },
): Generator<number, readonly Band[]> {
  for (const [index, to] of cutoffs.entries()) {
    if (!(to > (cutoffs[index - 1] ?? 0) && to < Number.POSITIVE_INFINITY))
      throw new RangeError(`cut-offs must ascend from above 0, not ${cutoffs}`);
  }
  const surface = surfaceOf(ground, minutes, field);
  for (const [index, point] of ground.places.entries()) {
    const [own, shared] = [minutes[index] as number, surface.minutes[point] as number];
    if (bandOf(own, cutoffs) !== bandOf(shared, cutoffs))
      throw new RangeError(`two places at one position, ${own} and ${shared} minutes away`);
  }
  yield MEASURING;
  const steps = refining(surface, field, cutoffs, precision);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return bandsOn(step.value, cutoffs);
    yield MEASURING + (1 - MEASURING) * step.value;
  }
}

/** The bands on a surface as it is. */
export function bandsOn(surface: Surface, cutoffs: readonly number[]): readonly Band[] {
  const { coords, pieces } = contoursOf(surface, cutoffs);
  return cutoffs.map((to, index) => ({
    from: cutoffs[index - 1] ?? 0,
    to,
    geometry: { type: "MultiPolygon", coordinates: polygonsOf(coords, pieces[index] ?? []) },
  }));
}
