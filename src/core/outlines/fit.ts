import Flatbush from "flatbush";
import { finish, type Steps } from "../jobs/steps.ts";
import { partOf } from "../jobs/walk.ts";
import type { Layer } from "../regions/shape.ts";
import { eachPosition } from "./positions.ts";
import { gaussKruger, type SystemId, toDegrees } from "./system.ts";

/** How well a file fits the borders already there when its numbers are taken for a system. */
export interface Fit {
  readonly system: SystemId;
  /** Median distance from known borders to the file's, in metres; `null` where they do not meet at all. */
  readonly metres: number | null;
}

/** Known borders are sampled at so many points at most. */
const SAMPLES = 400;
/** Positions of the file looked at for its range. */
const LOOKED = 20_000;
/** Metres beyond which nothing is taken for the same border. */
const FAR = 20_000;
const METRES = 111_320;

/**
 * The systems that the numbers of a file may be in, the best first: for each the median distance from points along known
 * borders (of the coarsest level that has any) inside the file's extent to the nearest line of the file. Chinese web maps
 * are shifted by some 500 m, so that the right system stands out where borders are known to 100 or 200 m.
 */
export function fits(geometries: readonly unknown[], known: ReadonlyMap<string, Layer>): readonly Fit[] {
  return finish(fitting(geometries, known));
}

/** The fits of `fits` in steps. */
export function* fitting(geometries: readonly unknown[], known: ReadonlyMap<string, Layer>): Steps<readonly Fit[]> {
  const [layer] = known.values();
  const samples = layer ? borderSamples(layer) : [];
  const centre = samples.length > 0 ? (samples[samples.length >> 1] as readonly [number, number]) : null;
  const found: Fit[] = [];
  const systems = candidates(geometries, centre);
  for (const [i, system] of systems.entries()) {
    const steps = distance(geometries, toDegrees(system), samples);
    found.push({ system, metres: yield* partOf(steps, i / systems.length, (i + 1) / systems.length) });
  }
  const order = ({ metres }: Fit) => metres ?? Number.POSITIVE_INFINITY;
  return found.sort((a, b) => order(a) - order(b));
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

function borderSamples(layer: Layer): readonly (readonly [number, number])[] {
  const all: (readonly [number, number])[] = [];
  for (const { geometry } of layer.shapes.values()) eachPosition(geometry, (lng, lat) => all.push([lng, lat]));
  const step = Math.max(1, Math.floor(all.length / SAMPLES));
  return all.filter((_, i) => i % step === 0);
}

/** Median metres from samples inside the file's extent to the nearest of its lines. */
function* distance(
  geometries: readonly unknown[],
  convert: (x: number, y: number) => readonly [number, number],
  samples: readonly (readonly [number, number])[],
): Steps<number | null> {
  const segments: number[] = [];
  for (const [i, geometry] of geometries.entries()) {
    yield (0.5 * i) / geometries.length;
    let last: readonly [number, number] | null = null;
    eachPosition(geometry, (x, y) => {
      const at = convert(x, y);
      // Between two rings or parts a segment would be a leap; real ones are short.
      const near = last && Math.abs(at[0] - last[0]) < 0.2 && Math.abs(at[1] - last[1]) < 0.2;
      const from = near && last ? last : at;
      if (Number.isFinite(at[0]) && Number.isFinite(at[1])) segments.push(from[0], from[1], at[0], at[1]);
      last = at;
    });
  }
  if (segments.length === 0 || samples.length === 0) return null;
  const index = new Flatbush(segments.length / 4);
  for (let i = 0; i < segments.length; i += 4) {
    const [a, b, c, d] = segments.slice(i, i + 4) as [number, number, number, number];
    index.add(Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d));
    if (i % 40_000 === 0) yield 0.5 + (0.4 * i) / segments.length;
  }
  index.finish();
  const metres: number[] = [];
  for (const [lng, lat] of samples) {
    const scale = Math.cos((lat * Math.PI) / 180);
    let best = Number.POSITIVE_INFINITY;
    for (const i of index.neighbors(lng, lat, 8)) {
      const [a, b, c, d] = segments.slice(i * 4, i * 4 + 4) as [number, number, number, number];
      best = Math.min(best, toSegment((lng - a) * scale, lat - b, (c - a) * scale, d - b) * METRES);
    }
    if (best < FAR) metres.push(best);
  }
  return metres.length * 10 < samples.length ? null : middle(metres);
}

/** Distance from a point to the segment from the origin to (x, y). */
function toSegment(px: number, py: number, x: number, y: number): number {
  const length = x * x + y * y;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * x + py * y) / length));
  return Math.hypot(px - along * x, py - along * y);
}
