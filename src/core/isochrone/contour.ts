import { bandOf, type Surface } from "./surface.ts";
import { after } from "./triangulation.ts";

/** The outlines of bands, in pieces. */
export interface Contours {
  /** Longitude and latitude of each node in turn. */
  readonly coords: readonly number[];
  /** For each band the pieces of its outline, from node to node in turn, the band on their left. */
  readonly pieces: readonly (readonly number[])[];
}

/** Lines keep away from the ends of an edge, where they would touch each other, by this share of its length among them. */
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
  const keys = cutoffs.length + 1;

  /** The node a share of the way between two others, made once for each key. */
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

  /** The node where minutes pass a cut-off along a side; lines that cross one edge keep their order and their distance. */
  function crossing(side: Side, next: Side, cutoff: number): number {
    const [low, high] = side.minutes < next.minutes ? [side, next] : [next, side];
    const first = bandOf(low.minutes, cutoffs);
    const count = bandOf(high.minutes, cutoffs) - first;
    const exact = ((cutoffs[cutoff] as number) - low.minutes) / (high.minutes - low.minutes);
    const least = ((cutoff - first + 1) * MARGIN) / count;
    const most = 1 - ((first + count - cutoff) * MARGIN) / count;
    return nodeAt(side.key + cutoff, low.node, high.node, Math.min(most, Math.max(least, exact)));
  }

  /** The part of a triangle that is reached, counterclockwise. */
  function faceOf(triangle: number): Side[] {
    const sides: Side[] = [];
    for (let edge = 3 * triangle; edge < 3 * triangle + 3; edge++) {
      const [from, to] = [corners[edge] as number, corners[after(edge)] as number];
      const [start, end] = [minutes[from] as number, minutes[to] as number];
      const twin = twins[edge] as number;
      const key = Math.max(edge, twin) * keys;
      const border = twin < 0;
      if (Number.isFinite(start)) sides.push({ node: from, minutes: start, key, border });
      if (Number.isFinite(start) === Number.isFinite(end)) continue;
      const middle = nodeAt(key, from, to, 0.5);
      const across = (corners.length + triangle) * keys;
      if (Number.isFinite(start)) sides.push({ node: middle, minutes: start, key: across, border: true });
      else sides.push({ node: middle, minutes: end, key, border });
    }
    return sides;
  }

  /** Adds what outlines have in a face: lines through it, and sides that are border. */
  function trace(sides: readonly Side[]): void {
    /** Nodes where minutes rise past a cut-off going round, and where they fall to it again. */
    const rising: number[] = [];
    const falling: number[] = [];
    for (const [index, side] of sides.entries()) {
      const next = sides[(index + 1) % sides.length] as Side;
      const last = bandOf(next.minutes, cutoffs);
      let from = side.node;
      let band = bandOf(side.minutes, cutoffs);
      while (band !== last) {
        const up = band < last;
        const cutoff = up ? band : band - 1;
        const to = crossing(side, next, cutoff);
        (up ? rising : falling)[cutoff] = to;
        if (side.border) pieces[band]?.push(from, to);
        from = to;
        band += up ? 1 : -1;
      }
      if (side.border) pieces[band]?.push(from, next.node);
    }
    for (const [cutoff, start] of rising.entries()) {
      if (start === undefined) continue;
      const end = falling[cutoff] as number;
      pieces[cutoff]?.push(start, end);
      pieces[cutoff + 1]?.push(end, start);
    }
  }

  for (let triangle = 0; triangle < corners.length / 3; triangle++) trace(faceOf(triangle));
  return { coords, pieces };
}
