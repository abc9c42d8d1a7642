import type { Position } from "geojson";
import type { Steps } from "../jobs/steps.ts";
import { ringArea } from "../regions/area.ts";
import { keyOf, type Noded } from "./noding.ts";

/** A hole between geometries. */
export interface Hole {
  /** Area in km² on the ellipsoid. */
  readonly km2: number;
  /** The geometries it lies between, in their order. */
  readonly between: readonly number[];
}

/** Pieces between two steps. */
const STRETCH = 2000;
/** Holes below this area are none, in km². */
const LEAST = 1e-9;

/**
 * The holes in geometries put together: faces that borders go round with the inside of what they bound on their left. What
 * lies on both sides of a border is left out first, so that all that is walked along are the outer borders, the holes, and
 * where geometries overlap. `covered` tells whether a point lies in one of them.
 */
export function* holesIn(noded: Noded, covered: (x: number, y: number) => boolean): Steps<readonly Hole[]> {
  const { xs, ys } = noded;
  const { from, to, owner } = yield* outside(noded);
  const leaving = new Map<number, { readonly edge: number; readonly angle: number; readonly out: boolean }[]>();
  const angle = (a: number, b: number) =>
    Math.atan2((ys[b] as number) - (ys[a] as number), (xs[b] as number) - (xs[a] as number));
  const add = (node: number, other: number, edge: number, out: boolean) => {
    const list = leaving.get(node);
    const one = { edge, angle: angle(node, other), out };
    if (list) list.push(one);
    else leaving.set(node, [one]);
  };
  for (let i = 0; i < from.length; i++) {
    add(from[i] as number, to[i] as number, i, true);
    add(to[i] as number, from[i] as number, i, false);
  }
  /** The edge that goes on round the face on the right; -1 where one comes towards it, which has that face on its left. */
  const after = (edge: number): number => {
    const back = angle(to[edge] as number, from[edge] as number);
    let [best, turn] = [-1, Number.POSITIVE_INFINITY];
    for (const one of leaving.get(to[edge] as number) ?? []) {
      if (one.edge === edge) continue;
      const left = (one.angle - back + 4 * Math.PI) % (2 * Math.PI);
      if (left < turn) [best, turn] = [one.out ? one.edge : -1, left];
    }
    return best;
  };
  const walked = new Uint8Array(from.length);
  const holes: Hole[] = [];
  for (let start = 0; start < from.length; start++) {
    if (start % STRETCH === 0) yield 0.5 + (0.5 * start) / from.length;
    if (walked[start]) continue;
    const ring: Position[] = [];
    const owners = new Set<number>();
    let edge = start;
    while (edge >= 0 && !walked[edge]) {
      walked[edge] = 1;
      owners.add(owner[edge] as number);
      ring.push([xs[from[edge] as number] as number, ys[from[edge] as number] as number]);
      edge = after(edge);
    }
    if (edge !== start) continue;
    ring.push(ring[0] as Position);
    const km2 = -ringArea(ring);
    if (km2 > LEAST && !covered(...inside(ring))) holes.push({ km2, between: [...owners].sort((a, b) => a - b) });
  }
  return holes;
}

/** The pieces with more of what they bound on one side than on the other, run so that it is on their left. */
function* outside({ from, to, owner }: Noded): Steps<Pick<Noded, "from" | "to" | "owner">> {
  const sums = new Map<number, number>();
  for (let i = 0; i < from.length; i++) {
    const [a, b] = [from[i] as number, to[i] as number];
    const key = keyOf(a, b);
    sums.set(key, (sums.get(key) ?? 0) + (a < b ? 1 : -1));
    if (i % STRETCH === 0) yield (0.5 * i) / from.length;
  }
  const left: { from: number[]; to: number[]; owner: number[] } = { from: [], to: [], owner: [] };
  for (let i = 0; i < from.length; i++) {
    const [a, b] = [from[i] as number, to[i] as number];
    const key = keyOf(a, b);
    const sum = sums.get(key) ?? 0;
    if (sum === 0) continue;
    sums.set(key, 0);
    left.from.push(sum > 0 === a < b ? a : b);
    left.to.push(sum > 0 === a < b ? b : a);
    left.owner.push(owner[i] as number);
  }
  return left;
}

/** A point within a clockwise ring, next to the middle of its longest edge. */
function inside(ring: readonly Position[]): readonly [number, number] {
  let [longest, area, around] = [0, 0, 0];
  let best: readonly [number, number, number, number] = [0, 0, 0, 0];
  const [ox = 0, oy = 0] = ring[0] ?? [];
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1] as [number, number], ring[i] as [number, number]];
    const length = Math.hypot(bx - ax, by - ay);
    area += ((ax - ox) * (by - oy) - (bx - ox) * (ay - oy)) / 2;
    around += length;
    if (length > longest) [longest, best] = [length, [ax, ay, bx, by]];
  }
  const [ax, ay, bx, by] = best;
  // An eighth of the width of a strip of that area.
  const off = Math.abs(area) / around / 4;
  return [(ax + bx) / 2 + ((by - ay) / longest) * off, (ay + by) / 2 - ((bx - ax) / longest) * off];
}
