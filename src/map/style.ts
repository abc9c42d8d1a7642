import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Layer } from "../core/regions/shape.ts";
import type { Ink } from "./ink.ts";
import { borderLayers } from "./lines.ts";

/** What the style depends on besides the shapes. */
export interface Dress {
  readonly ink: Ink;
  readonly scale: number;
  /** Level whose regions are filled. */
  readonly level: string;
  readonly lines: boolean;
}

/** The layers MapLibre draws, bottom to top; fills and circles go in between as custom layers. */
export function styleLayers(finer: readonly Layer[], dress: Dress): LayerSpecification[] {
  return [
    { id: "ground", type: "background", paint: { "background-color": dress.ink.ground } },
    ...borderLayers(finer, dress.level, dress.ink, dress.scale, dress.lines),
  ];
}

/** A style without glyphs, sprite or any address. */
export function emptyStyle(finer: readonly Layer[], dress: Dress): StyleSpecification {
  return {
    version: 8,
    sources: {
      borders: { type: "geojson", data: { type: "FeatureCollection", features: [] }, tolerance: 0.2, maxzoom: 14 },
    },
    layers: styleLayers(finer, dress),
  };
}
