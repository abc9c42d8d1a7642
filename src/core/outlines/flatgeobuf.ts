import { deserialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { HeaderMeta } from "flatgeobuf/lib/mjs/header-meta.js";
import { objectsOf } from "../regions/features.ts";
import { type GeoLayer, geoLayer } from "./geolayer.ts";

/** Whether bytes begin as FlatGeobuf files do: "fgb", version 3. */
export function isFlatgeobuf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x66 && bytes[1] === 0x67 && bytes[2] === 0x62 && bytes[3] === 3;
}

/** The features of a FlatGeobuf file, with the EPSG code of its header. Throws where it is damaged. */
export async function readFlatgeobuf(bytes: Uint8Array, file: string): Promise<readonly GeoLayer[]> {
  let header: HeaderMeta | null = null;
  const features: unknown[] = [];
  const meta = (found: HeaderMeta) => {
    header = found;
  };
  for await (const feature of deserialize(bytes, { headerMetaFn: meta })) features.push(feature);
  const { crs } = (header ?? {}) as { crs?: { code?: number; wkt?: string | null } | null };
  const [object] = objectsOf({ type: "FeatureCollection", features }) ?? [];
  // Their ids are no more than their places in the file.
  const own = object?.features.map((feature) => ({ ...feature, id: null })) ?? [];
  const declared = crs?.code ? `EPSG:${crs.code}` : (crs?.wkt ?? null);
  return [geoLayer("", own, file, declared)];
}
