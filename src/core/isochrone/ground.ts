import type { MultiPolygon, Polygon } from "geojson";
import { borderOf } from "./border.ts";
import { latticeOf, shortened } from "./lattice.ts";
import { createLines } from "./lines.ts";
import { createPoints, type Stretch } from "./points.ts";
import { type Triangulation, triangulate } from "./triangulation.ts";

/** A region cut into triangles, ready to be measured. */
export interface Ground {
  /** Only the triangles within the region; half-edges without a twin are its border. */
  readonly mesh: Triangulation;
  /** Longitude and latitude in turn of its first points, places and corners of the outline, as they were given. */
  readonly given: Float64Array;
  /** The point of each place that was to be one, in their order. */
  readonly places: Uint32Array;
  /** How far apart the points are at most, in km. */
  readonly spacing: number;
}

/** In WGS 84 degrees. */
type Place = { readonly lng: number; readonly lat: number };

/**
 * Cuts a region into triangles whose points are the places given, the corners of the border and a lattice between them,
 * `spacing` km apart; the border is divided as finely. `more` are points whose minutes are left to the field: facilities
 * and places along roads, which a lattice would miss. Parts of a region may share borders: those inside are not kept.
 * Places outside stay without triangles. Throws for a spacing that is not positive or makes more than two million points,
 * and for an outline without area.
 */
export function createGround(
  outline: Polygon | MultiPolygon,
  places: readonly Place[],
  spacing: number,
  more: readonly Place[] = [],
): Ground {
  if (!(spacing > 0)) throw new RangeError(`points must be more than 0 km apart, not ${spacing}`);
  const points = createPoints();
  const numbers = Uint32Array.from(places, ({ lng, lat }) => points.add(lng, lat));
  for (const { lng, lat } of more) points.add(lng, lat);
  const border = shortened(points, borderOf(outline, points), spacing);
  const coords = Float64Array.from([...points.coords, ...latticeOf(points, border, spacing)]);
  return { mesh: within(coords, border), given: Float64Array.from(points.given), places: numbers, spacing };
}

/** The triangles over points that lie within a border, which runs along their edges. Throws where its stretches cross. */
export function within(coords: Float64Array, border: readonly Stretch[]): Triangulation {
  const all = triangulate(coords);
  const lines = createLines(all);
  for (const [id, [from, to]] of border.entries()) {
    if (lines.draw(from, to, id)) throw new RangeError(`the border crosses itself between points ${from} and ${to}`);
  }
  lines.settle();
  return { ...chosen(all, flood(all, lines.odd)), coords };
}

/** Some of the triangles, those that are left out missing as neighbours. */
function chosen({ coords, corners, twins }: Triangulation, inside: Uint8Array): Triangulation {
  const place = new Int32Array(inside.length).fill(-1);
  let count = 0;
  for (let triangle = 0; triangle < inside.length; triangle++) if (inside[triangle]) place[triangle] = count++;
  const mesh = { coords, corners: new Uint32Array(3 * count), twins: new Int32Array(3 * count).fill(-1) };
  for (let edge = 0; edge < corners.length; edge++) {
    const triangle = place[Math.floor(edge / 3)] as number;
    if (triangle < 0) continue;
    const at = 3 * triangle + (edge % 3);
    mesh.corners[at] = corners[edge] as number;
    const twin = twins[edge] as number;
    const beyond = twin < 0 ? -1 : (place[Math.floor(twin / 3)] as number);
    if (beyond >= 0) mesh.twins[at] = 3 * beyond + (twin % 3);
  }
  return mesh;
}

/** 1 for the triangles inside, 0 for those outside, going from one to its neighbours and across borders. */
function flood({ corners, twins }: Triangulation, odd: Uint8Array): Uint8Array {
  const inside = new Uint8Array(corners.length / 3);
  const seen = new Uint8Array(inside.length);
  const hull = twins.indexOf(-1);
  const open = hull < 0 ? [] : [Math.floor(hull / 3)];
  for (const first of open) {
    inside[first] = odd[hull] as number;
    seen[first] = 1;
  }
  for (let triangle = open.pop(); triangle !== undefined; triangle = open.pop()) {
    for (let edge = 3 * triangle; edge < 3 * triangle + 3; edge++) {
      const beyond = Math.floor((twins[edge] as number) / 3);
      if (beyond < 0 || seen[beyond]) continue;
      seen[beyond] = 1;
      inside[beyond] = (inside[triangle] as number) ^ (odd[edge] as number);
      open.push(beyond);
    }
  }
  return inside;
}
