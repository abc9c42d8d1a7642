import { after, before, type Triangulation } from "./triangulation.ts";

/** The edges of a triangulation, to walk along and to turn. */
export interface Edges {
  /** The half-edges that leave a point, which is every triangle around it once. */
  around(point: number): Generator<number>;
  /** The half-edge between two points, either way round; -1 where there is none. */
  between(a: number, b: number): number;
  /** Turns the edge between two triangles, whose quadrilateral must be convex, into its other diagonal. */
  flip(edge: number): void;
}

/**
 * Edits a triangulation in place. A half-edge keeps its number through a flip only where it is one of the two turned; the
 * values that `carried` arrays hold for the others move with them, and are 0 for the edge that was turned.
 */
export function createEdges(mesh: Triangulation, carried: readonly (Uint8Array | Uint32Array)[]): Edges {
  const { coords, corners, twins } = mesh;
  /** A half-edge that leaves each point; -1 for points that are no corner. */
  const leaving = new Int32Array(coords.length / 2).fill(-1);
  for (let edge = 0; edge < corners.length; edge++) leaving[corners[edge] as number] = edge;

  const corner = (edge: number) => corners[edge] as number;
  const twin = (edge: number) => twins[edge] as number;

  function* around(point: number): Generator<number> {
    const start = leaving[point] as number;
    if (start < 0) return;
    let edge = start;
    do {
      yield edge;
      edge = twin(before(edge));
    } while (edge >= 0 && edge !== start);
    if (edge === start) return;
    for (let back = twin(start); back >= 0; back = twin(edge)) {
      edge = after(back);
      yield edge;
    }
  }

  function link(edge: number, other: number): void {
    twins[edge] = other;
    if (other >= 0) twins[other] = edge;
  }

  return {
    around,
    between(a, b) {
      for (const edge of around(a)) {
        if (corner(after(edge)) === b) return edge;
        if (corner(before(edge)) === b) return before(edge);
      }
      return -1;
    },
    flip(edge) {
      const other = twin(edge);
      const [al, ar, bl, br] = [after(edge), before(edge), before(other), after(other)];
      const [start, end, left, right] = [corner(edge), corner(al), corner(ar), corner(bl)];
      corners[edge] = right;
      corners[other] = left;
      link(edge, twin(bl));
      link(other, twin(ar));
      link(ar, bl);
      for (const values of carried) {
        values[edge] = values[bl] as number;
        values[other] = values[ar] as number;
        values[ar] = values[bl] = 0;
      }
      leaving[left] = other;
      leaving[right] = edge;
      leaving[end] = al;
      leaving[start] = br;
    },
  };
}
