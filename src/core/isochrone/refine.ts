import type { Field } from "../reach/field.ts";
import { metresBetween } from "../roads/ground.ts";
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
const ROUNDS = 6;

/**
 * A surface with more points along the cut-offs, where linear minutes are not close enough to the field. Points stay as
 * they are. What the points miss altogether, such as a narrow valley between them, is not found. Takes a breath after
 * every round, with the share of rounds that are done.
 */
export function* refining(
  surface: Surface,
  field: Field,
  cutoffs: readonly number[],
  precision: Precision,
): Generator<number, Surface> {
  const { tolerance, finest } = precision;
  if (!(tolerance >= 0 && finest > 0)) throw new RangeError(`no precision: ${tolerance} min, ${finest} km`);
  let { mesh, minutes } = surface;
  /** Edges whose middle is close enough, by their points. */
  const close = new Set<number>();
  for (let round = 0; round < ROUNDS; round++) {
    const { coords, corners, twins } = mesh;
    const added: number[] = [];
    const values: number[] = [];
    const middles = new Map<number, number>();
    for (let edge = 0; edge < corners.length; edge++) {
      if ((twins[edge] as number) > edge) continue;
      const from = corners[edge] as number;
      const to = corners[after(edge)] as number;
      const [start, end] = [minutes[from] as number, minutes[to] as number];
      const key = Math.min(from, to) * 2 ** 26 + Math.max(from, to);
      if (bandOf(start, cutoffs) === bandOf(end, cutoffs) || close.has(key)) continue;
      if (metresOf(coords, from, to) <= finest * 1000) continue;
      const lng = ((coords[2 * from] as number) + (coords[2 * to] as number)) / 2;
      const lat = ((coords[2 * from + 1] as number) + (coords[2 * to + 1] as number)) / 2;
      const value = measured(field, lng, lat);
      if (Math.abs(value - (start + end) / 2) <= tolerance) {
        close.add(key);
        continue;
      }
      middles.set(edge, minutes.length + values.length);
      added.push(lng, lat);
      values.push(value);
    }
    if (values.length === 0) break;
    minutes = joined(minutes, values);
    mesh = within(joined(coords, added), halvedBorder(mesh, middles));
    yield (round + 1) / ROUNDS;
  }
  return { ...surface, mesh, minutes };
}

/** The border of a mesh in stretches, halved where there are points for it. */
function halvedBorder({ corners, twins }: Triangulation, middles: ReadonlyMap<number, number>): Stretch[] {
  const border: Stretch[] = [];
  for (let edge = 0; edge < twins.length; edge++) {
    if ((twins[edge] as number) >= 0) continue;
    const [from, to] = [corners[edge] as number, corners[after(edge)] as number];
    const middle = middles.get(edge);
    if (middle === undefined) border.push([from, to]);
    else border.push([from, middle], [middle, to]);
  }
  return border;
}

function metresOf(coords: Float64Array, a: number, b: number): number {
  const at = (index: number) => coords[index] as number;
  return metresBetween(at(2 * a), at(2 * a + 1), at(2 * b), at(2 * b + 1));
}

function joined(before: Float64Array, more: readonly number[]): Float64Array {
  const all = new Float64Array(before.length + more.length);
  all.set(before);
  all.set(more, before.length);
  return all;
}
