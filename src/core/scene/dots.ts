import type { Atlas } from "../package/atlas.ts";
import type { Region } from "../regions/region.ts";
import type { Layer, Shape } from "../regions/shape.ts";
import { locator } from "./locate.ts";
import type { Paint } from "./paint.ts";
import { ringsOf } from "./rings.ts";
import type { CircleMark } from "./scene.ts";
import type { Standing } from "./standing.ts";
import type { MapTheme } from "./theme.ts";

/** Radius of a dot in px at the whole-city camera. */
const RADIUS = 3;

/** Radians between neighbours of a sunflower. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

type Place = readonly [lng: number, lat: number];

const known = new WeakMap<Layer, WeakMap<readonly Region[], ReadonlyMap<string, Place>>>();

/** A number from 0 to 1 that a text always gives (FNV-1a). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}

/** Distance of a point to the edges of a shape, in degrees of latitude. */
function margin(shape: Shape, lng: number, lat: number, squeeze: number): number {
  let least = Infinity;
  for (const ring of ringsOf(shape)) {
    for (let i = 1; i < ring.length; i++) {
      const [x1, y1] = ring[i - 1] as Place;
      const [x2, y2] = ring[i] as Place;
      const dx = (x2 - x1) * squeeze;
      const dy = y2 - y1;
      const px = (lng - x1) * squeeze;
      const py = lat - y1;
      const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, (px - along * dx) ** 2 + (py - along * dy) ** 2);
    }
  }
  return Math.sqrt(least);
}

/**
 * `count` places spread evenly inside a shape: a sunflower around its label point, turned by a number made from its
 * code. The spacing follows from the area and shrinks until all places lie inside, with a margin to the edge where there
 * is room for one. The same shape and count always give the same places.
 */
export function sunflower(shape: Shape, layer: Layer, count: number): readonly Place[] {
  const { inside } = locator(layer.shapes);
  const [lng, lat] = shape.label;
  const squeeze = Math.cos((lat * Math.PI) / 180);
  const turn = seedOf(shape.code) * 2 * Math.PI;
  let spacing = Math.sqrt(shape.area / count / Math.PI) / 111.2;
  for (let tries = 0; tries < 40; tries++, spacing *= 0.92) {
    const places: Place[] = [];
    const keep = tries < 20 ? spacing * 0.55 : 0;
    for (let k = 0; k < count * 6 && places.length < count; k++) {
      const far = spacing * Math.sqrt(k + 0.5);
      const x = lng + (far * Math.cos(turn + k * GOLDEN)) / squeeze;
      const y = lat + far * Math.sin(turn + k * GOLDEN);
      if (inside(shape.code, x, y) && (keep === 0 || margin(shape, x, y, squeeze) >= keep)) places.push([x, y]);
    }
    if (places.length === count) return places;
  }
  return Array.from({ length: count }, () => shape.label);
}

/**
 * Places of regions without shapes: a region's own position, else one in a sunflower inside the shape of the region
 * above it. Regions with neither have no place.
 */
export function dotPlaces(atlas: Atlas, standing: Standing): ReadonlyMap<string, Place> {
  const { layer, regions } = standing;
  if (!layer) return placesWithout(regions);
  const cached = known.get(layer)?.get(regions);
  if (cached) return cached;
  const places = new Map<string, Place>(placesWithout(regions));
  const groups = new Map<string, string[]>();
  for (const { code, parent } of regions) {
    if (places.has(code)) continue;
    let above = parent;
    while (above !== null && !layer.shapes.has(above)) above = atlas.regions.byCode.get(above)?.parent ?? null;
    if (above === null) continue;
    const list = groups.get(above);
    if (list) list.push(code);
    else groups.set(above, [code]);
  }
  for (const [above, codes] of groups) {
    const shape = layer.shapes.get(above) as Shape;
    const found = sunflower(shape, layer, codes.length);
    for (const [i, code] of codes.sort().entries()) places.set(code, found[i] as Place);
  }
  const byRegions = known.get(layer) ?? new WeakMap<readonly Region[], ReadonlyMap<string, Place>>();
  byRegions.set(regions, places);
  known.set(layer, byRegions);
  return places;
}

function placesWithout(regions: readonly Region[]): Map<string, Place> {
  return new Map(
    regions.flatMap(({ code, position }) => (position ? [[code, [position.lng, position.lat] as const]] : [])),
  );
}

/** A dot for every region that has a place, in the colour of its class; hollow where it has no data. */
export function dotMarks(
  standing: Standing,
  paints: ReadonlyMap<string, Paint>,
  places: ReadonlyMap<string, Place>,
  theme: MapTheme,
): readonly CircleMark[] {
  const none = theme.ink3;
  const marks: CircleMark[] = [];
  for (const { code } of standing.regions) {
    const at = places.get(code);
    const paint = paints.get(code);
    if (!at || !paint) continue;
    const hollow = paint.row === -1;
    const fill = hollow ? none : paint.fill;
    marks.push({ code, lng: at[0], lat: at[1], radius: RADIUS, fill, hollow, dim: paint.dim });
  }
  return marks;
}
