import { Map as MapLibre, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

setWorkerUrl(workerUrl);

/** MapLibre in an element, north up, without a control of its own: the page has them. Throws where there is no WebGL2. */
export function createMap(
  container: HTMLElement,
  style: StyleSpecification,
  center: readonly [lng: number, lat: number],
): MapLibre {
  return new MapLibre({
    container,
    style,
    center: [...center],
    zoom: 7,
    maxZoom: 15,
    maxPitch: 0,
    attributionControl: false,
    boxZoom: false,
    dragRotate: false,
    touchPitch: false,
    keyboard: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    refreshExpiredTiles: false,
    // The page says when it has another size; each resizing waits for all that is still being drawn.
    trackResize: false,
    validateStyle: false,
  });
}
