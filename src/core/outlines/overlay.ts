import Flatbush from "flatbush";
import type { Steps } from "../jobs/steps.ts";
import { edgeArea } from "../regions/area.ts";
import { keyOf, type Noded } from "./noding.ts";

/** What geometries whose borders are cut where they meet have in common. */
export interface Overlay {
  /** Area in km² on the ellipsoid that two of them share; what a border that crosses itself goes round twice counts twice. */
  readonly shared: (a: number, b: number) => number;
  /** Whether one of them holds a point that is not on its border. */
  readonly holds: (at: number, x: number, y: number) => boolean;
  /** Where the border of one crosses itself, so that it goes round some place twice or the wrong way; `null` where it does not. */
  readonly crossing: (at: number) => readonly [x: number, y: number] | null;
}

/** Pieces between two steps. */
const STRETCH = 2000;
/** How far beside a border its sides are looked at, in degrees: nearer than two nodes can be. */
const ASIDE = 1e-10;

/** Lays `count` geometries over each other, whose outer rings run counterclockwise and others clockwise. */
export function* laying({ xs, ys, from, to, owner }: Noded, count: number): Steps<Overlay> {
  const starts = new Int32Array(count + 1);
  for (const at of owner) starts[at + 1] = (starts[at + 1] as number) + 1;
  for (let at = 0; at < count; at++) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  const pieces = (at: number) => [starts[at] as number, starts[at + 1] as number] as const;

  const byKey = new Map<number, number[]>();
  for (let i = 0; i < from.length; i++) {
    const key = keyOf(from[i] as number, to[i] as number);
    const list = byKey.get(key);
    if (list) list.push(i);
    else byKey.set(key, [i]);
    if (i % STRETCH === 0) yield i / from.length;
  }

  const indexes = new Map<number, Flatbush>();
  const indexOf = (at: number): Flatbush => {
    const known = indexes.get(at);
    if (known) return known;
    const [start, end] = pieces(at);
    const index = new Flatbush(end - start);
    for (let i = start; i < end; i++) {
      const [ax, ay, bx, by] = ends(i);
      index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    }
    index.finish();
    indexes.set(at, index);
    return index;
  };
  const ends = (i: number) => {
    const [a, b] = [from[i] as number, to[i] as number];
    return [xs[a] as number, ys[a] as number, xs[b] as number, ys[b] as number] as const;
  };

  /** How often one goes round a point, counterclockwise: 1 inside, 0 outside, something else where its rings cross. */
  const turns = (at: number, x: number, y: number): number => {
    const [start, end] = pieces(at);
    if (start === end) return 0;
    const index = indexOf(at);
    if (x < index.minX || x > index.maxX || y < index.minY || y > index.maxY) return 0;
    let count = 0;
    for (const found of index.search(x, y, index.maxX, y)) {
      const [ax, ay, bx, by] = ends(start + found);
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) count += by > ay ? 1 : -1;
    }
    return count;
  };

  /** Signed area beside the border of one, as often as the other goes round it; what they have in common is left out. */
  const within = (a: number, b: number): number => {
    const [start, end] = pieces(a);
    const { minX, minY, maxX, maxY } = indexOf(b);
    let sum = 0;
    for (let i = start; i < end; i++) {
      const [ax, ay, bx, by] = ends(i);
      const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
      if (x < minX || x > maxX || y < minY || y > maxY) continue;
      if (!has(i, b)) sum += turns(b, x, y) * edgeArea(ax, ay, bx, by);
    }
    return sum;
  };
  /** A point beside the middle of a piece, on its left (1) or right (-1). */
  const aside = (i: number, side: number): readonly [x: number, y: number] => {
    const [ax, ay, bx, by] = ends(i);
    const off = (side * ASIDE) / Math.hypot(bx - ax, by - ay);
    return [(ax + bx) / 2 - off * (by - ay), (ay + by) / 2 + off * (bx - ax)];
  };
  const has = (i: number, at: number) =>
    byKey.get(keyOf(from[i] as number, to[i] as number))?.some((j) => owner[j] === at) ?? false;

  /** Signed area beside what two borders have in common, as often as both go round its left more than its right. */
  const along = (a: number, b: number): number => {
    const [start, end] = pieces(a);
    const done = new Set<number>();
    let sum = 0;
    for (let i = start; i < end; i++) {
      const key = keyOf(from[i] as number, to[i] as number);
      if (done.has(key) || !has(i, b)) continue;
      done.add(key);
      const [ax, ay, bx, by] = ends(i);
      const both = (side: number) => {
        const [x, y] = aside(i, side);
        return turns(a, x, y) * turns(b, x, y);
      };
      const more = both(1) - both(-1);
      if (more !== 0) sum += more * edgeArea(ax, ay, bx, by);
    }
    return sum;
  };

  const crossing = (at: number): readonly [x: number, y: number] | null => {
    const [start, end] = pieces(at);
    const met = new Map<number, number>();
    for (let i = start; i < end; i++) {
      for (const node of [from[i] as number, to[i] as number]) met.set(node, (met.get(node) ?? 0) + 1);
    }
    for (let i = start; i < end; i++) {
      // Elsewhere the border only passes by.
      const node = [from[i] as number, to[i] as number].find((one) => (met.get(one) ?? 0) > 2);
      if (node === undefined) continue;
      const wrong = [1, -1].some((side) => ![0, 1].includes(turns(at, ...aside(i, side))));
      if (wrong) return [xs[node] as number, ys[node] as number];
    }
    return null;
  };

  return {
    crossing,
    // The border of what is shared is what of either border lies within the other, and some of what they have in common.
    shared: (a, b) => {
      const empty = [a, b].some((at) => starts[at] === starts[at + 1]);
      return empty ? 0 : Math.max(0, within(a, b) + within(b, a) + along(a, b));
    },
    holds: (at, x, y) => turns(at, x, y) !== 0,
  };
}
