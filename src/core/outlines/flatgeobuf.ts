import { deserialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { HeaderMeta } from "flatgeobuf/lib/mjs/header-meta.js";
import { objectsOf } from "../regions/features.ts";
import { type GeoLayer, geoLayer } from "./geolayer.ts";
import { Unread } from "./unread.ts";

/** Whether bytes begin as FlatGeobuf files do: "fgb", version 3. */
export function isFlatgeobuf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x66 && bytes[1] === 0x67 && bytes[2] === 0x62 && bytes[3] === 3;
}

/** The features of a FlatGeobuf file, with the EPSG code of its header. Throws `Unread` for another version, an `Error` where it is damaged. */
export async function readFlatgeobuf(bytes: Uint8Array, file: string): Promise<readonly GeoLayer[]> {
  if (!isFlatgeobuf(bytes)) throw new Unread("version");
  // Eight bytes of magic, four of the header's length; past the end of the bytes the library reads zeros.
  const length = bytes.length < 12 ? Number.NaN : new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  if (!(12 + length <= bytes.length)) throw new Error("the header is cut");
  let header: HeaderMeta | null = null;
  const features: unknown[] = [];
  const meta = (found: HeaderMeta) => {
    header = found;
  };
  for await (const feature of deserialize(bytes, { headerMetaFn: meta })) features.push(feature);
  const { crs, featuresCount = 0 } = (header ?? {}) as Partial<HeaderMeta>;
  // A file that was cut off ends without a word; a count of none says that it was written as a stream.
  if (features.length < featuresCount) throw new Error(`${features.length} of ${featuresCount} features`);
  const [object] = objectsOf({ type: "FeatureCollection", features }) ?? [];
  // Their ids are no more than their places in the file.
  const own = object?.features.map((feature) => ({ ...feature, id: null })) ?? [];
  const declared = crs?.code ? `EPSG:${crs.code}` : (crs?.wkt ?? null);
  return [geoLayer("", own, file, declared)];
}
