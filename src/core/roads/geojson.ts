import { stops } from "./barrier.ts";
import type { Intake } from "./intake.ts";
import { type Tags, tagsOf } from "./tags.ts";
import { breathe, type Watch } from "./watch.ts";

/** A geometry or feature of which nothing is known yet. */
interface Loose {
  readonly type?: unknown;
  readonly features?: unknown;
  readonly geometry?: unknown;
  readonly geometries?: unknown;
  readonly coordinates?: unknown;
  readonly properties?: unknown;
}

/** Features between two breaths. */
const STRIDE = 20_000;

/** How deep geometry collections may stand in each other. */
const DEEPEST = 8;

/** Whether parsed JSON is GeoJSON. */
export function isGeojson(data: unknown): boolean {
  const { type } = loose(data);
  return (
    type === "FeatureCollection" || type === "Feature" || /^(Multi)?LineString$|^GeometryCollection$/.test(`${type}`)
  );
}

/**
 * Roads from parsed GeoJSON: lines, and points with a `barrier`. Lines meet where they have a point in common on a grid
 * of 1e-6 degrees. Where no line of the file has a class, all are `unclassified`, with an issue. Where no line says
 * `oneway`, directions are unknown: an expressway drawn as one line is then driven both ways. Rejects where the watch
 * ends it.
 */
export async function readGeojson(data: unknown, intake: Intake, watch: Watch): Promise<void> {
  const features = featuresOf(data);
  const classed = features.some((feature) => tagsOf(loose(feature).properties).has("highway"));
  const directed = features.some((feature) => tagsOf(loose(feature).properties).has("oneway"));
  let plain = 0;
  for (const [i, feature] of features.entries()) {
    if (i % STRIDE === 0) await breathe(watch, i / features.length);
    if (intake.lines.full()) return;
    const { properties, geometry } = loose(feature);
    const tags = tagsOf(properties);
    for (const { type, coordinates } of simple(geometry)) {
      if (type === "Point" && stops(tags) && Array.isArray(coordinates)) {
        intake.lines.barAt(coordinates[0], coordinates[1]);
        continue;
      }
      for (const line of linesOf(type, coordinates)) {
        const known = classed || tags.has("route");
        if (!known) plain++;
        takeLine(line, known ? tags : new Map([...tags, ["highway", "unclassified"]]), i + 1, directed, intake);
      }
    }
  }
  if (plain > 0) intake.faults.file("warning", "class-missing", null, String(plain));
}

function takeLine(line: unknown, tags: Tags, row: number, directed: boolean, { way, lines }: Intake): void {
  if (!way(tags, { kind: "feature", id: row }, directed)) return;
  if (!Array.isArray(line)) return;
  for (const position of line) {
    if (Array.isArray(position)) lines.point(position[0], position[1]);
    else lines.point(position, undefined);
  }
}

function linesOf(type: unknown, coordinates: unknown): readonly unknown[] {
  if (type === "LineString") return [coordinates];
  return type === "MultiLineString" && Array.isArray(coordinates) ? coordinates : [];
}

function featuresOf(data: unknown): readonly unknown[] {
  const { type, features } = loose(data);
  if (type === "FeatureCollection") return Array.isArray(features) ? features : [];
  return [type === "Feature" ? data : { geometry: data }];
}

/** The geometry, or those of the collection that it is. */
function simple(geometry: unknown, depth = 0): readonly Loose[] {
  const one = loose(geometry);
  if (one.type !== "GeometryCollection") return [one];
  if (depth === DEEPEST || !Array.isArray(one.geometries)) return [];
  return one.geometries.flatMap((part) => simple(part, depth + 1));
}

function loose(data: unknown): Loose {
  return typeof data === "object" && data !== null ? data : {};
}

/** The coordinate system that a file names in the `crs` member of older GeoJSON; `null` where it names none. */
export function namedCrs(data: unknown): string | null {
  const crs = (data as { readonly crs?: { readonly properties?: { readonly name?: unknown } } } | null)?.crs;
  const name = crs?.properties?.name;
  return typeof name === "string" ? name : null;
}
