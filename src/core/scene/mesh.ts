import { finish, type Steps } from "../jobs/steps.ts";
import type { Shape } from "../regions/shape.ts";
import { type Corners, numberCorners } from "./corners.ts";
import { type Line, ringsOf } from "./rings.ts";

type Point = readonly number[];

/** One straight piece of border. `b` is `null` where only one shape has it. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
  /** Numbers of its ends, as one `Corners` gives them. */
  readonly start: number;
  readonly end: number;
  readonly a: string;
  b: string | null;
}

/** More corners than any map has, and few enough for two of their numbers to make an exact one. */
const MOST = 2 ** 26;

/** Pieces, or places where they meet, that make a step worth telling of. */
const MANY = 1000;

/** One number for both ways between two corners. */
function between(start: number, end: number): number {
  return start < end ? start * MOST + end : end * MOST + start;
}

/**
 * Every piece of border once, however many shapes share it, so that dashes are not drawn over one another.
 * Pieces are shared where both ends agree exactly; a third owner is not recorded.
 */
export function* segmentsOf(shapes: Iterable<Shape>, corners: Corners = numberCorners()): Steps<Segment[]> {
  const found = new Map<number, Segment>();
  const all = [...shapes];
  for (const [i, shape] of all.entries()) {
    for (const ring of ringsOf(shape)) {
      let from = ring[0] as Point;
      let start = corners(from);
      for (let i = 1; i < ring.length; i++) {
        const to = ring[i] as Point;
        const end = corners(to);
        if (end === start) continue;
        const known = found.get(between(start, end));
        if (!known) found.set(between(start, end), { from, to, start, end, a: shape.code, b: null });
        else if (known.b === null && known.a !== shape.code) known.b = shape.code;
        from = to;
        start = end;
      }
    }
    yield (i + 1) / all.length;
  }
  return [...found.values()];
}

/** The pieces that are none of others; both with corners numbered by one `Corners`. */
export function apartFrom(pieces: readonly Segment[], others: readonly Segment[]): Segment[] {
  const drawn = new Set(others.map(({ start, end }) => between(start, end)));
  return pieces.filter(({ start, end }) => !drawn.has(between(start, end)));
}

/**
 * Joins pieces end to end into as few lines as there are between junctions; a line without a junction closes on itself.
 */
export function* chain(pieces: readonly Segment[]): Steps<Line[]> {
  const at = new Map<number, Segment[]>();
  for (const [i, piece] of pieces.entries()) {
    if (i % MANY === 0) yield (0.5 * i) / pieces.length;
    for (const end of [piece.start, piece.end]) {
      const list = at.get(end);
      if (list) list.push(piece);
      else at.set(end, [piece]);
    }
  }
  const used = new Set<Segment>();
  const lines: Line[] = [];
  const walk = (first: Segment, forth: boolean) => {
    const line = [forth ? first.from : first.to];
    let here = forth ? first.start : first.end;
    let piece: Segment | undefined = first;
    while (piece) {
      used.add(piece);
      const onward: boolean = piece.start === here;
      line.push(onward ? piece.to : piece.from);
      here = onward ? piece.end : piece.start;
      const meeting: readonly Segment[] = at.get(here) ?? [];
      piece = meeting.length === 2 ? meeting.find((next) => !used.has(next)) : undefined;
    }
    lines.push(line);
  };
  let seen = 0;
  for (const [junction, list] of at) {
    if (++seen % MANY === 0) yield 0.5 + (0.5 * seen) / at.size;
    if (list.length === 2) continue;
    for (const piece of list) if (!used.has(piece)) walk(piece, piece.start === junction);
  }
  for (const piece of pieces) if (!used.has(piece)) walk(piece, true);
  return lines;
}

/** Whether a line ends where it begins. */
export function isClosed(line: Line): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return line.length > 2 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/**
 * The outline of the union of shapes: pieces that belong to one of them only. Codes without a shape are passed over;
 * shapes that merely touch without sharing vertices keep their own outlines.
 */
export function unionOutline(shapes: ReadonlyMap<string, Shape>, codes: Iterable<string>): Line[] {
  const members = [...new Set(codes)].flatMap((code) => shapes.get(code) ?? []);
  return finish(chain(finish(segmentsOf(members)).filter((piece) => piece.b === null)));
}

/** Borders of a level: the outline of all of it, and the lines between its regions. */
export interface Borders {
  readonly outline: readonly Line[];
  readonly inner: readonly Line[];
}

/** Borders of shapes, each piece once; pieces that also are borders of `coarser` shapes are left out. */
export function bordersOf(shapes: Iterable<Shape>, coarser: Iterable<Shape> = []): Borders {
  const corners = numberCorners();
  const pieces = apartFrom(finish(segmentsOf(shapes, corners)), finish(segmentsOf(coarser, corners)));
  return {
    outline: finish(chain(pieces.filter(({ b }) => b === null))),
    inner: finish(chain(pieces.filter(({ b }) => b !== null))),
  };
}
