import proj4 from "proj4";
import { SYSTEMS, toWgs84 } from "../roads/systems.ts";

/**
 * How the numbers of a file are meant: `wgs84` (and CGCS2000 in degrees, which differs by centimetres), `swapped` for
 * latitude first, `gcj02`, `bd09`, `mercator` (EPSG:3857), and Gauss-Kruger zones of CGCS2000 as `gk:meridian:easting`,
 * the central meridian in degrees and the false easting in metres, with `:swapped` where northings come first.
 */
export type SystemId = string;

type Convert = (x: number, y: number) => readonly [lng: number, lat: number];

/** A Gauss-Kruger zone as an id. */
export function gaussKruger(meridian: number, easting: number, swapped = false): SystemId {
  return `gk:${meridian}:${easting}${swapped ? ":swapped" : ""}`;
}

/** From a system to longitude and latitude in degrees on WGS 84. Throws a `RangeError` for an id that is none. */
export function toDegrees(id: SystemId): Convert {
  const fixed = SYSTEMS.find((one) => one === id);
  if (fixed) return toWgs84(fixed);
  const zone = /^gk:(\d{2,3}):(\d{6,8})(:swapped)?$/.exec(id);
  if (!zone) throw new RangeError(`${id} is no coordinate system`);
  const [, meridian, easting, swapped] = zone;
  const { inverse } = proj4(
    `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${easting} +y_0=0 +ellps=GRS80 +units=m +no_defs`,
  );
  return (x, y) => inverse(swapped ? [y, x] : [x, y]) as [number, number];
}

/**
 * The system that a file declares, by its well-known text or an EPSG code: degrees of WGS 84 or CGCS2000, Web Mercator, or
 * a transverse Mercator with scale 1. `null` for any other, which is then for the person to say.
 */
export function declaredSystem(text: string): SystemId | null {
  const code = /EPSG\D{0,10}(\d{4,5})\s*$|"EPSG"\s*,\s*"?(\d{4,5})"?\s*\]\s*\]\s*$/i.exec(text);
  const epsg = Number(code?.[1] ?? code?.[2] ?? 0);
  if (epsg === 4326 || epsg === 4490 || /CRS84/i.test(text)) return "wgs84";
  if (epsg === 3857 || epsg === 900913) return "mercator";
  // EPSG 4513–4533 are the 3-degree zones 25 to 45 with the zone before the easting, 4534–4554 those without.
  if (epsg >= 4513 && epsg <= 4533) return gaussKruger((epsg - 4488) * 3, (epsg - 4488) * 1e6 + 5e5);
  if (epsg >= 4534 && epsg <= 4554) return gaussKruger((epsg - 4509) * 3, 5e5);
  if (/Web_?Mercator|Mercator_Auxiliary_Sphere|Pseudo-Mercator/i.test(text)) return "mercator";
  if (/^PROJCS|^PROJCRS/i.test(text) && /Gauss|Transverse_?Mercator/i.test(text)) {
    const number = (name: RegExp) => Number(new RegExp(`${name.source}"?\\s*,\\s*([\\d.]+)`, "i").exec(text)?.[1]);
    const meridian = number(/(?:Central_Meridian|Longitude of natural origin)/);
    const easting = number(/(?:False_Easting|False easting)/);
    const scale = number(/(?:Scale_Factor|Scale factor at natural origin)/);
    if (Number.isInteger(meridian) && easting >= 1e5 && (Number.isNaN(scale) || scale === 1))
      return gaussKruger(meridian, easting);
    return null;
  }
  return /^GEOGCS|^GEOGCRS/i.test(text) && /WGS|CGCS|China[ _](2000|Geodetic)/i.test(text) ? "wgs84" : null;
}
