import { createFootprint } from "./footprint.ts";
import { fromMercator, toMercator, WORLD } from "./mercator.ts";

/** What the map looks at: its centre in degrees, and the zoom, at which the world is `512 * 2 ** zoom` px wide. */
export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

/** A rectangle in px from the top left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Degrees to px of a window, x to the right, y down. */
export type Project = (lng: number, lat: number) => [x: number, y: number];

/** The projection of a camera on a window of `width` x `height` px, north up. */
export function projector(camera: Camera, width: number, height: number): Project {
  const scale = WORLD * 2 ** camera.zoom;
  const [cx, cy] = toMercator(camera.lng, camera.lat);
  const dx = width / 2 - cx * scale;
  const dy = height / 2 - cy * scale;
  return (lng, lat) => {
    const [x, y] = toMercator(lng, lat);
    return [x * scale + dx, y * scale + dy];
  };
}

/** The inverse of `projector`: px of the window to degrees. */
export function unprojector(camera: Camera, width: number, height: number): (x: number, y: number) => [number, number] {
  const scale = WORLD * 2 ** camera.zoom;
  const [cx, cy] = toMercator(camera.lng, camera.lat);
  return (x, y) => fromMercator(cx + (x - width / 2) / scale, cy + (y - height / 2) / scale);
}

type Place = readonly [lng: number, lat: number];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boundsOf(points: readonly Place[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of points) {
    const [x, y] = toMercator(lng, lat);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** The camera at which a box of the Mercator square is `scale` px a unit and its centre is at `x`, `y` of the window. */
function cameraAt(box: Box, scale: number, x: number, y: number, width: number, height: number): Camera {
  const [lng, lat] = fromMercator(
    (box.left + box.right) / 2 + (width / 2 - x) / scale,
    (box.top + box.bottom) / 2 + (height / 2 - y) / scale,
  );
  return { lng, lat, zoom: Math.log2(scale / WORLD) };
}

/**
 * The camera that shows all points in the middle of a window with `padding` px around, at most at `maxZoom`.
 * A single point, or none wider than a metre, is shown at `maxZoom`. Throws a `RangeError` without points.
 */
export function fitBounds(
  points: readonly Place[],
  width: number,
  height: number,
  padding: number,
  maxZoom: number,
): Camera {
  if (points.length === 0) throw new RangeError("no points to fit");
  const box = boundsOf(points);
  const room = (size: number) => Math.max(1, size - 2 * padding);
  const scale = Math.min(
    room(width) / (box.right - box.left),
    room(height) / (box.bottom - box.top),
    WORLD * 2 ** maxZoom,
  );
  return cameraAt(box, scale, width / 2, height / 2, width, height);
}

/** What the whole is fitted into. */
export interface FitInput {
  /** Vertices of the outlines, ring after ring, each ring closed by its first vertex. What rings enclose counts too. */
  readonly points: readonly Place[];
  readonly width: number;
  readonly height: number;
  /** What floats over the window, in its px. */
  readonly obstacles: readonly Rect[];
  /** Px that stay free between the outlines and obstacles or frame. */
  readonly gap: number;
}

/** Each scale tried is this much of the one before. */
const STEP = 0.98;
const STEPS = 110;
/** Px between positions tried. */
const STRIDE = 6;

/**
 * The camera at which the outlines are largest, in steps of 2 %, while no part of them comes within `gap` px of an
 * obstacle or the frame; of the positions possible at that scale the one nearest to the middle. The region is rastered
 * once; whether an obstacle is free is then read off a table of sums, so a position costs a few look-ups. Cells are
 * counted whole, which keeps up to a hundred and fiftieth of the larger side more distance than asked. Where obstacles leave no room
 * above a tenth of the size, they are passed over. Throws a `RangeError` without points.
 */
export function fitCamera({ points, width, height, obstacles, gap }: FitInput): Camera {
  if (points.length === 0) throw new RangeError("no points to fit");
  const box = boundsOf(points);
  const wide = box.right - box.left;
  const high = box.bottom - box.top;
  const first = Math.min((width - 2 * gap) / wide, (height - 2 * gap) / high);
  if (!(first > 0 && Number.isFinite(first))) return fitBounds(points, width, height, gap, 12);
  const footprint = createFootprint(points, box);
  const inflated = obstacles.map((rect) => ({
    left: rect.x - gap,
    top: rect.y - gap,
    right: rect.x + rect.width + gap,
    bottom: rect.y + rect.height + gap,
  }));
  for (let step = 0, scale = first; step < STEPS; step++, scale *= STEP) {
    const near = nearest(scale, STRIDE, null);
    if (!near) continue;
    const [x, y] = nearest(scale, 1, near) ?? near;
    return cameraAt(box, scale, x + (wide * scale) / 2, y + (high * scale) / 2, width, height);
  }
  return fitBounds(points, width, height, gap, 24);

  /** The free position of the region's top left corner nearest to the middle; `around` narrows the search to a stride. */
  function nearest(scale: number, stride: number, around: readonly [number, number] | null): [number, number] | null {
    const middleX = (width - wide * scale) / 2;
    const middleY = (height - high * scale) / 2;
    const reachX = Math.max(0, middleX - gap);
    const reachY = Math.max(0, middleY - gap);
    let best: [number, number] | null = null;
    let least = Infinity;
    for (const dy of steps(reachY, stride, around ? around[1] - middleY : null)) {
      if (dy * dy >= least) continue;
      for (const dx of steps(reachX, stride, around ? around[0] - middleX : null)) {
        const far = dx * dx + dy * dy;
        if (far >= least) continue;
        const x = middleX + dx;
        const y = middleY + dy;
        const free = inflated.every(
          (rect) =>
            !footprint.touches(
              (rect.left - x) / scale,
              (rect.top - y) / scale,
              (rect.right - x) / scale,
              (rect.bottom - y) / scale,
            ),
        );
        if (!free) continue;
        least = far;
        best = [x, y];
      }
    }
    return best;
  }
}

/** Offsets from -reach to reach, 0 among them; only those within a stride of `around` where it is given. */
function steps(reach: number, stride: number, around: number | null): number[] {
  const from = around === null ? -reach : Math.max(-reach, around - STRIDE);
  const to = around === null ? reach : Math.min(reach, around + STRIDE);
  const found: number[] = [];
  for (let at = Math.ceil(from / stride); at * stride <= to; at++) found.push(at * stride);
  if (around === null) found.push(-reach, reach);
  else found.push(around);
  return found;
}
