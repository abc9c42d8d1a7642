import Flatbush from "flatbush";
import { METRES_A_DEGREE } from "../roads/ground.ts";
import type { Points, Stretch } from "./points.ts";

/** More points than this would take minutes, and more memory than a page has. */
const MOST = 2_000_000;

/** Degrees of longitude and of latitude that `km` are about the middle of a border. */
function stepsOf({ coords }: Points, border: readonly Stretch[], km: number): [lng: number, lat: number] {
  let south = Number.POSITIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const [point] of border) {
    south = Math.min(south, coords[2 * point + 1] as number);
    north = Math.max(north, coords[2 * point + 1] as number);
  }
  const lat = (km * 1000) / METRES_A_DEGREE;
  return [lat / Math.cos((((south + north) / 2) * Math.PI) / 180), lat];
}

/** The border with stretches halved until they are at most `km` long, the points between added to `points`. */
export function shortened(points: Points, border: readonly Stretch[], km: number): Stretch[] {
  const [stepLng, stepLat] = stepsOf(points, border, km);
  return border.flatMap(([from, to]) => {
    const at = (point: number, axis: 0 | 1) => points.coords[2 * point + axis] as number;
    const [lng, lat] = [at(to, 0) - at(from, 0), at(to, 1) - at(from, 1)];
    const pieces = 2 ** Math.max(0, Math.ceil(Math.log2(Math.hypot(lng / stepLng, lat / stepLat))));
    const chain = [from];
    for (let piece = 1; piece < pieces; piece++) {
      chain.push(points.add(at(from, 0) + (lng * piece) / pieces, at(from, 1) + (lat * piece) / pieces));
    }
    chain.push(to);
    return chain.slice(1).map((point, index): Stretch => [chain[index] as number, point]);
  });
}

/**
 * Longitude and latitude in turn of places `km` apart, in rows that make equilateral triangles, wherever they lie within
 * a border and at least half of `km` from it and from all points, so that no triangle becomes a sliver for their sake.
 * Throws for more than two million.
 */
export function latticeOf(points: Points, border: readonly Stretch[], km: number): number[] {
  const [stepLng, stepLat] = stepsOf(points, border, km);
  const rowLat = (stepLat * Math.sqrt(3)) / 2;
  const at = (point: number, axis: 0 | 1) => points.coords[2 * point + axis] as number;
  const fixed = points.coords.length / 2;
  const ends: Stretch[] = [...border];
  for (let point = 0; point < fixed; point++) ends.push([point, point]);
  const taken = new Flatbush(ends.length);
  for (const [a, b] of ends) {
    taken.add(
      Math.min(at(a, 0), at(b, 0)),
      Math.min(at(a, 1), at(b, 1)),
      Math.max(at(a, 0), at(b, 0)),
      Math.max(at(a, 1), at(b, 1)),
    );
  }
  taken.finish();

  const crowded = (lng: number, lat: number): boolean =>
    taken.search(lng - stepLng / 2, lat - stepLat / 2, lng + stepLng / 2, lat + stepLat / 2).some((index) => {
      const [a, b] = ends[index] as Stretch;
      const [x, y] = [(at(a, 0) - lng) / stepLng, (at(a, 1) - lat) / stepLat];
      const [u, v] = [(at(b, 0) - lng) / stepLng - x, (at(b, 1) - lat) / stepLat - y];
      const length = u * u + v * v;
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * u + y * v) / length));
      return Math.hypot(x + share * u, y + share * v) < 0.5;
    });

  const lattice: number[] = [];
  const runs = runsOf(rowsOf(points, border, rowLat), stepLng);
  const count = runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  if (count > MOST) throw new RangeError(`more than ${MOST} points, ${km} km apart`);
  for (const { row, first, last } of runs) {
    for (let column = first; column <= last; column++) {
      const [lng, lat] = [column * stepLng, row * rowLat];
      if (!crowded(lng, lat)) lattice.push(lng, lat);
    }
  }
  return lattice;
}

/** The columns of each row from one crossing with the border to the next; every other row is half a step aside. */
function runsOf(rows: ReadonlyMap<number, readonly number[]>, stepLng: number) {
  return [...rows].flatMap(([row, crossings]) => {
    const shift = row % 2 === 0 ? 0 : 0.5;
    return crossings.flatMap((crossing, i) => {
      const next = crossings[i + 1];
      if (i % 2 === 1 || next === undefined) return [];
      return [
        { row, first: Math.ceil(crossing / stepLng - shift) + shift, last: Math.floor(next / stepLng - shift) + shift },
      ];
    });
  });
}

/** Longitudes at which each row of the lattice crosses the border, ascending. */
function rowsOf({ coords }: Points, border: readonly Stretch[], rowLat: number): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const [a, b] of border) {
    const [lngA, latA] = [coords[2 * a] as number, coords[2 * a + 1] as number];
    const [lngB, latB] = [coords[2 * b] as number, coords[2 * b + 1] as number];
    const [low, high] = [Math.min(latA, latB) / rowLat, Math.max(latA, latB) / rowLat];
    for (let row = Math.ceil(low); row < high; row++) {
      const crossing = lngA + ((lngB - lngA) * (row * rowLat - latA)) / (latB - latA);
      const found = rows.get(row);
      if (found) found.push(crossing);
      else rows.set(row, [crossing]);
    }
  }
  for (const crossings of rows.values()) crossings.sort((a, b) => a - b);
  return rows;
}
