import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import { dissolve, edgeKey, edgesOf, type Point, type Ring, ringArea, sharedLength } from "./ring.ts";

/** Units of the source's grid in a degree. */
const SOURCE = 1e6;

/** Units of the package's grid in a degree: about 11 m. */
export const GRID = 1e4;

/** Parts and gaps smaller than this, in square units of the source's grid, are given away: about 0.3 km². */
const MICRO = 0.3 * 88.3e6;

/** Triangles below this area, in square degrees, are left out (Visvalingam): about 0.06 km². */
const DETAIL = 2e-6;

export interface Outline {
  readonly code: string;
  readonly name: string;
  /** Counter-clockwise, in units of `GRID`. */
  readonly ring: Ring;
}

/** What was mended in the source's outlines. */
export interface Mended {
  readonly outlines: readonly Outline[];
  /** Parts of a county that were given to the neighbour around them, and gaps between counties that were closed. */
  readonly parts: number;
  readonly gaps: number;
}

/**
 * County outlines as one ring each on the package's grid, neighbours sharing every vertex of their border. The source's
 * outlines share their vertices already but leave tiny exclaves and gaps; each goes to the county it shares most of its
 * border with. Then the borders are simplified arc by arc, and so alike on both sides. Throws if a county falls apart.
 */
export function mendOutlines(source: FeatureCollection<Polygon | MultiPolygon>): Mended {
  const { whole, parts, gaps } = wholeCounties(source);
  const outlines = [...whole].map(([code, rings]) => {
    if (rings.length !== 1) throw new Error(`county ${code} has ${rings.length} parts`);
    return { code, ring: rings[0] as Ring };
  });
  const names = new Map(source.features.map(({ properties }) => [properties?.adcode as string, properties?.name]));
  return {
    outlines: simplifyAll(outlines).map((one) => ({ ...one, name: names.get(one.code) as string })),
    parts,
    gaps,
  };
}

function wholeCounties(source: FeatureCollection<Polygon | MultiPolygon>) {
  const counties = new Map<string, Ring[]>();
  const micro: Ring[] = [];
  for (const { properties, geometry } of source.features) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const large: Ring[] = [];
    for (const rings of polygons) {
      for (const [index, positions] of rings.entries()) {
        const ring = oriented(positions.slice(0, -1).map(toSource), index === 0);
        if (Math.abs(ringArea(ring)) >= MICRO) large.push(ring);
        else if (index === 0) micro.push(ring);
      }
    }
    counties.set(properties?.adcode, large);
  }
  const parts = micro.length;
  for (const ring of micro) giveAway(ring, counties);
  const gaps = dissolve([...counties.values()].flat()).filter((ring) => ringArea(ring) < 0);
  for (const gap of gaps) giveAway(gap.toReversed(), counties);
  return { whole: counties, parts, gaps: gaps.length };
}

/** Adds a ring to the county with which it shares most of its border; one that touches none is left out. */
function giveAway(ring: Ring, counties: Map<string, Ring[]>): void {
  let best: string | null = null;
  let most = 0;
  for (const [code, rings] of counties) {
    const length = sharedLength([ring], rings);
    if (length > most) [best, most] = [code, length];
  }
  if (best === null) return;
  const rings = dissolve([...(counties.get(best) ?? []), ring]);
  counties.set(
    best,
    rings.filter((one) => ringArea(one) >= MICRO),
  );
}

function simplifyAll(outlines: readonly { code: string; ring: Ring }[]): { code: string; ring: Ring }[] {
  const features = outlines.map(({ code, ring }) => ({
    type: "Feature" as const,
    id: code,
    properties: {},
    geometry: {
      type: "Polygon" as const,
      coordinates: [[...ring, ring[0] as Point].map(([x, y]) => [x / SOURCE, y / SOURCE])],
    },
  }));
  const collection: FeatureCollection<Polygon> = { type: "FeatureCollection", features };
  const shared = topology({ counties: collection }) as unknown as Topology<{
    counties: GeometryCollection;
  }>;
  const simple = simplify(presimplify(shared), DETAIL);
  const found = feature(simple, simple.objects.counties) as FeatureCollection<Polygon>;
  return found.features.map(({ id, geometry }) => {
    const positions = geometry.coordinates[0] ?? [];
    const ring = positions.map(([x, y]): Point => [Math.round((x ?? 0) * GRID), Math.round((y ?? 0) * GRID)]);
    return { code: String(id), ring: oriented(withoutRepeats(ring), true) };
  });
}

/** The ring without points that repeat the one before, the closing one included. */
export function withoutRepeats(ring: Ring): Ring {
  return ring.filter((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length] as Point;
    return point[0] !== before[0] || point[1] !== before[1];
  });
}

/** Whether every edge of the rings is used once, and how many edges have no partner that runs the other way. */
export function looseEdges(rings: readonly Ring[]): number {
  const edges = edgesOf(rings);
  const total = rings.reduce((sum, ring) => sum + ring.length, 0);
  if (edges.size !== total) throw new Error(`${total - edges.size} edges are used twice in the same direction`);
  return [...edges.values()].filter(([a, b]) => !edges.has(edgeKey(b, a))).length;
}

function oriented(ring: Ring, counterClockwise: boolean): Ring {
  return ringArea(ring) > 0 === counterClockwise ? ring : ring.toReversed();
}

function toSource(position: readonly number[]): Point {
  return [Math.round((position[0] ?? 0) * SOURCE), Math.round((position[1] ?? 0) * SOURCE)];
}
