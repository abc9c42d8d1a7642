import type { Shape } from "../regions/shape.ts";
import { type Line, ringsOf } from "./rings.ts";

type Point = readonly number[];

/** One straight piece of border. `b` is `null` where only one shape has it. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
  readonly a: string;
  b: string | null;
}

const key = (point: Point) => `${point[0]},${point[1]}`;

/**
 * Every piece of border once, however many shapes share it, so that dashes are not drawn over one another.
 * Pieces are shared where both ends agree exactly; a third owner is not recorded.
 */
export function segmentsOf(shapes: Iterable<Shape>): Segment[] {
  const ids = new Map<string, number>();
  const found = new Map<string, Segment>();
  const id = (at: Point) => {
    const key = `${at[0]},${at[1]}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, ids.size);
    return ids.size - 1;
  };
  for (const shape of shapes) {
    for (const ring of ringsOf(shape)) {
      let from = ring[0] as Point;
      let fromId = id(from);
      for (let i = 1; i < ring.length; i++) {
        const to = ring[i] as Point;
        const toId = id(to);
        if (toId === fromId) continue;
        const key = fromId < toId ? `${fromId},${toId}` : `${toId},${fromId}`;
        const known = found.get(key);
        if (!known) found.set(key, { from, to, a: shape.code, b: null });
        else if (known.b === null && known.a !== shape.code) known.b = shape.code;
        from = to;
        fromId = toId;
      }
    }
  }
  return [...found.values()];
}

/**
 * Joins pieces end to end into as few lines as there are between junctions; a line without a junction closes on itself.
 */
export function chain(pieces: readonly Segment[]): Line[] {
  const at = new Map<string, Segment[]>();
  for (const piece of pieces) {
    for (const end of [key(piece.from), key(piece.to)]) {
      const list = at.get(end);
      if (list) list.push(piece);
      else at.set(end, [piece]);
    }
  }
  const used = new Set<Segment>();
  const lines: Line[] = [];
  const walk = (start: Point, first: Segment) => {
    const line = [start];
    let here = start;
    let piece: Segment | undefined = first;
    while (piece) {
      used.add(piece);
      here = key(piece.from) === key(here) ? piece.to : piece.from;
      line.push(here);
      const meeting: readonly Segment[] = at.get(key(here)) ?? [];
      piece = meeting.length === 2 ? meeting.find((next) => !used.has(next)) : undefined;
    }
    lines.push(line);
  };
  for (const [junction, list] of at) {
    if (list.length === 2) continue;
    for (const piece of list) if (!used.has(piece)) walk(key(piece.from) === junction ? piece.from : piece.to, piece);
  }
  for (const piece of pieces) if (!used.has(piece)) walk(piece.from, piece);
  return lines;
}

/** Whether a line ends where it begins. */
export function isClosed(line: Line): boolean {
  const last = line.at(-1);
  return line.length > 2 && last !== undefined && key(line[0] as Point) === key(last);
}

/**
 * The outline of the union of shapes: pieces that belong to one of them only. Codes without a shape are passed over;
 * shapes that merely touch without sharing vertices keep their own outlines.
 */
export function unionOutline(shapes: ReadonlyMap<string, Shape>, codes: Iterable<string>): Line[] {
  const members = [...new Set(codes)].flatMap((code) => shapes.get(code) ?? []);
  return chain(segmentsOf(members).filter((piece) => piece.b === null));
}

/** Borders of a level: the outline of all of it, and the lines between its regions. */
export interface Borders {
  readonly outline: readonly Line[];
  readonly inner: readonly Line[];
}

/** Borders of shapes, each piece once; pieces that also are borders of `coarser` shapes are left out. */
export function bordersOf(shapes: Iterable<Shape>, coarser: Iterable<Shape> = []): Borders {
  const drawn = new Set(segmentsOf(coarser).flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  const pieces = segmentsOf(shapes).filter(({ from, to }) => !drawn.has(`${from} ${to}`));
  return {
    outline: chain(pieces.filter(({ b }) => b === null)),
    inner: chain(pieces.filter(({ b }) => b !== null)),
  };
}
