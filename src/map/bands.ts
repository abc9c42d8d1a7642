import type { FeatureCollection } from "geojson";
import type { FillLayerSpecification, GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import type { BandMark } from "../core/scene/scene.ts";

const ID = "bands";

function collection(bands: readonly BandMark[]): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: bands.map(({ fill, geometry }) => ({ type: "Feature", properties: { fill }, geometry })),
  };
}

const LAYER: FillLayerSpecification = {
  id: ID,
  type: "fill",
  source: ID,
  paint: { "fill-color": ["get", "fill"], "fill-outline-color": ["get", "fill"] },
};

/** Whether two lists of bands look alike. */
export function sameBands(a: readonly BandMark[], b: readonly BandMark[]): boolean {
  return (
    a.length === b.length && a.every(({ fill, geometry }, i) => b[i]?.fill === fill && b[i]?.geometry === geometry)
  );
}

/** Shows bands under the layer `below`; without any, nothing is left on the map. The style must have been loaded. */
export function showBands(map: MapLibre, bands: readonly BandMark[], below: string, opacity: number): void {
  const source = map.getSource<GeoJSONSource>(ID);
  if (bands.length === 0) {
    if (map.getLayer(ID)) map.removeLayer(ID);
    if (source) map.removeSource(ID);
    return;
  }
  if (source) source.setData(collection(bands));
  else map.addSource(ID, { type: "geojson", data: collection(bands), tolerance: 0.2, maxzoom: 14 });
  // Fills that came later, over a basemap, would lie above them.
  if (map.getLayer(ID)) map.moveLayer(ID, below);
  else map.addLayer(LAYER, below);
  map.setPaintProperty(ID, "fill-opacity", opacity);
}

/**
 * Runs `then` once bands that were shown can be seen, at once where there are none: the fills beneath them are those of
 * what lies beyond the last band, which alone would tell that nothing is reached.
 */
export function onceSeen(map: MapLibre, bands: readonly BandMark[], then: () => unknown): void {
  const seen = () => !map.getSource(ID) || map.isSourceLoaded(ID);
  if (bands.length === 0 || seen()) {
    then();
    return;
  }
  const look = () => {
    if (!seen()) return;
    map.off("sourcedata", look);
    then();
  };
  map.on("sourcedata", look);
}
