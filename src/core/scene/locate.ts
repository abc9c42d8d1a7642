import type { Shape } from "../regions/shape.ts";
import { ringsOf } from "./rings.ts";

interface Bands {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  /** Edges by band of latitude, four numbers each: lng, lat, lng, lat. */
  readonly edges: readonly Float64Array[];
}

/** Tells in which shape a position lies. Edges belong to either side. */
export interface Locator {
  /** Whether a position lies in the shape of a code; false where there is no such shape. */
  inside(code: string, lng: number, lat: number): boolean;
  /** Code of a shape that holds the position; `null` for none. */
  at(lng: number, lat: number): string | null;
}

const known = new WeakMap<ReadonlyMap<string, Shape>, Locator>();
const banded = new WeakMap<Shape, Bands>();

/** A locator for shapes, made once for each map of them. Holes are outside. */
export function locator(shapes: ReadonlyMap<string, Shape>): Locator {
  let found = known.get(shapes);
  if (!found) {
    found = createLocator(shapes);
    known.set(shapes, found);
  }
  return found;
}

/** Sorts the edges of a shape for locators, once for each shape; they do so themselves where it was not done before. */
export function bandsOf(shape: Shape): Bands {
  let found = banded.get(shape);
  if (!found) {
    found = sortEdges(shape);
    banded.set(shape, found);
  }
  return found;
}

/** Edges sorted into bands of latitude, so that a question looks at a few of them. */
function sortEdges(shape: Shape): Bands {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const pieces: [number, number, number, number][] = [];
  for (const ring of ringsOf(shape)) {
    for (let i = 0; i < ring.length; i++) {
      const [lng, lat] = ring[i] as [number, number];
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
      if (i > 0) pieces.push([...(ring[i - 1] as [number, number]), lng, lat]);
    }
  }
  const count = Math.max(1, Math.min(256, Math.floor(pieces.length / 4)));
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (const piece of pieces) {
    const from = bandAt(Math.min(piece[1], piece[3]), south, north, count);
    const to = bandAt(Math.max(piece[1], piece[3]), south, north, count);
    for (let band = from; band <= to; band++) lists[band]?.push(...piece);
  }
  return { west, east, south, north, edges: lists.map((list) => Float64Array.from(list)) };
}

function bandAt(lat: number, south: number, north: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(((lat - south) / (north - south)) * count)));
}

function holds(bands: Bands, lng: number, lat: number): boolean {
  const { west, east, south, north, edges } = bands;
  if (lng < west || lng > east || lat < south || lat > north) return false;
  const band = edges[bandAt(lat, south, north, edges.length)] as Float64Array;
  let odd = false;
  for (let i = 0; i < band.length; i += 4) {
    const y1 = band[i + 1] as number;
    const y2 = band[i + 3] as number;
    if (y1 > lat === y2 > lat) continue;
    const x1 = band[i] as number;
    if (lng < (((band[i + 2] as number) - x1) * (lat - y1)) / (y2 - y1) + x1) odd = !odd;
  }
  return odd;
}

function createLocator(shapes: ReadonlyMap<string, Shape>): Locator {
  const all = new Map([...shapes].map(([code, shape]) => [code, bandsOf(shape)]));
  return {
    inside(code, lng, lat) {
      const bands = all.get(code);
      return bands !== undefined && holds(bands, lng, lat);
    },
    at(lng, lat) {
      for (const [code, bands] of all) if (holds(bands, lng, lat)) return code;
      return null;
    },
  };
}
