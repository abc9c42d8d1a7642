import { kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import type { RawFeature } from "../regions/features.ts";
import { type GeoLayer, geoLayer } from "./geolayer.ts";
import { Unread } from "./unread.ts";

/** A document that would grow while it is read. */
const DEFINES = /<!(DOCTYPE|ENTITY)/i;

/**
 * The placemarks of a KML document, which is always in WGS 84. Throws `Unread` for a document type, so that no entity
 * can multiply, and an `Error` for a document that is not well formed.
 */
export function readKml(text: string, file: string): readonly GeoLayer[] {
  if (DEFINES.test(text)) throw new Unread("doctype");
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level === "fatalError") throw new Error(message);
    },
  });
  const { features } = kml(parser.parseFromString(text, "text/xml"), { skipNullGeometry: false });
  const raw = features.map(({ id, properties, geometry }): RawFeature => {
    const own = Object.fromEntries(Object.entries(properties ?? {}).filter(([key]) => !STYLES.test(key)));
    return { id: id === undefined ? null : String(id), properties: own, geometry };
  });
  return [geoLayer("", raw, file, "EPSG:4326")];
}

const STYLES = /^(style|stroke|fill|icon|label|marker|visibility$|@)/i;
