import type { Atlas } from "../../core/package/atlas.ts";
import { type Camera, fitBounds, fitCamera, type Rect } from "../../core/scene/camera.ts";
import { arrangement } from "../../state/screen.ts";

/** Outline vertices of the coarsest level that has shapes. */
function outline(atlas: Atlas): [number, number][] {
  for (const level of atlas.regions.levels) {
    const layer = atlas.layers.get(level.id);
    if (layer) return pointsOf([...layer.shapes.keys()], atlas);
  }
  return [];
}

function pointsOf(codes: readonly string[], atlas: Atlas): [number, number][] {
  const points: [number, number][] = [];
  for (const code of codes) {
    for (const layer of atlas.layers.values()) {
      const shape = layer.shapes.get(code);
      if (!shape) continue;
      const polygons = shape.geometry.type === "Polygon" ? [shape.geometry.coordinates] : shape.geometry.coordinates;
      for (const polygon of polygons) {
        for (const place of polygon[0] ?? []) points.push([place[0] as number, place[1] as number]);
      }
    }
    const region = atlas.regions.byCode.get(code);
    const seat =
      region?.position ?? (region?.parent ? atlas.layers.get("town")?.shapes.get(region.parent)?.label : null);
    if (points.length === 0 && seat) points.push("lng" in seat ? [seat.lng, seat.lat] : [seat[0], seat[1]]);
  }
  return points;
}

/**
 * Rectangles of everything that floats over the stage, in px of the stage. `data-reserve` keeps room upwards for the
 * tallest form of an element, so that one camera serves all indicators and goals.
 */
function obstacles(stage: HTMLElement): Rect[] {
  const origin = stage.getBoundingClientRect();
  return [...document.querySelectorAll<HTMLElement>("[data-obstacle]")].flatMap((element) => {
    const { left, bottom, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return [];
    const tall = Math.max(height, Number(element.dataset.reserve ?? 0));
    return [{ x: left - origin.left, y: bottom - tall - origin.top, width, height: tall }];
  });
}

/** The camera at which nothing floats over a region. */
export function cameraForWhole(stage: HTMLElement, atlas: Atlas, size: { width: number; height: number }): Camera {
  return fitCamera({
    points: outline(atlas),
    ...size,
    obstacles: obstacles(stage),
    gap: arrangement.peek() === "narrow" ? 6 : 12,
  });
}

/** The camera that shows some regions, at most three zoom steps closer than the whole; `null` without a place. */
export function cameraFor(
  codes: readonly string[],
  atlas: Atlas,
  size: { width: number; height: number },
  whole: Camera | null,
): Camera | null {
  const points = pointsOf(codes, atlas);
  return points.length === 0 ? null : fitBounds(points, size.width, size.height, 48, (whole?.zoom ?? 8) + 3);
}

/** The camera for the outlines that stand in while the map is on its way: what floats is where it will be. */
export function cameraForFrame(atlas: Atlas, size: { width: number; height: number }): Camera {
  const stage = document.querySelector<HTMLElement>(".stage-body");
  return stage ? cameraForWhole(stage, atlas, size) : fitBounds(outline(atlas), size.width, size.height, 48, 20);
}
