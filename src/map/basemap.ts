import type { Map as MapLibre } from "maplibre-gl";

const ID = "basemap";

/** Shows raster tiles under the layer `below`, in place of those before; `null` takes them away. */
export function showBasemap(map: MapLibre, template: string | null, below: string): void {
  if (map.getLayer(ID)) map.removeLayer(ID);
  if (map.getSource(ID)) map.removeSource(ID);
  if (template === null) return;
  map.addSource(ID, { type: "raster", tiles: [template], tileSize: 256 });
  map.addLayer({ id: ID, type: "raster", source: ID }, below);
}
