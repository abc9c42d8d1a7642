import type { Feature, FeatureCollection, Geometry, Point } from "geojson";
import type { Region } from "../regions/region.ts";
import { unitOf } from "../words/number.ts";
import { sourcesText } from "../words/passport.ts";
import { absenceText, sampleText } from "../words/terms.ts";
import { pick, type Text } from "../words/text.ts";
import { areaOf, boxOf, rounded } from "./geometry.ts";
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
    const key = period === "" ? indicator.id : `${indicator.id}_${period}`;
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
