import { featureCollection, intersect, polygon } from "@turf/turf";
import { Delaunay } from "d3-delaunay";
import type { Position } from "geojson";
import { GRID, type Outline, withoutRepeats } from "./outline.ts";
import { contains, dissolve, type Point, pointKey, type Ring, ringArea, sharedLength } from "./ring.ts";

/** A town's seat in WGS84 degrees. */
export interface Seat {
  readonly code: string;
  readonly name: string;
  readonly county: string;
  readonly lng: number;
  readonly lat: number;
}

/** A town's approximate outline, counter-clockwise rings on the package's grid. */
export interface Cell {
  readonly code: string;
  readonly name: string;
  readonly county: string;
  readonly rings: readonly Ring[];
}

/** The parallel along which degrees of longitude are measured. */
const PARALLEL = 23.6;

/** Seats closer than this, in units of the grid (about 200 m), are moved apart. */
const NUDGE = 18;

/**
 * Thiessen cells of the seats of each county, cut by the county's own outline. Distances are taken in a plane with one
 * scale in both directions. A piece of a cell that the outline cuts off from its seat goes to the neighbour in the county
 * with the longest common border. All rings share every vertex with their neighbours, across county lines too. Also
 * says which seats had to be moved apart.
 */
export function thiessenCells(
  outlines: readonly Outline[],
  seats: readonly Seat[],
): { cells: Cell[]; nudged: string[] } {
  const nudged: string[] = [];
  const pieces = outlines.flatMap((county) => {
    const own = seats.filter((seat) => seat.county === county.code);
    const points = own.map(({ lng, lat }): Point => [lng * GRID, lat * GRID]);
    nudged.push(...moveApart(points).map((index) => (own[index] as Seat).code));
    return cutCells(county.ring, points).map((rings, index) => ({
      seat: own[index] as Seat,
      at: points[index] as Point,
      rings,
    }));
  });
  const joined = insertJunctions(pieces.map(({ rings }) => rings));
  const cells = pieces.map(({ seat, at }, index) => ({ seat, at, rings: joined[index] as readonly Ring[] }));
  return {
    cells: outlines.flatMap((county) => wholeCells(cells.filter(({ seat }) => seat.county === county.code))),
    nudged,
  };
}

/** Moves a seat east until it is clear of those before it; indexes of the seats moved. */
function moveApart(points: Point[]): number[] {
  const moved = new Set<number>();
  for (let i = 0; i < points.length; i++) {
    let point = points[i] as Point;
    while (points.slice(0, i).some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < NUDGE)) {
      point = [point[0] + NUDGE, point[1]];
      moved.add(i);
    }
    points[i] = point;
  }
  return [...moved];
}

function cutCells(ring: Ring, points: readonly Point[]): Ring[][] {
  const squeeze = Math.cos((PARALLEL * Math.PI) / 180);
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const margin = 1000;
  const diagram = Delaunay.from(points.map(([x, y]): [number, number] => [x * squeeze, y])).voronoi([
    (Math.min(...xs) - margin) * squeeze,
    Math.min(...ys) - margin,
    (Math.max(...xs) + margin) * squeeze,
    Math.max(...ys) + margin,
  ]);
  const county = polygon([closed(ring)]);
  return points.map((_, index) => {
    const cell = diagram.cellPolygon(index).map(([x, y]): Position => [x / squeeze, y]);
    const cut = intersect(featureCollection([county, polygon([cell])]));
    if (!cut) throw new Error(`the cell of seat ${index} lies outside its county`);
    const parts = cut.geometry.type === "Polygon" ? [cut.geometry.coordinates] : cut.geometry.coordinates;
    return parts.flatMap((rings) => {
      if (rings.length > 1) throw new Error(`the cell of seat ${index} has a hole`);
      const rounded = withoutRepeats(
        (rings[0] ?? []).slice(0, -1).map(([x, y]): Point => [Math.round(x ?? 0), Math.round(y ?? 0)]),
      );
      if (rounded.length < 3 || ringArea(rounded) === 0) return [];
      return [ringArea(rounded) > 0 ? rounded : rounded.toReversed()];
    });
  });
}

/** Gives every ring the vertices of others that lie on its edges, within the grid's rounding. */
function insertJunctions(groups: readonly (readonly Ring[])[]): readonly Ring[][] {
  const vertices = new Map<string, Point>();
  for (const ring of groups.flat()) for (const point of ring) vertices.set(pointKey(point), point);
  const all = [...vertices.values()].sort(([a], [b]) => a - b);
  return groups.map((rings) => rings.map((ring) => withJunctions(ring, all)));
}

function withJunctions(ring: Ring, vertices: readonly Point[]): Ring {
  return ring.flatMap((a, i) => {
    const b = ring[(i + 1) % ring.length] as Point;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const squared = dx * dx + dy * dy;
    const on: [number, Point][] = [];
    for (const v of between(vertices, Math.min(a[0], b[0]) - 1, Math.max(a[0], b[0]) + 1)) {
      const along = ((v[0] - a[0]) * dx + (v[1] - a[1]) * dy) / squared;
      const off = Math.abs((v[0] - a[0]) * dy - (v[1] - a[1]) * dx) / Math.sqrt(squared);
      if (along > 0 && along < 1 && off < 0.9) on.push([along, v]);
    }
    return [a, ...on.sort(([one], [other]) => one - other).map(([, v]) => v)];
  });
}

function between(sorted: readonly Point[], from: number, to: number): readonly Point[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Point)[0] < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && (sorted[end] as Point)[0] <= to) end++;
  return sorted.slice(low, end);
}

/** One cell a town: pieces away from their seat go to a neighbour. */
function wholeCells(county: readonly { seat: Seat; at: Point; rings: readonly Ring[] }[]): Cell[] {
  const kept = county.map(({ at, rings }) => [main(rings, at)]);
  const stray = county.flatMap(({ rings }, index) => rings.filter((ring) => ring !== kept[index]?.[0]));
  for (const ring of stray.sort((one, other) => ringArea(other) - ringArea(one))) {
    const lengths = kept.map((rings) => sharedLength([ring], rings));
    const best = lengths.indexOf(Math.max(...lengths));
    kept[best] = [...(kept[best] ?? []), ring];
  }
  return county.map(({ seat: { code, name, county: parent } }, index) => ({
    code,
    name,
    county: parent,
    rings: dissolve(kept[index] ?? []),
  }));
}

function main(rings: readonly Ring[], at: Point): Ring {
  const bySize = [...rings].sort((one, other) => ringArea(other) - ringArea(one));
  return bySize.find((ring) => contains(ring, at)) ?? (bySize[0] as Ring);
}

function closed(ring: Ring): Position[] {
  return [...ring, ring[0] as Point].map(([x, y]) => [x, y]);
}
