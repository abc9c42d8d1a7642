import type { FeatureCollection, MultiPolygon as Shapes } from "geojson";
import { mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { Cell } from "./cells.ts";
import { GRID, type Outline } from "./outline.ts";
import { type Point, type Ring, ringArea } from "./ring.ts";

/**
 * One topology with the objects `counties` and `towns` on shared arcs, delta-encoded on the package's grid, in WGS84
 * degrees. A county is the union of its towns. Every geometry has the properties `code` and `name`.
 */
export function boundaryTopology(outlines: readonly Outline[], cells: readonly Cell[]): Topology {
  const features = cells.map(({ code, name, rings }) => ({
    type: "Feature" as const,
    properties: { code, name },
    geometry: { type: "MultiPolygon" as const, coordinates: polygonsOf(rings) },
  }));
  const collection: FeatureCollection<Shapes> = { type: "FeatureCollection", features };
  const shared = topology({ towns: collection }) as unknown as Topology<{ towns: GeometryCollection }>;
  const towns = shared.objects.towns.geometries as (MultiPolygon | Polygon)[];
  const counties = outlines.map(({ code, name }) => {
    const own = towns.filter((_, index) => cells[index]?.county === code);
    return { ...single(mergeArcs(shared, own)), properties: { code, name } };
  });
  const whole: Whole = {
    ...shared,
    objects: {
      counties: { type: "GeometryCollection", geometries: counties },
      towns: {
        type: "GeometryCollection",
        geometries: towns.map((town) => ({ ...single(town), properties: town.properties ?? {} })),
      },
    },
  };
  return delta(whole);
}

type Whole = Topology<{ counties: GeometryCollection<object>; towns: GeometryCollection<object> }>;

/** Writes arcs as differences on the grid. The points lie on it already, so nothing moves. */
function delta(whole: Whole): Topology {
  const [minX = 0, minY = 0, maxX = 0, maxY = 0] = whole.bbox ?? [];
  const step = 1 / GRID;
  const encoded = quantize(whole, { scale: [1, 1], translate: [minX, minY] });
  const degrees = (value: number) => Math.round(value * 1e6 * step) / 1e6;
  return {
    type: "Topology",
    bbox: [degrees(minX), degrees(minY), degrees(maxX), degrees(maxY)],
    transform: { scale: [step, step], translate: [degrees(minX), degrees(minY)] },
    objects: encoded.objects,
    arcs: encoded.arcs,
  };
}

function single<T extends MultiPolygon | Polygon>(geometry: T): Polygon | MultiPolygon {
  if (geometry.type === "Polygon") return { type: "Polygon", arcs: geometry.arcs };
  const [only] = geometry.arcs;
  return geometry.arcs.length === 1 && only
    ? { type: "Polygon", arcs: only }
    : { type: "MultiPolygon", arcs: geometry.arcs };
}

/** Rings as polygons: counter-clockwise ones are outlines, clockwise ones holes, which do not occur here. */
function polygonsOf(rings: readonly Ring[]): number[][][][] {
  return rings.map((ring) => {
    if (ringArea(ring) <= 0) throw new Error("a cell has a hole");
    return [[...ring, ring[0] as Point].map(([x, y]) => [x, y])];
  });
}
