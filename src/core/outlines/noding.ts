import Flatbush from "flatbush";
import type { MultiPolygon, Polygon } from "geojson";
import { orient2d } from "robust-predicates";
import type { Steps } from "../jobs/steps.ts";

/**
 * The borders of geometries cut wherever they meet, so that any two pieces share both ends, one or none and lie apart
 * otherwise. Pieces run as the rings do, those of a geometry together.
 */
export interface Noded {
  /** Coordinates of the nodes, in degrees. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Nodes at the ends of each piece, and the geometry it bounds. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly owner: readonly number[];
}

/** Nearer than this, in degrees, points lie on a line: a centimetre, to which shapes are rounded. */
const NEAR = 1e-7;
/** Nearer than this they are one, so that no point is taken to lie on a line beside one of its ends. */
const SAME = 2e-7;
/** Cutting moves lines by as much, so that they may meet anew; it ends after so many rounds at the latest. */
const ROUNDS = 8;
/** Pieces between two steps. */
const STRETCH = 2000;

/** Cuts the borders of geometries in degrees where they cross, touch or run along each other. */
export function* noding(geometries: readonly (Polygon | MultiPolygon)[]): Steps<Noded> {
  const nodes = createNodes();
  let [from, to, owner]: [number[], number[], number[]] = [[], [], []];
  for (const [at, { type, coordinates }] of geometries.entries()) {
    for (const ring of type === "Polygon" ? coordinates : coordinates.flat()) {
      let last = -1;
      for (const [x, y] of ring as [number, number][]) {
        const node = nodes.at(x, y);
        if (last >= 0 && node !== last) {
          from.push(last);
          to.push(node);
          owner.push(at);
        }
        last = node;
        if (from.length % STRETCH === 0) yield 0;
      }
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    const cuts = yield* cutting(nodes, from, to, round);
    if (cuts.size === 0) break;
    const cut: [number[], number[], number[]] = [[], [], []];
    for (let i = 0; i < from.length; i++) {
      const [a, b] = [from[i] as number, to[i] as number];
      const between = cuts.get(keyOf(a, b)) ?? [];
      let last = a;
      for (const node of a < b ? [...between, b] : [...[...between].reverse(), b]) {
        if (node === last) continue;
        cut[0].push(last);
        cut[1].push(node);
        cut[2].push(owner[i] as number);
        last = node;
      }
    }
    [from, to, owner] = cut;
  }
  return { xs: nodes.xs, ys: nodes.ys, from, to, owner };
}

/** A number for two nodes in whichever order; they are fewer than 2^26. */
export function keyOf(a: number, b: number): number {
  return a < b ? a * 67_108_864 + b : b * 67_108_864 + a;
}

type Nodes = ReturnType<typeof createNodes>;

/** Sides of the cells by which points are found, so wide that most points have nothing to look for in another one. */
const CELL = 8 * SAME;

/** Numbers points; one that is nearly where a point is already is that one. */
function createNodes() {
  const [xs, ys]: [number[], number[]] = [[], []];
  const cells = new Map<string, number[]>();
  const near = (coordinate: number): readonly number[] => {
    const scaled = coordinate / CELL;
    const cell = Math.floor(scaled);
    if (scaled - cell < SAME / CELL) return [cell, cell - 1];
    return scaled - cell > 1 - SAME / CELL ? [cell, cell + 1] : [cell];
  };
  const at = (x: number, y: number): number => {
    const [columns, rows] = [near(x), near(y)];
    for (const column of columns) {
      for (const row of rows) {
        const found = cells
          .get(`${column},${row}`)
          ?.find((node) => Math.hypot((xs[node] as number) - x, (ys[node] as number) - y) <= SAME);
        if (found !== undefined) return found;
      }
    }
    const key = `${columns[0]},${rows[0]}`;
    const here = cells.get(key);
    if (here) here.push(xs.length);
    else cells.set(key, [xs.length]);
    xs.push(x);
    ys.push(y);
    return xs.length - 1;
  };
  return { xs, ys, at };
}

/** Nodes that lie between the ends of pieces, by the piece and in its order from the lower to the higher node. */
function* cutting(
  nodes: Nodes,
  from: readonly number[],
  to: readonly number[],
  round: number,
): Steps<ReadonlyMap<number, readonly number[]>> {
  const { xs, ys } = nodes;
  const [as, bs]: [number[], number[]] = [[], []];
  const seen = new Set<number>();
  for (let i = 0; i < from.length; i++) {
    const [a, b] = [from[i] as number, to[i] as number];
    const key = keyOf(a, b);
    if (seen.has(key)) continue;
    seen.add(key);
    as.push(Math.min(a, b));
    bs.push(Math.max(a, b));
    if (i % STRETCH === 0) yield round / ROUNDS;
  }
  const cuts = new Map<number, number[]>();
  if (as.length < 2) return cuts;
  const boxOf = (i: number) => {
    const [a, b] = [as[i] as number, bs[i] as number];
    const [ax, ay, bx, by] = [xs[a] as number, ys[a] as number, xs[b] as number, ys[b] as number];
    return [
      Math.min(ax, bx) - NEAR,
      Math.min(ay, by) - NEAR,
      Math.max(ax, bx) + NEAR,
      Math.max(ay, by) + NEAR,
    ] as const;
  };
  const index = new Flatbush(as.length);
  for (let i = 0; i < as.length; i++) index.add(...boxOf(i));
  index.finish();
  const cut = (i: number, node: number) => {
    if (node === as[i] || node === bs[i]) return;
    const key = keyOf(as[i] as number, bs[i] as number);
    const list = cuts.get(key);
    if (list) list.push(node);
    else cuts.set(key, [node]);
  };
  /** Cuts a piece at a node that lies on it. */
  const touch = (i: number, node: number): boolean => {
    const [a, b] = [as[i] as number, bs[i] as number];
    if (node === a || node === b) return true;
    const [ax, ay] = [xs[a] as number, ys[a] as number];
    const [dx, dy] = [(xs[b] as number) - ax, (ys[b] as number) - ay];
    const [px, py] = [(xs[node] as number) - ax, (ys[node] as number) - ay];
    const length = Math.hypot(dx, dy);
    if (Math.abs(dx * py - dy * px) > NEAR * length) return false;
    const along = (dx * px + dy * py) / length;
    if (along <= 0 || along >= length) return false;
    cut(i, node);
    return true;
  };
  for (let i = 0; i < as.length; i++) {
    if (i % STRETCH === 0) yield (round + i / as.length) / ROUNDS;
    for (const j of index.search(...boxOf(i), (other) => other > i)) {
      const [a, b, c, d] = [as[i] as number, bs[i] as number, as[j] as number, bs[j] as number];
      const touching = [touch(i, c), touch(i, d), touch(j, a), touch(j, b)];
      if (touching.includes(true)) continue;
      const side = (p: number, q: number, r: number) =>
        orient2d(xs[p] as number, ys[p] as number, xs[q] as number, ys[q] as number, xs[r] as number, ys[r] as number);
      const [left, right] = [side(a, b, c), side(a, b, d)];
      if (left > 0 === right > 0 || side(c, d, a) > 0 === side(c, d, b) > 0) continue;
      const part = left / (left - right);
      const [cx, cy] = [xs[c] as number, ys[c] as number];
      const node = nodes.at(cx + part * ((xs[d] as number) - cx), cy + part * ((ys[d] as number) - cy));
      cut(i, node);
      cut(j, node);
    }
  }
  for (const [key, list] of cuts) {
    const a = Math.floor(key / 67_108_864);
    const far = (node: number) =>
      ((xs[node] as number) - (xs[a] as number)) ** 2 + ((ys[node] as number) - (ys[a] as number)) ** 2;
    cuts.set(
      key,
      [...new Set(list)].sort((one, other) => far(one) - far(other)),
    );
  }
  return cuts;
}
