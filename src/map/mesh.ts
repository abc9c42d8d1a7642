import type { Shape } from "../core/regions/shape.ts";
import { ringsOf } from "../core/scene/rings.ts";

type Position = readonly number[];

/** One straight piece of border. `b` is `null` where only one shape has it. */
export interface Segment {
  readonly from: Position;
  readonly to: Position;
  readonly a: string;
  b: string | null;
}

/**
 * Every piece of border once, however many shapes share it, so that dashes are not drawn over one another.
 * Pieces are shared where both ends agree exactly; a third owner is not recorded.
 */
export function segments(shapes: Iterable<Shape>): Segment[] {
  const ids = new Map<string, number>();
  const found = new Map<string, Segment>();
  const id = (at: Position) => {
    const key = `${at[0]},${at[1]}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, ids.size);
    return ids.size - 1;
  };
  for (const shape of shapes) {
    for (const ring of ringsOf(shape)) {
      let from = ring[0] as Position;
      let fromId = id(from);
      for (let i = 1; i < ring.length; i++) {
        const to = ring[i] as Position;
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
 * Lines keep the coordinates of the pieces, in degrees.
 */
export function chain(pieces: readonly Segment[]): Position[][] {
  const at = new Map<string, Segment[]>();
  const key = (point: Position) => `${point[0]},${point[1]}`;
  for (const piece of pieces) {
    for (const end of [piece.from, piece.to]) {
      const list = at.get(key(end));
      if (list) list.push(piece);
      else at.set(key(end), [piece]);
    }
  }
  const used = new Set<Segment>();
  const lines: Position[][] = [];
  const walk = (start: Position, first: Segment) => {
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

/**
 * The outline of the union of some shapes: pieces that belong to one of them only.
 * Codes without a shape are passed over; shapes that merely touch without sharing vertices keep their own outlines.
 */
export function outline(shapes: ReadonlyMap<string, Shape>, codes: Iterable<string>): Position[][] {
  const members: Shape[] = [];
  for (const code of new Set(codes)) {
    const shape = shapes.get(code);
    if (shape) members.push(shape);
  }
  return chain(segments(members).filter((piece) => piece.b === null));
}
