/** Px of the whole Mercator square at zoom 0, as MapLibre counts them. */
export const WORLD = 512;

/**
 * Spherical Mercator (EPSG:3857 scaled to the unit square) of a WGS84 position in degrees: x to the east, y to the
 * south, both 0 to 1. Latitudes beyond ±85.051129° fall outside.
 */
export function toMercator(lng: number, lat: number): [x: number, y: number] {
  return [lng / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)];
}

/** The inverse of `toMercator`, in degrees. */
export function fromMercator(x: number, y: number): [lng: number, lat: number] {
  return [(x - 0.5) * 360, (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90];
}
