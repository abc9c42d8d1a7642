import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { worstQuality } from "../indicators/quality.ts";
import type { Band } from "../isochrone/bands.ts";
import type { Atlas } from "../package/atlas.ts";
import { ASSUMED } from "../reach/change.ts";
import type { RoadReach } from "../reach/road.ts";
import type { Reach } from "../reach/straight.ts";
import { sourcesText } from "../words/passport.ts";
import { sampleText } from "../words/terms.ts";
import { type Lang, pick } from "../words/text.ts";
import { areaOf, boxOf } from "./geometry.ts";

/** Isochrone bands with what they were computed from. */
export interface BandsExport {
  readonly atlas: Pick<Atlas, "title" | "sources">;
  readonly bands: readonly Band[];
  /** The travel they belong to: its facilities, factors and method. */
  readonly reach: Omit<Reach, "rows" | "byCode"> & Partial<Pick<RoadReach, "walk">>;
  /** Sources beside those of the facilities, such as where the roads are from: ids of the package or titles. */
  readonly sources: readonly string[];
  readonly lang: Lang;
}

/**
 * A tenth of a millimetre. The lines around a place that lies almost on a cut-off are closer to each other than the 6
 * decimals of other files, and must not touch when they are read.
 */
const DECIMALS = 9;

/**
 * Bands as a GeoJSON FeatureCollection after RFC 7946: WGS84 without a `crs`, right-hand rings, `bbox`, one feature a
 * band, the nearest first. A band holds what is more than `from` and at most `to` minutes away; `method` is `straight` or
 * `road`; `assumed` counts the facilities that only a what-if puts there; the factors are the detour over the straight distance and speeds in km/h, walking by road only. The
 * quality is that of the worst facility and `estimate` at best. A band that is nowhere has a null geometry.
 */
export function bandsText({ atlas, bands, reach, sources, lang }: BandsExport): string {
  const { method, detour, speed, walk = null, placed } = reach;
  const quality = worstQuality([
    "estimate",
    ...placed.flatMap((one) => [one.existence, one.position?.quality ?? "estimate"]),
  ]);
  const known = new Set(
    [...placed.map(({ source }) => source), ...sources].filter((source) => source !== "" && source !== ASSUMED),
  );
  const shared = {
    unit: "min",
    facility: [...new Set(placed.map(({ kind }) => kind))].join(", "),
    facilities: placed.length,
    assumed: placed.filter((one) => one.assumed).length,
    method,
    detour,
    speed_kmh: speed,
    walk_kmh: method === "road" ? walk : null,
    quality,
    source: sourcesText([...known], atlas, lang),
  };
  const features = bands.map(
    ({ from, to, geometry }): Feature<Polygon | MultiPolygon | null> => ({
      type: "Feature",
      id: `${from}-${to}`,
      geometry: areaOf(geometry, DECIMALS),
      properties: { from, to, ...shared },
    }),
  );
  const bbox = boxOf(features);
  const collection: FeatureCollection<Polygon | MultiPolygon | null> = {
    type: "FeatureCollection",
    ...(bbox && { bbox }),
    features,
  };
  const named = { title: pick(atlas.title, lang), ...(quality === "sample" && { sample: sampleText(lang) }) };
  return `${JSON.stringify({ ...collection, ...named })}\n`;
}
