import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Layer } from "../core/regions/shape.ts";
import type { MapTheme } from "../core/scene/theme.ts";
import { borderLayers } from "./lines.ts";

/** What the style depends on besides the shapes. */
export interface Dress {
  readonly theme: MapTheme;
  readonly scale: number;
  /** Level whose regions are filled. */
  readonly level: string;
  readonly lines: boolean;
}

/** The layers MapLibre draws, bottom to top. Fills lie below them, circles above. */
export function styleLayers(finer: readonly Layer[], { level, theme, scale, lines }: Dress): LayerSpecification[] {
  return borderLayers(finer, level, theme, scale, lines);
}

/** A style without glyphs, sprite or any address. */
export function emptyStyle(finer: readonly Layer[], dress: Dress): StyleSpecification {
  return {
    version: 8,
    sources: {
      borders: { type: "geojson", data: { type: "FeatureCollection", features: [] }, maxzoom: 14 },
    },
    layers: styleLayers(finer, dress),
  };
}
