import type { Atlas } from "../package/atlas.ts";
import type { Region } from "../regions/region.ts";
import type { Layer } from "../regions/shape.ts";

/** Where the regions of a level stand on the map. */
export interface Standing {
  readonly level: string;
  readonly regions: readonly Region[];
  /** Layers with shapes, coarse to fine. */
  readonly layers: readonly Layer[];
  /** The layer that is filled: the level's own, else the next coarser one; `null` where there are no shapes at all. */
  readonly layer: Layer | null;
  /** Whether the level has no shapes, so that its regions are dots. */
  readonly dots: boolean;
}

/** Finds the shapes a level is drawn with. A level that does not exist has no regions. */
export function standingOf(atlas: Atlas, level: string): Standing {
  const order = atlas.regions.levels.map(({ id }) => id);
  const layers = order.flatMap((id) => atlas.layers.get(id) ?? []);
  const own = atlas.layers.get(level) ?? null;
  const at = order.indexOf(level);
  const coarser = layers.filter((layer) => order.indexOf(layer.level) < at).at(-1);
  const regions = atlas.regions.byLevel.get(level) ?? [];
  return { level, regions, layers, layer: own ?? coarser ?? layers[0] ?? null, dots: own === null };
}
