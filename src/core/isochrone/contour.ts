import { bandOf, type Surface } from "./surface.ts";
import { after } from "./triangulation.ts";

/** The outlines of bands, in pieces. */
export interface Contours {
  /** Longitude and latitude of each node in turn. */
  readonly coords: readonly number[];
  /** For each band the pieces of its outline, from node to node in turn, the band on their left. */
  readonly pieces: readonly (readonly number[])[];
}

/** A line crosses an edge no nearer to its ends than this share of its length, so that no outline touches itself there. */
const MARGIN = 0.01;

/** One side of a face, from a node with its minutes to the next side's. */
interface Side {
  readonly node: number;
  readonly minutes: number;
  /** Names what the side runs along, the same from both sides of it. */
  readonly key: number;
  /** Whether nothing belongs to a band beyond it. */
  readonly border: boolean;
}

/**
 * The outlines of the bands that cut-offs make of a surface: `cutoffs[i - 1]` < minutes <= `cutoffs[i]`, the first from 0.
 *
 * Lines run straight through triangles between points on their edges where the linear minutes are the cut-off, so bands
 * share borders exactly and a point lies in the band of its own minutes, a little inside of it even at the cut-off
 * itself. Around a point that is not reached nothing belongs to a band as far as the middles of the edges that lead to
 * reached ones, whose minutes hold up to there.
 */
export function contoursOf({ mesh, given, minutes }: Surface, cutoffs: readonly number[]): Contours {
  const { corners, twins } = mesh;
  const coords = [...given, ...mesh.coords.subarray(given.length)];
  const pieces = cutoffs.map((): number[] => []);
  const nodes = new Map<number, number>();
  const kinds = cutoffs.length + 1;

  /** The node a share of the way between two others, made once. */
  function nodeAt(key: number, from: number, to: number, share: number): number {
    const found = nodes.get(key);
    if (found !== undefined) return found;
    const node = coords.length / 2;
    for (const axis of [0, 1]) {
      const start = coords[2 * from + axis] as number;
      coords.push(start + ((coords[2 * to + axis] as number) - start) * share);
    }
    nodes.set(key, node);
    return node;
  }

  /** The part of a triangle that is reached, counterclockwise. */
  function face(triangle: number): Side[] {
    const sides: Side[] = [];
    for (let edge = 3 * triangle; edge < 3 * triangle + 3; edge++) {
      const [from, to] = [corners[edge] as number, corners[after(edge)] as number];
      const [start, end] = [minutes[from] as number, minutes[to] as number];
      const twin = twins[edge] as number;
      const key = Math.max(edge, twin) * kinds;
      const border = twin < 0;
      if (start < Number.POSITIVE_INFINITY) sides.push({ node: from, minutes: start, key, border });
      if (start < Number.POSITIVE_INFINITY === end < Number.POSITIVE_INFINITY) continue;
      const middle = nodeAt(key, from, to, 0.5);
      if (start < end)
        sides.push({ node: middle, minutes: start, key: (corners.length + triangle) * kinds, border: true });
      else sides.push({ node: middle, minutes: end, key, border });
    }
    return sides;
  }

  function trace(sides: readonly Side[]): void {
    const bands = sides.map((side) => bandOf(side.minutes, cutoffs));
    if (!sides.some(({ border }) => border) && bands.every((band) => band === bands[0])) return;
    /** Nodes where minutes rise past a cut-off going round, and where they fall below it. */
    const rising: number[] = [];
    const falling: number[] = [];
    for (const [index, side] of sides.entries()) {
      const next = sides[(index + 1) % sides.length] as Side;
      const [first, last] = [bands[index] as number, bands[(index + 1) % sides.length] as number];
      const step = Math.sign(last - first);
      const [low, high] = step < 0 ? [next, side] : [side, next];
      const [lowest, count] = [Math.min(first, last), Math.abs(last - first)];
      let from = side.node;
      for (let band = first; ; band += step) {
        let to = next.node;
        if (band !== last) {
          const cutoff = step < 0 ? band - 1 : band;
          const order = cutoff - lowest + 1;
          const exact = ((cutoffs[cutoff] as number) - low.minutes) / (high.minutes - low.minutes);
          const margin = MARGIN / count;
          const share = Math.min(1 - (count + 1 - order) * margin, Math.max(order * margin, exact));
          to = nodeAt(side.key + cutoff, low.node, high.node, share);
          (step < 0 ? falling : rising)[cutoff] = to;
        }
        if (side.border) pieces[band]?.push(from, to);
        if (band === last) break;
        from = to;
      }
    }
    for (const [cutoff, up] of rising.entries()) {
      const down = falling[cutoff];
      if (up === undefined || down === undefined) continue;
      pieces[cutoff]?.push(up, down);
      pieces[cutoff + 1]?.push(down, up);
    }
  }

  for (let triangle = 0; triangle < corners.length / 3; triangle++) trace(face(triangle));
  return { coords, pieces };
}
