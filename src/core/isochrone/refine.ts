import type { Field } from "../reach/field.ts";
import { within } from "./ground.ts";
import type { Stretch } from "./points.ts";
import { bandOf, measured, type Surface } from "./surface.ts";
import { after, type Triangulation } from "./triangulation.ts";

/** How closely the lines between bands follow the field. */
export interface Precision {
  /** An edge that crosses a cut-off is halved while the field at its middle is off by more than this many minutes … */
  readonly tolerance: number;
  /** … and while it is longer than this, in km. */
  readonly finest: number;
}

/** How often points are added at most; each time edges become half as long. */
const ROUNDS = 10;

/** Kilometres a degree of latitude, on the sphere of `kilometres`. */
const DEGREE = (6371.0088 * Math.PI) / 180;

/**
 * A surface with more points along the cut-offs, where linear minutes are not close enough to the field. Points stay as
 * they are. What the points miss altogether, such as a narrow valley between them, is not found.
 */
export function refined(surface: Surface, field: Field, cutoffs: readonly number[], precision: Precision): Surface {
  const { tolerance, finest } = precision;
  if (!(tolerance >= 0 && finest > 0)) throw new RangeError(`no precision: ${tolerance} min, ${finest} km`);
  let { mesh, minutes } = surface;
  for (let round = 0; round < ROUNDS; round++) {
    const { coords, corners, twins } = mesh;
    const added: number[] = [];
    const values: number[] = [];
    const middles = new Map<number, number>();
    for (const [edge, from] of corners.entries()) {
      if ((twins[edge] as number) > edge) continue;
      const to = corners[after(edge)] as number;
      const [start, end] = [minutes[from] as number, minutes[to] as number];
      if (bandOf(start, cutoffs) === bandOf(end, cutoffs) || lengthOf(coords, from, to) <= finest) continue;
      const lng = ((coords[2 * from] as number) + (coords[2 * to] as number)) / 2;
      const lat = ((coords[2 * from + 1] as number) + (coords[2 * to + 1] as number)) / 2;
      const value = measured(field, lng, lat);
      if (Math.abs(value - (start + end) / 2) <= tolerance) continue;
      middles.set(edge, minutes.length + values.length);
      added.push(lng, lat);
      values.push(value);
    }
    if (values.length === 0) break;
    minutes = joined(minutes, values);
    mesh = within(joined(coords, added), halvedBorder(mesh, middles));
  }
  return { ...surface, mesh, minutes };
}

/** The border of a mesh in stretches, halved where there are points for it. */
function halvedBorder({ corners, twins }: Triangulation, middles: ReadonlyMap<number, number>): Stretch[] {
  const border: Stretch[] = [];
  for (const [edge, twin] of twins.entries()) {
    if (twin >= 0) continue;
    const [from, to] = [corners[edge] as number, corners[after(edge)] as number];
    const middle = middles.get(edge);
    if (middle === undefined) border.push([from, to]);
    else border.push([from, middle], [middle, to]);
  }
  return border;
}

function lengthOf(coords: Float64Array, a: number, b: number): number {
  const at = (index: number) => coords[index] as number;
  const lat = at(2 * b + 1) - at(2 * a + 1);
  const lng = (at(2 * b) - at(2 * a)) * Math.cos((at(2 * a + 1) * Math.PI) / 180);
  return Math.hypot(lng, lat) * DEGREE;
}

function joined(before: Float64Array, more: readonly number[]): Float64Array {
  const all = new Float64Array(before.length + more.length);
  all.set(before);
  all.set(more, before.length);
  return all;
}
