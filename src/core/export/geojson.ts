import type { Feature, FeatureCollection, Geometry, Point, Position } from "geojson";
import type { Region } from "../regions/region.ts";
import { unitOf } from "../words/number.ts";
import { sourcesText } from "../words/passport.ts";
import { absenceText, sampleText } from "../words/terms.ts";
import { pick, type Text } from "../words/text.ts";
import { clean, type ExportInput, type ExportValue, exportedRegions, exportedValues } from "./rows.ts";

const NOTES: Readonly<Record<"schematic" | "approximate" | "seat" | "none", Text>> = {
  schematic: { zh: "边界示意，非测绘", en: "schematic boundary, not surveyed" },
  approximate: {
    zh: "近似边界，依驻地推算，不作面积与密度计算",
    en: "approximate boundary computed from seats, not for areas or densities",
  },
  seat: { zh: "点位为驻地", en: "the point is the seat" },
  none: { zh: "没有公开的坐标", en: "no public coordinates" },
};

/** About 0.1 m. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/** Twice the signed area of a ring in its own plane: positive where it runs counterclockwise. */
function turn(ring: readonly Position[]): number {
  let sum = 0;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    const [x2 = 0, y2 = 0] = ring[index + 1] ?? [];
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}

/** A ring rounded, without points that fall together, running the way asked for; `null` where nothing is left of it. */
function ringOf(ring: readonly Position[], counterclockwise: boolean): Position[] | null {
  const points: Position[] = [];
  for (const [lng = 0, lat = 0] of ring) {
    const point = [rounded(lng), rounded(lat)];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  if (points.length < 4 || turn(points) === 0) return null;
  return turn(points) > 0 === counterclockwise ? points : points.reverse();
}

function polygonOf(rings: readonly (readonly Position[])[]): Position[][] | null {
  const outer = rings[0] && ringOf(rings[0], true);
  if (!outer) return null;
  return [outer, ...rings.slice(1).flatMap((hole) => [ringOf(hole, false)].filter((ring) => ring !== null))];
}

/** A polygon as RFC 7946 §3.1.6 wants it, outer rings counterclockwise and holes clockwise, rounded to 6 decimals. */
function areaOf(geometry: Geometry): Geometry | null {
  if (geometry.type === "Polygon") {
    const coordinates = polygonOf(geometry.coordinates);
    return coordinates && { type: "Polygon", coordinates };
  }
  if (geometry.type !== "MultiPolygon") return null;
  const coordinates = geometry.coordinates.map(polygonOf).filter((polygon) => polygon !== null);
  return coordinates.length > 0 ? { type: "MultiPolygon", coordinates } : null;
}

/** The shape of a region, else the point of its seat if that is known, else nothing; never a schematic dot. */
function placeOf({ atlas, lang }: ExportInput, region: Region): { geometry: Geometry | null; note: string | null } {
  const layer = atlas.layers.get(region.level);
  const shape = layer?.shapes.get(region.code);
  const area = shape ? areaOf(shape.geometry) : null;
  if (layer && area)
    return { geometry: area, note: layer.precision === "survey" ? null : NOTES[layer.precision][lang] };
  if (!region.position) return { geometry: null, note: NOTES.none[lang] };
  const { lng, lat, accuracy } = region.position;
  const point: Point = { type: "Point", coordinates: [rounded(lng), rounded(lat)] };
  const within: Text = { zh: `，误差约${accuracy}米`, en: `, within about ${accuracy} m` };
  return { geometry: point, note: NOTES.seat[lang] + (accuracy === null ? "" : within[lang]) };
}

function* positions(coordinates: unknown): Generator<Position> {
  if (!Array.isArray(coordinates)) return;
  if (typeof coordinates[0] === "number") yield coordinates as Position;
  else for (const part of coordinates) yield* positions(part);
}

/** West, south, east, north of everything drawn; `null` where nothing is. */
function boxOf(features: readonly Feature<Geometry | null>[]): [number, number, number, number] | null {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of features) {
    if (!geometry || geometry.type === "GeometryCollection") continue;
    for (const [lng = 0, lat = 0] of positions(geometry.coordinates)) {
      box[0] = Math.min(box[0], lng);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lng);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box[0] === Infinity ? null : box;
}

/** Properties of a feature. Values stand flat, one column each, since that is what GIS programs show. */
function propertiesOf(
  { atlas, lang }: ExportInput,
  region: Region,
  values: readonly ExportValue[],
  note: string | null,
): Record<string, string | number | null> {
  const own: Record<string, string | number | null> = {
    code: region.code,
    name: region.name,
    name_en: region.nameEn,
    level: region.level,
    parent: region.parent,
    geometry_note: note,
  };
  for (const { indicator, period, cell } of values) {
    const key = `${indicator.id}_${period}`;
    own[key] = clean(cell.value);
    if (cell.low !== null || cell.high !== null) {
      own[`${key}_low`] = clean(cell.low);
      own[`${key}_high`] = clean(cell.high);
    }
    own[`${key}_unit`] = unitOf(indicator, lang);
    own[`${key}_period`] = period;
    own[`${key}_quality`] = cell.value === null ? null : cell.quality;
    own[`${key}_source`] = cell.value === null ? null : sourcesText(cell.sources, atlas, lang);
    const about = cell.note ? pick(cell.note, lang) : cell.value === null ? absenceText(cell.absence, lang) : null;
    if (about !== null) own[`${key}_note`] = about;
  }
  return own;
}

/** What stands beside the features: names of the indicators, and the warning that samples are among the values. */
function membersOf(input: ExportInput, sample: boolean): Record<string, unknown> {
  const { atlas, indicators, lang } = input;
  const named = atlas.indicators.filter(({ id }) => indicators.includes(id));
  return {
    title: pick(atlas.title, lang),
    indicators: Object.fromEntries(named.map((one) => [one.id, pick(one.name, lang)])),
    ...(sample && { sample: sampleText(lang) }),
  };
}

/** A region on its way out. */
export type RegionFeature = Feature<Geometry | null, Record<string, string | number | null>>;

/** The regions asked for as features, and how many of their values are samples. */
export function geojsonFeatures(input: ExportInput): { readonly features: RegionFeature[]; readonly samples: number } {
  let samples = 0;
  const features = exportedRegions(input).map((region): RegionFeature => {
    const { geometry, note } = placeOf(input, region);
    const values = exportedValues(input, region);
    samples += values.filter(({ cell }) => cell.value !== null && cell.quality === "sample").length;
    const properties = propertiesOf(input, region, values, note);
    return { type: "Feature", id: region.code, geometry, properties };
  });
  return { features, samples };
}

/**
 * Regions as a GeoJSON FeatureCollection after RFC 7946: WGS84 without a `crs`, right-hand rings, 6 decimals, `bbox`. Each
 * value is the property `indicator_period` with `_unit`, `_period`, `_quality`, `_source`, for an interval `_low` and
 * `_high`, and where there is something to say `_note`; a missing one is null and its note says why. A region without shape
 * or seat has a null geometry, and `geometry_note` says so.
 */
export function geojsonText(input: ExportInput): string {
  const { features, samples } = geojsonFeatures(input);
  const bbox = boxOf(features);
  const collection: FeatureCollection<Geometry | null> = { type: "FeatureCollection", ...(bbox && { bbox }), features };
  return `${JSON.stringify({ ...collection, ...membersOf(input, samples > 0) })}\n`;
}
