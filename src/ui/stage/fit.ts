import type { Atlas } from "../../core/package/atlas.ts";
import { type Camera, fitBounds, fitCamera, projector, type Rect, unprojector } from "../../core/scene/camera.ts";
import { sheet } from "../../state/panels.ts";
import { playing } from "../../state/playing.ts";
import { arrangement, wall } from "../../state/screen.ts";
import { heightOf } from "../panel/stops.ts";

/** Px between a region brought into sight and what floats over the map. */
const CLEAR = 6;

/** Px the legend strip takes above the sheet on a phone, with the gaps round it. */
const STRIP = 62;

/** Where the camera looks when nothing has a place: somewhere, rather than nowhere. */
const SOMEWHERE: readonly [number, number] = [112.5, 23.5];

/** Outline vertices of the coarsest level that has shapes; without any, the seats of all regions. */
export function outline(atlas: Atlas): readonly (readonly [number, number])[] {
  for (const level of atlas.regions.levels) {
    const layer = atlas.layers.get(level.id);
    if (layer && layer.shapes.size > 0) return pointsOf([...layer.shapes.keys()], atlas);
  }
  const seats = atlas.regions.all.flatMap(({ position }) => (position ? [[position.lng, position.lat] as const] : []));
  return seats.length > 0 ? seats : [SOMEWHERE];
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
 * Rectangles of everything that floats over the stage, in px of the stage. So that one camera serves all indicators and
 * goals, `data-reserve` keeps room upwards for the tallest form of an element, and `data-room` is the width and height
 * that stand for one whose text changes.
 */
export function floating(stage: HTMLElement): Rect[] {
  const origin = stage.getBoundingClientRect();
  return [...document.querySelectorAll<HTMLElement>("[data-obstacle]")].flatMap((element) => {
    const { left, top, bottom, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return [];
    const room = element.dataset.room?.split(" ").map(Number);
    if (room)
      return [{ x: left - origin.left, y: top - origin.top, width: room[0] ?? width, height: room[1] ?? height }];
    const tall = Math.max(height, Number(element.dataset.reserve ?? 0));
    return [{ x: left - origin.left, y: bottom - tall - origin.top, width, height: tall }];
  });
}

/** The camera at which nothing floats over a region. */
export function cameraForWhole(stage: HTMLElement, atlas: Atlas, size: { width: number; height: number }): Camera {
  return fitCamera({
    points: outline(atlas),
    ...size,
    obstacles: floating(stage),
    gap: playing.peek() ? 24 * wall.peek() : arrangement.peek() === "narrow" ? 6 : 12,
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

/** The part of the stage that nothing covers: on a phone between the title and the legend strip. */
function clearing(stage: HTMLElement, { width, height }: { width: number; height: number }): Rect {
  const top =
    (stage.querySelector(".map-title")?.getBoundingClientRect().bottom ?? 0) - stage.getBoundingClientRect().top;
  const covered = arrangement.peek() === "narrow" ? heightOf(sheet.peek(), innerHeight) + STRIP : 0;
  const y = Math.max(0, top);
  return { x: 0, y, width, height: Math.max(1, height - covered - y) };
}

/**
 * The camera that brings some regions into the part of the stage that nothing covers, moved as little as that takes and
 * further away only where they are larger than it; `null` where they already lie there, or have no place.
 */
export function cameraNear(
  codes: readonly string[],
  atlas: Atlas,
  stage: HTMLElement,
  size: { width: number; height: number },
  from: Camera,
): Camera | null {
  const points = pointsOf(codes, atlas);
  if (points.length === 0) return null;
  const free = clearing(stage, size);
  const project = projector(from, size.width, size.height);
  const xs = points.map(([lng, lat]) => project(lng, lat)[0]);
  const ys = points.map(([lng, lat]) => project(lng, lat)[1]);
  const dx = push(Math.min(...xs), Math.max(...xs), free.x + CLEAR, free.x + free.width - CLEAR);
  const dy = push(Math.min(...ys), Math.max(...ys), free.y + CLEAR, free.y + free.height - CLEAR);
  if (dx !== null && dy !== null) {
    if (dx === 0 && dy === 0) return null;
    const [lng, lat] = unprojector(from, size.width, size.height)(size.width / 2 - dx, size.height / 2 - dy);
    return { lng, lat, zoom: from.zoom };
  }
  const inside = fitBounds(points, free.width, free.height, CLEAR, from.zoom);
  const [lng, lat] = unprojector(inside, free.width, free.height)(size.width / 2 - free.x, size.height / 2 - free.y);
  return { lng, lat, zoom: inside.zoom };
}

/** How far a stretch must be pushed to lie between two bounds; `null` where it is longer than they are apart. */
function push(from: number, to: number, low: number, high: number): number | null {
  if (to - from > high - low) return null;
  return from < low ? low - from : to > high ? high - to : 0;
}

/** The camera for the outlines that stand in while the map is on its way: what floats is where it will be. */
export function cameraForFrame(atlas: Atlas, size: { width: number; height: number }): Camera {
  const stage = document.querySelector<HTMLElement>(".stage-body");
  return stage ? cameraForWhole(stage, atlas, size) : fitBounds(outline(atlas), size.width, size.height, 48, 20);
}
