import Flatbush from "flatbush";
import { finish, type Steps } from "../jobs/steps.ts";
import { partOf, walk } from "../jobs/walk.ts";
import { ringArea } from "../regions/area.ts";
import type { Shape } from "../regions/shape.ts";
import { holesIn } from "./holes.ts";
import { noding } from "./noding.ts";
import { laying } from "./overlay.ts";
import { eachPosition } from "./positions.ts";

/** Two shapes that lie over each other, by how much in km². */
export interface Overlap {
  readonly codes: readonly [string, string];
  readonly km2: number;
}

/** A hole between shapes that touch all round, and its area in km². */
export interface Gap {
  /** The shapes it lies between, in the order of the file. */
  readonly codes: readonly string[];
  readonly km2: number;
}

/** How the shapes of a file lie to each other and to those before. */
export interface Survey {
  /** Overlaps from 0.01 km², the largest first. */
  readonly overlaps: readonly Overlap[];
  /** Narrower overlaps than that, which are slivers along a shared border. */
  readonly slivers: number;
  /** Shapes whose border crosses itself, and where, in degrees. */
  readonly crossings: readonly { readonly code: string; readonly at: readonly [lng: number, lat: number] }[];
  /** Holes between shapes, the largest first. */
  readonly gaps: readonly Gap[];
  /** Overlap of each new shape with the one before it: area of both over area of either (IoU), 0 to 1. */
  readonly likeness: readonly { readonly code: string; readonly iou: number }[];
}

/** Overlaps below this area are slivers, in km². */
const SLIVER = 0.01;
/** Narrower overlaps than this come of numbers alone, in km². */
const NONE = 1e-9;

/**
 * Surveys new shapes: where they overlap, which cross themselves, which holes they leave between them, and how much each is like the shape it
 * replaces. Areas of parts are on the ellipsoid. `pause` is awaited between steps of some milliseconds; `progress` is told
 * 0 to 1.
 */
export async function surveyShapes(
  shapes: readonly Shape[],
  before: ReadonlyMap<string, Shape>,
  context: { readonly pause: () => Promise<void>; readonly progress: (done: number) => void },
): Promise<Survey> {
  const survey = await walk(surveying(shapes, before), context);
  context.progress(1);
  return survey;
}

function* surveying(shapes: readonly Shape[], before: ReadonlyMap<string, Shape>): Steps<Survey> {
  const noded = yield* partOf(noding(shapes.map(({ geometry }) => geometry)), 0, 0.35);
  const laid = yield* partOf(laying(noded, shapes.length), 0.35, 0.4);
  const index = boxesOf(shapes);
  const overlaps: Overlap[] = [];
  const crossings: Survey["crossings"][number][] = [];
  let slivers = 0;
  for (const [i, { code }] of shapes.entries()) {
    const at = laid.crossing(i);
    if (at) crossings.push({ code, at });
    for (const j of index?.search(...boxOf(shapes[i] as Shape), (other) => other > i) ?? []) {
      const km2 = laid.shared(i, j);
      if (km2 >= SLIVER) overlaps.push({ codes: [code, shapes[j]?.code ?? ""], km2 });
      else if (km2 > NONE) slivers++;
      yield 0.4 + (0.2 * i) / shapes.length;
    }
  }
  const likeness: { code: string; iou: number }[] = [];
  for (const [i, shape] of shapes.entries()) {
    const old = before.get(shape.code);
    if (!old) continue;
    const part = 0.2 / shapes.length;
    const pair = yield* partOf(noding([shape.geometry, old.geometry]), 0.6 + i * part, 0.6 + (i + 1) * part);
    const both = finish(laying(pair, 2)).shared(0, 1);
    likeness.push({ code: shape.code, iou: both / (shape.area + old.area - both) });
  }
  const covered = (x: number, y: number) => index?.search(x, y, x, y).some((at) => laid.holds(at, x, y)) ?? false;
  const holes = yield* partOf(holesIn(noded, covered), 0.8, 1);
  const own = ownHoles(shapes);
  const isOwn = (km2: number) => own.some((one) => Math.abs(one - km2) < 1e-6);
  return {
    overlaps: overlaps.sort((a, b) => b.km2 - a.km2),
    slivers,
    crossings,
    gaps: holes
      .filter(({ km2 }) => !isOwn(km2))
      .map(({ km2, between }) => ({ km2, codes: between.map((at) => shapes[at]?.code ?? "") }))
      .sort((a, b) => b.km2 - a.km2),
    likeness: likeness.sort((a, b) => a.iou - b.iou),
  };
}

function boxOf({ geometry }: Shape): readonly [west: number, south: number, east: number, north: number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  eachPosition(geometry, (x, y) => {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  });
  return [west, south, east, north];
}

/** The boxes of shapes; `null` where there are none. */
function boxesOf(shapes: readonly Shape[]): Flatbush | null {
  if (shapes.length === 0) return null;
  const index = new Flatbush(shapes.length);
  for (const shape of shapes) index.add(...boxOf(shape));
  index.finish();
  return index;
}

/** Areas of the holes that single shapes have themselves. */
function ownHoles(shapes: readonly Shape[]): readonly number[] {
  return shapes.flatMap(({ geometry }) =>
    (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).flatMap((rings) =>
      rings.slice(1).map((ring) => Math.abs(ringArea(ring))),
    ),
  );
}
