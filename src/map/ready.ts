import { type Asking, createPause } from "../core/jobs/job.ts";
import type { Steps } from "../core/jobs/steps.ts";
import { partOf, walk } from "../core/jobs/walk.ts";
import type { Regions } from "../core/regions/region.ts";
import type { Layer } from "../core/regions/shape.ts";
import { bandsOf } from "../core/scene/locate.ts";
import { bordersOf } from "./lines.ts";
import { cut } from "./triangles.ts";

/** Share of the work that the shapes one by one are, before their borders. */
const SHAPES = 0.7;

function* readying(layers: ReadonlyMap<string, Layer>, regions: Regions): Steps<void> {
  const shapes = [...layers.values()].flatMap((layer) => [...layer.shapes.values()]);
  for (const [i, shape] of shapes.entries()) {
    cut(shape);
    bandsOf(shape);
    yield (SHAPES * (i + 1)) / shapes.length;
  }
  yield* partOf(bordersOf(layers, regions), SHAPES, 1);
}

/**
 * Works out in steps what the map and its names need of shapes before they are shown, and keeps it: a map that then gets
 * these layers shows them in a fraction of the time. What is known of a shape is not worked out again.
 */
export async function readyMap(
  layers: ReadonlyMap<string, Layer>,
  regions: Regions,
  { signal = new AbortController().signal, onProgress }: Asking = {},
): Promise<void> {
  await walk(readying(layers, regions), { pause: createPause(signal), progress: (done) => onProgress?.(done) });
}
