import type { Shape } from "../regions/shape.ts";
import { ringsOf } from "./rings.ts";

interface Bands {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  /** Edges by band of latitude, four numbers each: lng, lat, lng, lat. */
  readonly edges: Float64Array;
  /** Where the edges of each band begin, and where the last end. */
  readonly starts: Int32Array;
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

/** Makes ready what a locator needs of a shape, which takes a moment where there are many. */
export function readyToLocate(shape: Shape): void {
  bandsOf(shape);
}

function bandsOf(shape: Shape): Bands {
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
  const all: number[] = [];
  for (const ring of ringsOf(shape)) {
    for (let i = 0; i < ring.length; i++) {
      const [lng, lat] = ring[i] as [number, number];
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
      if (i > 0) all.push((ring[i - 1] as [number, number])[0], (ring[i - 1] as [number, number])[1], lng, lat);
    }
  }
  const count = Math.max(1, Math.min(256, Math.floor(all.length / 16)));
  /** Calls with each edge in each band it reaches into. */
  const each = (take: (band: number, edge: number) => void) => {
    for (let edge = 0; edge < all.length; edge += 4) {
      const [y1, y2] = [all[edge + 1] as number, all[edge + 3] as number];
      const to = bandAt(Math.max(y1, y2), south, north, count);
      for (let band = bandAt(Math.min(y1, y2), south, north, count); band <= to; band++) take(band, edge);
    }
  };
  const starts = new Int32Array(count + 1);
  each((band) => {
    starts[band + 1] = (starts[band + 1] as number) + 4;
  });
  for (let band = 0; band < count; band++) starts[band + 1] = (starts[band + 1] as number) + (starts[band] as number);
  const edges = new Float64Array(starts[count] as number);
  const next = starts.slice();
  each((band, edge) => {
    const at = next[band] as number;
    for (let i = 0; i < 4; i++) edges[at + i] = all[edge + i] as number;
    next[band] = at + 4;
  });
  return { west, east, south, north, edges, starts };
}

function bandAt(lat: number, south: number, north: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(((lat - south) / (north - south)) * count)));
}

function holds(bands: Bands, lng: number, lat: number): boolean {
  const { west, east, south, north, edges, starts } = bands;
  if (lng < west || lng > east || lat < south || lat > north) return false;
  const band = bandAt(lat, south, north, starts.length - 1);
  const end = starts[band + 1] as number;
  let odd = false;
  for (let i = starts[band] as number; i < end; i += 4) {
    const y1 = edges[i + 1] as number;
    const y2 = edges[i + 3] as number;
    if (y1 > lat === y2 > lat) continue;
    const x1 = edges[i] as number;
    if (lng < (((edges[i + 2] as number) - x1) * (lat - y1)) / (y2 - y1) + x1) odd = !odd;
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
