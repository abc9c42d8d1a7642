import type { Asking } from "../core/jobs/job.ts";
import type { BroughtShapes } from "../core/outlines/brought.ts";
import type { Atlas } from "../core/package/atlas.ts";
import { ringsOf } from "../core/scene/rings.ts";
import { atlas, before, read } from "./atlas.ts";
import { mapView } from "./map.ts";
import { shapesOver } from "./shapesover.ts";

/** Corners of new shapes that the map takes without a wait worth telling of. */
const FEW = 20_000;

const ready = new WeakSet<Atlas["layers"]>();

/** Whether the map can show the shapes of a package in a moment: they are few, made ready, or already there. */
function isReady({ layers }: Atlas): boolean {
  if (ready.has(layers)) return true;
  const shown = atlas.peek()?.layers;
  let corners = 0;
  for (const [level, { shapes }] of layers) {
    const there = shown?.get(level)?.shapes;
    for (const [code, shape] of shapes) {
      if (there?.get(code) === shape) continue;
      for (const ring of ringsOf(shape)) corners += ring.length;
      if (corners > FEW) return false;
    }
  }
  return true;
}

/**
 * Makes the shapes of a package ready for the map, in steps that let the page go on; rejects where it is given up. Gives
 * `null` where there is nothing to wait for.
 */
export function readying(next: Atlas | null): ((asking: Asking) => Promise<void>) | null {
  const map = mapView.peek();
  if (!map || !next || isReady(next)) return null;
  return async (asking) => {
    asking.onStage?.("map");
    await map.getReady(next.layers, asking);
    ready.add(next.layers);
  };
}

/** The same for boundaries over the package on show. */
export function readyingShapes(brought: readonly BroughtShapes[]): ReturnType<typeof readying> {
  const now = read.peek();
  return readying(now && shapesOver(now, brought));
}

/** Lets what more of the package arrives wait until the map is ready for it, and come whatever becomes of that. */
export function holdUntilReady(): void {
  before.show = async (next) => readying(next)?.({}).catch(() => undefined);
}
