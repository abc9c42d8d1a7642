import gcoord from "gcoord";

/**
 * How the numbers of a road file may be meant: longitude and latitude on WGS 84, the two the other way round, the
 * shifted systems of Chinese maps (GCJ-02 of AMap and Tencent, BD-09 of Baidu), and metres of Web Mercator (EPSG:3857).
 */
export const SYSTEMS = ["wgs84", "swapped", "gcj02", "bd09", "mercator"] as const;
export type System = (typeof SYSTEMS)[number];

type Convert = (x: number, y: number) => readonly [number, number];

const CODES = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09, mercator: gcoord.EPSG3857 } as const;

/** From a system to longitude and latitude on WGS 84, in degrees (gcoord, which iterates the inverse to 0.1 m). */
export function toWgs84(system: System): Convert {
  if (system === "wgs84") return (x, y) => [x, y];
  if (system === "swapped") return (x, y) => [y, x];
  const code = CODES[system];
  return (x, y) => gcoord.transform([x, y], code, gcoord.WGS84) as [number, number];
}

/** From longitude and latitude on WGS 84, in degrees, to a system. */
export function fromWgs84(system: System): Convert {
  if (system === "wgs84") return (lng, lat) => [lng, lat];
  if (system === "swapped") return (lng, lat) => [lat, lng];
  const code = CODES[system];
  return (lng, lat) => gcoord.transform([lng, lat], gcoord.WGS84, code) as [number, number];
}

/** Whether two numbers are a longitude and a latitude in degrees. Never for what is not finite. */
export function isPlace(lng: number, lat: number): boolean {
  return lng >= -180 && lng <= 180 && lat >= -90 && lat <= 90;
}
