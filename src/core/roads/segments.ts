import type { RoadLines } from "./lines.ts";
import { createNumbering } from "./numbering.ts";

/** May be driven from `a` to `b`, from `b` to `a`, or both together. */
export const ALONG = 1;
export const AGAINST = 2;

/** Straight pieces of road between two vertices, each pair of vertices with the same kind of road once. */
export interface Segments {
  /** Vertices at the two ends, never the same. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** `ALONG`, `AGAINST` or both. */
  readonly driven: Uint8Array;
  readonly roadClass: Uint8Array;
  readonly posted: Uint8Array;
  readonly sealed: Uint8Array;
}

/** The segments of lines, vertices where barriers stand, and how many segments were drawn once more. */
export interface Drawn {
  readonly segments: Segments;
  readonly barred: Uint8Array;
  readonly repeated: number;
}

/**
 * The pieces between neighbouring vertices. Vertices that follow each other at the very same place become one; a piece
 * drawn more than once with the same class and limit counts once and is driven in all directions it was drawn for.
 */
export function segmentsOf(lines: RoadLines): Drawn {
  const same = samePlaces(lines);
  const most = lines.vertex.length;
  const a = new Uint32Array(most);
  const b = new Uint32Array(most);
  const driven = new Uint8Array(most);
  const line = new Uint32Array(most);
  /** Of each pair of vertices the last segment there, and of each segment the one there before it; -1 for none. */
  const pairs = createNumbering(most);
  const last = new Int32Array(most);
  const before = new Int32Array(most);
  let count = 0;
  let repeated = 0;

  const alike = (one: number, other: number) =>
    lines.roadClass[one] === lines.roadClass[other] &&
    lines.posted[one] === lines.posted[other] &&
    lines.sealed[one] === lines.sealed[other];

  const add = (from: number, to: number, of: number) => {
    const direction = lines.direction[of] as number;
    const forward = from < to ? ALONG : AGAINST;
    const ways = direction === 0 ? ALONG | AGAINST : direction > 0 ? forward : forward ^ (ALONG | AGAINST);
    const [low, high] = from < to ? [from, to] : [to, from];
    const known = pairs.size();
    const pair = pairs.number(low, high);
    let earlier = pair === known ? -1 : (last[pair] as number);
    const previous = earlier;
    while (earlier >= 0 && !alike(line[earlier] as number, of)) earlier = before[earlier] as number;
    if (earlier >= 0) {
      driven[earlier] = (driven[earlier] as number) | ways;
      repeated++;
      return;
    }
    a[count] = low;
    b[count] = high;
    driven[count] = ways;
    line[count] = of;
    before[count] = previous;
    last[pair] = count++;
  };

  for (let i = 0; i < lines.roadClass.length; i++) {
    const end = lines.first[i + 1] as number;
    for (let at = (lines.first[i] as number) + 1; at < end; at++) {
      const from = same(lines.vertex[at - 1] as number);
      const to = same(lines.vertex[at] as number);
      if (from !== to) add(from, to, i);
    }
  }
  const column = (values: Uint8Array) => {
    const of = new Uint8Array(count);
    for (let i = 0; i < count; i++) of[i] = values[line[i] as number] as number;
    return of;
  };
  const segments = {
    a: a.slice(0, count),
    b: b.slice(0, count),
    driven: driven.slice(0, count),
    roadClass: column(lines.roadClass),
    posted: column(lines.posted),
    sealed: column(lines.sealed),
  };
  const barred = new Uint8Array(lines.barred.length);
  for (let v = 0; v < barred.length; v++) if (lines.barred[v]) barred[same(v)] = 1;
  return { segments, barred, repeated };
}

/** For each vertex the one that stands for all that follow each other at its place: sets merged by halving paths. */
function samePlaces({ vertex, first, lng, lat }: RoadLines): (one: number) => number {
  const root = new Uint32Array(lng.length).map((_, i) => i);
  const find = (one: number): number => {
    let at = one;
    for (let up = root[at] as number; up !== at; up = root[at] as number) {
      root[at] = root[up] as number;
      at = up;
    }
    return at;
  };
  for (let i = 0; i + 1 < first.length; i++) {
    for (let at = (first[i] as number) + 1; at < (first[i + 1] as number); at++) {
      const [one, other] = [vertex[at - 1] as number, vertex[at] as number];
      if (lng[one] === lng[other] && lat[one] === lat[other]) root[find(other)] = find(one);
    }
  }
  return find;
}
