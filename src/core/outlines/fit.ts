import Flatbush from "flatbush";
import { finish, type Steps } from "../jobs/steps.ts";
import { partOf } from "../jobs/walk.ts";
import type { Layer } from "../regions/shape.ts";
import { numberCorners } from "../scene/corners.ts";
import { eachPiece, eachPosition } from "./positions.ts";
import { gaussKruger, type SystemId, toDegrees } from "./system.ts";

/** How well a file fits the borders already there when its numbers are taken for a system. */
export interface Fit {
  readonly system: SystemId;
  /** How far the file's outer border runs beside known borders, in metres; `null` where that tells nothing. */
  readonly metres: number | null;
}

/** The file's outer border is sampled at so many points. */
const SAMPLES = 400;
/**
 * The part of them that is held against known borders: that which is nearest. The border of some towns runs along the
 * known one of their county for a part of its way only.
 */
const BESIDE = 0.3;
/** Metres within which the border must run, and how much further in the next system for the first to be told from it. */
const NEAR = 400;
const TIMES = 1.5;
const MORE = 60;
/** Positions of the file looked at for its range. */
const LOOKED = 20_000;
const METRES = 111_320;

/**
 * The systems that the numbers of a file may be in, the best first: for each the distance that the nearest three tenths of
 * its outer border keep from known borders, those that were only computed aside. Chinese web maps are shifted by some
 * 500 m, so that the right system stands out where borders are known to 100 or 200 m. Where it does not, or none comes
 * near, no distance is given and the systems stand in their usual order.
 */
export function fits(geometries: readonly unknown[], known: ReadonlyMap<string, Layer>): readonly Fit[] {
  return finish(fitting(geometries, known));
}

/** The fits of `fits` in steps. */
export function* fitting(geometries: readonly unknown[], known: ReadonlyMap<string, Layer>): Steps<readonly Fit[]> {
  const borders = knownBorders(known);
  const systems = candidates(geometries, borders?.centre ?? null);
  const untold = systems.map((system): Fit => ({ system, metres: null }));
  if (!borders) return untold;
  const samples = alongside(yield* partOf(outerPieces(geometries), 0, 0.7));
  const found: { readonly system: SystemId; readonly metres: number }[] = [];
  for (const [i, system] of systems.entries()) {
    yield 0.7 + (0.3 * i) / systems.length;
    const convert = toDegrees(system);
    const metres = samples.map(({ x, y }) => borders.distance(...convert(x, y))).sort((a, b) => a - b);
    found.push({ system, metres: metres[Math.floor(metres.length * BESIDE)] ?? Number.POSITIVE_INFINITY });
  }
  found.sort((a, b) => a.metres - b.metres);
  const [first, second] = found;
  const told = first && first.metres <= NEAR && !(second && second.metres < TIMES * first.metres + MORE);
  if (!told) return untold;
  return found.map(({ system, metres }) => ({ system, metres: Number.isFinite(metres) ? metres : null }));
}

/** Systems whose numbers lie in such a range. `centre` is where they are to be, for zones that the numbers do not name. */
export function candidates(
  geometries: readonly unknown[],
  centre: readonly [number, number] | null,
): readonly SystemId[] {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const geometry of geometries) {
    if (xs.length >= LOOKED) break;
    eachPosition(geometry, (x, y) => {
      xs.push(x);
      ys.push(y);
    });
  }
  if (xs.length === 0) return [];
  const [x, y] = [middle(xs), middle(ys)];
  if (Math.abs(x) <= 180 && Math.abs(y) <= 180) {
    return Math.abs(y) > 90 || (x < 60 && y > 60) ? ["swapped"] : ["wgs84", "gcj02", "bd09"];
  }
  const swapped = y > 1e5 && x > 1.5e6 && x < 6.5e6 && (y < 1e6 || y > 1.2e7);
  const [east, north] = swapped ? [y, x] : [x, y];
  const zone = Math.floor(east / 1e6);
  const gauss: SystemId[] = [];
  if (north > 1.5e6 && north < 6.5e6) {
    if (zone >= 24 && zone <= 46) gauss.push(gaussKruger(zone * 3, zone * 1e6 + 5e5, swapped));
    else if (zone >= 12 && zone <= 24) gauss.push(gaussKruger(zone * 6 - 3, zone * 1e6 + 5e5, swapped));
    else if (east > 1e5 && east < 9e5) {
      const nearest = Math.round((centre?.[0] ?? 111) / 3) * 3;
      for (const meridian of [nearest, nearest - 3, nearest + 3]) gauss.push(gaussKruger(meridian, 5e5, swapped));
    }
  }
  return swapped ? gauss : [...gauss, "mercator"];
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

