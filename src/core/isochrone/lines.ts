import { createEdges } from "./edges.ts";
import { after, before, encircled, side, type Triangulation } from "./triangulation.ts";

/** Lines drawn along the edges of a triangulation. */
export interface Lines {
  /**
   * Makes the straight line between two points run along edges, by flipping those in its way, and counts it; `null` when
   * done. Points within reach of it, in both senses, become part of it. Where it meets an earlier line between points,
   * it stops there and says so: lines are known by the numbers the caller gives them.
   */
  draw(from: number, to: number, id: number): Meeting | null;
  /** Flips all edges no line runs along until they are Delaunay again. */
  settle(): void;
  /** 1 for half-edges that an odd number of lines run along. */
  readonly odd: Uint8Array;
}

/** Two lines that cross: a stretch of one, another's number and a stretch of it, both as points. */
export interface Meeting {
  readonly from: number;
  readonly to: number;
  readonly other: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

/** Degrees within which a point counts as lying on a line: two steps of the grid of points. */
const NEAR = 2 ** -29;

/**
 * Draws lines into a triangulation, which is changed in place: a constrained Delaunay triangulation once settled. Edges
 * across a line are flipped as in Sloan, A fast algorithm for generating constrained Delaunay triangulations, Computers &
 * Structures 47 (1993); settling is Lawson's.
 */
export function createLines(mesh: Triangulation): Lines {
  const { coords, corners, twins } = mesh;
  const odd = new Uint8Array(corners.length);
  /** Number of the last line along a half-edge, counted from 1. */
  const owner = new Uint32Array(corners.length);
  const { around, between, flip } = createEdges(mesh, [odd, owner]);
  const corner = (edge: number) => corners[edge] as number;
  const twin = (edge: number) => twins[edge] as number;

  /** Whether a line is to lead along a point. */
  function onLine(from: number, to: number, point: number): boolean {
    if (point === to) return true;
    const along = (axis: 0 | 1, other: number) =>
      (coords[2 * other + axis] as number) - (coords[2 * from + axis] as number);
    const [x, y] = [along(0, to), along(1, to)];
    const square = x * x + y * y;
    const share = (x * along(0, point) + y * along(1, point)) / square;
    return share > 0 && share < 1 && Math.abs(side(coords, from, to, point)) <= NEAR * Math.sqrt(square);
  }

  function mark(edge: number, id: number): void {
    for (const one of [edge, twin(edge)]) {
      if (one < 0) continue;
      odd[one] = 1 - (odd[one] as number);
      owner[one] = id + 1;
    }
  }

  /** The first edge across a line, or the neighbour that it leads along. */
  function firstAcross(from: number, to: number): { readonly edge: number } | { readonly reached: number } {
    let edge = -1;
    for (const leaving of around(from)) {
      const [right, left] = [corner(after(leaving)), corner(before(leaving))];
      if (onLine(from, to, right)) return { reached: right };
      if (onLine(from, to, left)) return { reached: left };
      if (side(coords, from, to, right) < 0 && side(coords, from, to, left) > 0) edge = after(leaving);
    }
    if (edge < 0) throw new RangeError(`no way from point ${from} to point ${to}`);
    return { edge };
  }

  /** Flips edges until none is across the line from `from` to `to`. */
  function clear(from: number, to: number, across: [number, number][]): void {
    const apart = (a: number, b: number, c: number, d: number) => side(coords, a, b, c) * side(coords, a, b, d) < 0;
    let patience = 100 + across.length ** 2;
    for (let pair = across.shift(); pair; pair = across.shift()) {
      const edge = between(...pair);
      if (edge < 0 || patience-- === 0) throw new Error(`the way from point ${from} to point ${to} cannot be cleared`);
      const [left, right] = [corner(before(edge)), corner(before(twin(edge)))];
      if (!apart(left, right, ...pair)) {
        across.push(pair);
        continue;
      }
      flip(edge);
      const ends = left === from || left === to || right === from || right === to;
      if (!ends && apart(from, to, left, right)) across.push([left, right]);
    }
  }

  /** Clears the way for a line up to the next point on it. */
  function advance(from: number, to: number): { readonly reached: number } | Omit<Meeting, "from" | "to"> {
    const first = firstAcross(from, to);
    if ("reached" in first) return first;
    const across: [number, number][] = [];
    let edge = first.edge;
    for (;;) {
      const [right, left] = [corner(edge), corner(after(edge))];
      const other = (owner[edge] as number) - 1;
      if (other >= 0) return { other, otherFrom: right, otherTo: left };
      across.push([right, left]);
      const beyond = twin(edge);
      const reached = corner(before(beyond));
      if (onLine(from, to, reached)) {
        clear(from, reached, across);
        return { reached };
      }
      edge = side(coords, from, to, reached) > 0 ? after(beyond) : before(beyond);
    }
  }

  return {
    odd,
    draw(start, to, id) {
      let from = start;
      while (from !== to) {
        const next = advance(from, to);
        if ("other" in next) return { from, to, ...next };
        mark(between(from, next.reached), id);
        from = next.reached;
      }
      return null;
    },
    settle() {
      const open: number[] = [];
      const check = (edge: number) => {
        const other = twin(edge);
        if (other < 0 || owner[edge]) return;
        if (!encircled(coords, corner(edge), corner(after(edge)), corner(before(edge)), corner(before(other)))) return;
        open.push(after(edge), before(edge), after(other), before(other));
        flip(edge);
      };
      for (let edge = 0; edge < corners.length; edge++) {
        if (twin(edge) < edge) continue;
        check(edge);
        for (let next = open.pop(); next !== undefined; next = open.pop()) check(next);
      }
    },
  };
}
