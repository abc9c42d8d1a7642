/** A position on the spherical Mercator square: x to the east, y to the south, both 0 to 1. */
export type MercatorPoint = readonly [x: number, y: number];

/** Pixels of the whole Mercator square at zoom 0. */
export const WORLD = 512;

/**
 * Spherical Mercator (EPSG:3857 scaled to the unit square) of a WGS84 position in degrees.
 * Latitudes beyond ±85.051129° fall outside 0 to 1.
 */
export function toMercator(lng: number, lat: number): MercatorPoint {
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  return [lng / 360 + 0.5, y];
}

/** The inverse of `toMercator`, in degrees. */
export function fromMercator(x: number, y: number): [lng: number, lat: number] {
  return [(x - 0.5) * 360, (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90];
}

/** What is in view: the centre in degrees, the zoom, and the size of the window in CSS px. North is up. */
export interface Frame {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** Mercator to CSS px: `x = scale * mx + dx`, `y = scale * my + dy`. */
export interface Placing {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** How a frame lays the Mercator square on the window. */
export function placing(frame: Frame): Placing {
  const scale = WORLD * 2 ** frame.zoom;
  const [x, y] = toMercator(frame.lng, frame.lat);
  return { scale, dx: frame.width / 2 - x * scale, dy: frame.height / 2 - y * scale };
}