interface Borders {
  /** A point of them. */
  readonly centre: readonly [number, number];
  /** Metres from a place to the nearest of them; infinite for what is no place. */
  distance(lng: number, lat: number): number;
}

/** The borders that are known, but for those that were only computed; `null` where there are none. */
function knownBorders(known: ReadonlyMap<string, Layer>): Borders | null {
  const pieces: number[] = [];
  for (const { shapes, precision } of known.values()) {
    if (precision === "approximate") continue;
    for (const { geometry } of shapes.values()) eachPiece(geometry, (...piece) => void pieces.push(...piece));
  }
  if (pieces.length === 0) return null;
  const index = new Flatbush(pieces.length / 4);
  for (let i = 0; i < pieces.length; i += 4) {
    const [a, b, c, d] = pieces.slice(i, i + 4) as [number, number, number, number];
    index.add(Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d));
  }
  index.finish();
  const middle = (pieces.length >> 3) * 4;
  return {
    centre: [pieces[middle] as number, pieces[middle + 1] as number],
    distance(lng, lat) {
      if (!Number.isFinite(lng) || !Number.isFinite(lat)) return Number.POSITIVE_INFINITY;
      const scale = Math.cos((lat * Math.PI) / 180);
      let best = Number.POSITIVE_INFINITY;
      for (const i of index.neighbors(lng, lat, 8)) {
        const [a, b, c, d] = pieces.slice(i * 4, i * 4 + 4) as [number, number, number, number];
        best = Math.min(best, toPiece((lng - a) * scale, lat - b, (c - a) * scale, d - b) * METRES);
      }
      return best;
    },
  };
}

/** The pieces of border that no two features share, four numbers each, in the file's own. */
function* outerPieces(geometries: readonly unknown[]): Steps<readonly number[]> {
  const corners = numberCorners();
  const found = new Map<number, readonly [number, number, number, number] | null>();
  for (const [i, geometry] of geometries.entries()) {
    eachPiece(geometry, (x0, y0, x1, y1) => {
      const [a, b] = [corners([x0, y0]), corners([x1, y1])];
      const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b);
      found.set(key, found.has(key) ? null : [x0, y0, x1, y1]);
    });
    yield (i + 1) / geometries.length;
  }
  return [...found.values()].flatMap((piece) => piece ?? []);
}

/** Points at even distances along pieces. */
function alongside(pieces: readonly number[]): readonly { readonly x: number; readonly y: number }[] {
  const count = pieces.length / 4;
  const at = (i: number) => pieces.slice(i * 4, i * 4 + 4) as [number, number, number, number];
  const lengths = Array.from({ length: count }, (_, i) => {
    const [x0, y0, x1, y1] = at(i);
    return Math.hypot(x1 - x0, y1 - y0);
  });
  const step = lengths.reduce((sum, length) => sum + length, 0) / SAMPLES;
  const points: { x: number; y: number }[] = [];
  let [walked, next] = [0, step / 2];
  for (const [i, length] of lengths.entries()) {
    const [x0, y0, x1, y1] = at(i);
    for (; step > 0 && next <= walked + length && points.length < SAMPLES; next += step) {
      const part = (next - walked) / length;
      points.push({ x: x0 + (x1 - x0) * part, y: y0 + (y1 - y0) * part });
    }
    walked += length;
  }
  return points;
}

/** Distance from a point to the piece from the origin to (x, y). */
function toPiece(px: number, py: number, x: number, y: number): number {
  const length = x * x + y * y;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * x + py * y) / length));
  return Math.hypot(px - along * x, py - along * y);
}
