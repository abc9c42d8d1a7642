import type { FeatureCollection } from "geojson";
import { type GeoJSONSource, type LayerSpecification, Map as MapLibre } from "maplibre-gl";
import type { Shape } from "../../../../src/core/regions/shape.ts";
import { fillAt } from "./data.ts";
import type { Eye } from "./samples.ts";

/** A map as one would write it with MapLibre alone: colours are properties of the features. */
export interface Bare {
  readonly canvas: HTMLCanvasElement;
  recolour(step: number): void;
  /** Calls back inside the first frame in which all tiles are there. */
  painted(): Promise<void>;
}

/** Polygons with the colours of a step as a property. */
function polygons(shapes: readonly Shape[], step: number): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: shapes.map(({ geometry }, id) => ({
      type: "Feature",
      id,
      properties: { fill: fillAt(id, step) },
      geometry,
    })),
  };
}

/** Opens the bare map. `lines` are drawn from a source of their own, `names` as symbols from local fonts. */
export function bare(
  container: HTMLElement,
  shapes: readonly Shape[],
  eye: Eye,
  lines: { readonly data: FeatureCollection; readonly layers: readonly LayerSpecification[] },
  names: readonly { readonly label: readonly [number, number]; readonly name: string; readonly bold: boolean }[],
): Bare {
  const map = new MapLibre({
    container,
    center: [eye.lng, eye.lat],
    zoom: eye.zoom,
    attributionControl: false,
    fadeDuration: 0,
    renderWorldCopies: false,
    style: {
      version: 8,
      sources: {
        areas: { type: "geojson", data: polygons(shapes, 0) },
        borders: { type: "geojson", data: lines.data },
        names: {
          type: "geojson",
          data: {
            type: "FeatureCollection",
            features: names.map(({ label, name, bold }) => ({
              type: "Feature",
              properties: { name, bold },
              geometry: { type: "Point", coordinates: [...label] },
            })),
          },
        },
      },
      layers: [
        { id: "ground", type: "background", paint: { "background-color": "#E8ECEF" } },
        { id: "areas", type: "fill", source: "areas", paint: { "fill-color": ["get", "fill"] } },
        ...lines.layers,
        ...(names.length === 0
          ? []
          : [false, true].map(
              (bold): LayerSpecification => ({
                id: bold ? "bold" : "names",
                type: "symbol",
                source: "names",
                filter: ["==", ["get", "bold"], bold],
                layout: {
                  "text-field": ["get", "name"],
                  "text-size": bold ? 16 : 12,
                  "text-font": [bold ? "Noto Sans Bold" : "Noto Sans Regular"],
                  "text-allow-overlap": true,
                },
                paint: { "text-color": "#17212B", "text-halo-color": "#FFFFFF", "text-halo-width": 1.5 },
              }),
            )),
      ],
    },
  });
  let loading = true;
  map.on("sourcedata", (event) => {
    if (event.sourceId === "areas" && event.sourceDataType === "content") loading = false;
  });
  return {
    canvas: map.getCanvas(),
    recolour(step) {
      loading = true;
      map.getSource<GeoJSONSource>("areas")?.setData(polygons(shapes, step));
    },
    painted: () =>
      new Promise((resolve) => {
        const look = () => {
          if (!map.isStyleLoaded() || loading || !map.loaded() || !map.areTilesLoaded()) return map.triggerRepaint();
          map.off("render", look);
          resolve();
        };
        map.on("render", look);
        map.triggerRepaint();
      }),
  };
}
