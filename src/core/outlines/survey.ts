import { area, featureCollection, intersect, union } from "@turf/turf";
import Flatbush from "flatbush";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { ellipsoidArea } from "../regions/area.ts";
import type { Shape } from "../regions/shape.ts";
import { eachPosition } from "./positions.ts";

/** Two shapes that lie over each other, by how much in km². */
export interface Overlap {
  readonly codes: readonly [string, string];
  readonly km2: number;
}

/** How the shapes of a file lie to each other and to those before. */
export interface Survey {
  /** Overlaps from 0.01 km², the largest first. */
  readonly overlaps: readonly Overlap[];
  /** Narrower overlaps than that, which are slivers along a shared border. */
  readonly slivers: number;
  /** Holes between shapes that touch all round, in km², the largest first. */
  readonly gaps: readonly number[];
  /** Overlap of each new shape with the one before it: area of both over area of either (IoU), 0 to 1. */
  readonly likeness: readonly { readonly code: string; readonly iou: number }[];
}

/** Overlaps below this area are slivers, in km². */
const SLIVER = 0.01;
/** Shapes put together in one go. */
const TOGETHER = 8;

/**
 * Surveys new shapes: where they overlap, which holes they leave between them, and how much each is like the shape it
 * replaces. Areas of parts are on the ellipsoid. `pause` is awaited between shapes; `progress` is told 0 to 1.
 */
export async function surveyShapes(
  shapes: readonly Shape[],
  before: ReadonlyMap<string, Shape>,
  context: { readonly pause: () => Promise<void>; readonly progress: (done: number) => void },
): Promise<Survey> {
  const features = shapes.map(featureOf);
  const pairs = touching(shapes);
  const overlaps: Overlap[] = [];
  let slivers = 0;
  let done = 0;
  const total = pairs.length + shapes.length + mergesOf(shapes.length);
  const step = async () => {
    context.progress(++done / total);
    await context.pause();
  };
  for (const [a, b] of pairs) {
    const km2 = sharedArea(features[a] as Feature<Polygon>, features[b] as Feature<Polygon>);
    if (km2 >= SLIVER) overlaps.push({ codes: [shapes[a]?.code ?? "", shapes[b]?.code ?? ""], km2 });
    else if (km2 > 1e-9) slivers++;
    await step();
  }
  const likeness: { code: string; iou: number }[] = [];
  for (const [i, shape] of shapes.entries()) {
    const old = before.get(shape.code);
    if (old) {
      const both = sharedArea(features[i] as Feature<Polygon>, featureOf(old));
      likeness.push({ code: shape.code, iou: both / (shape.area + old.area - both) });
    }
    await step();
  }
  let parts: readonly Feature<Polygon | MultiPolygon>[] = features;
  while (parts.length > 1) {
    const merged: Feature<Polygon | MultiPolygon>[] = [];
    for (let at = 0; at < parts.length; at += TOGETHER) {
      const few = parts.slice(at, at + TOGETHER);
      merged.push((few.length > 1 ? union(featureCollection([...few])) : few[0]) ?? (few[0] as (typeof merged)[0]));
      await step();
    }
    parts = merged;
  }
  const [whole] = parts;
  return {
    overlaps: overlaps.sort((a, b) => b.km2 - a.km2),
    slivers,
    gaps: whole ? holesOf(whole, shapes) : [],
    likeness: likeness.sort((a, b) => a.iou - b.iou),
  };
}

/** How many times up to `TOGETHER` parts are put together until one is left. */
function mergesOf(count: number): number {
  if (count < 2) return 0;
  const merges = Math.ceil(count / TOGETHER);
  return merges + mergesOf(merges);
}

function featureOf({ geometry }: Shape): Feature<Polygon | MultiPolygon> {
  return { type: "Feature", properties: null, geometry };
}

function sharedArea(a: Feature<Polygon | MultiPolygon>, b: Feature<Polygon | MultiPolygon>): number {
  const both = intersect(featureCollection([a, b]));
  return both && area(both) > 0 ? ellipsoidArea(both.geometry) : 0;
}

/** Pairs of shapes whose boxes meet. */
function touching(shapes: readonly Shape[]): readonly (readonly [number, number])[] {
  if (shapes.length < 2) return [];
  const index = new Flatbush(shapes.length);
  const boxes = shapes.map(({ geometry }) => {
    const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
    eachPosition(geometry, (x, y) => {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    });
    index.add(...box);
    return box;
  });
  index.finish();
  return boxes.flatMap((box, i) => index.search(...box).flatMap((j) => (j > i ? [[i, j] as const] : [])));
}

/** Areas of the holes in the whole that no single shape has itself. */
function holesOf({ geometry }: Feature<Polygon | MultiPolygon>, shapes: readonly Shape[]): readonly number[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const own = shapes.flatMap((shape) =>
    (shape.geometry.type === "Polygon" ? [shape.geometry.coordinates] : shape.geometry.coordinates).flatMap((rings) =>
      rings.slice(1).map((ring) => ellipsoidArea({ type: "Polygon", coordinates: [ring] })),
    ),
  );
  const isOwn = (km2: number) => own.some((one) => Math.abs(one - km2) < 1e-6);
  return polygons
    .flatMap((rings) => rings.slice(1).map((ring) => ellipsoidArea({ type: "Polygon", coordinates: [ring] })))
    .filter((km2) => km2 > 1e-9 && !isOwn(km2))
    .sort((a, b) => b - a);
}
