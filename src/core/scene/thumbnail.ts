import type { Layer } from "../regions/shape.ts";
import { fitBounds } from "./camera.ts";
import { tag } from "./markup.ts";
import { outlinePoints } from "./rings.ts";
import type { Scene } from "./scene.ts";
import { renderMap } from "./svg.ts";

/** Px to which corners are rounded: what is finer is not seen, and 1,500 villages would be megabytes. */
const GRAIN = 0.5;

/**
 * A scene as a small SVG document of `width` x `height` px: the whole of it, without names, and with the borders of the
 * coarsest level alone.
 */
export function renderThumbnail(
  scene: Scene,
  layers: ReadonlyMap<string, Layer>,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const [coarse] = [...layers.values()]
    .filter(({ shapes }) => shapes.size > 0)
    .sort((a, b) => a.shapes.size - b.shapes.size);
  const camera = coarse
    ? fitBounds(outlinePoints(coarse.shapes.values()), width, height, 4, 20)
    : { lng: 0, lat: 0, zoom: 0 };
  const look = { labels: [], scale: 0.5, prefix: "thumbnail", fine: false, grain: GRAIN };
  const drawn = renderMap(scene, layers, camera, { width, height, ...look });
  const frame = { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` };
  return tag("svg", frame, drawn);
}
