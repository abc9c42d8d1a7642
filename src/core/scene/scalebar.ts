import type { Camera } from "./camera.ts";
import { WORLD } from "./mercator.ts";

/** Metres around the earth at the equator (WGS84). */
const EQUATOR = 40075016.686;

/** Metres a px at the camera's centre. */
export function metresPerPixel(camera: Camera): number {
  return (EQUATOR * Math.cos((camera.lat * Math.PI) / 180)) / (WORLD * 2 ** camera.zoom);
}

/** A scale bar of 1, 2 or 5 times a power of ten kilometres that is at most `most` px long at the camera's centre. */
export function scaleBar(camera: Camera, most: number): { readonly km: number; readonly px: number } {
  const metre = 1 / metresPerPixel(camera);
  const longest = most / metre / 1000;
  const power = Math.floor(Math.log10(longest));
  const lead = longest / 10 ** power;
  const digit = lead >= 5 ? 5 : lead >= 2 ? 2 : 1;
  const km = power < 0 ? digit / 10 ** -power : digit * 10 ** power;
  return { km, px: km * 1000 * metre };
}
