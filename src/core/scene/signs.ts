import type { PlaceMark } from "./scene.ts";

/** What the sign of a place depends on. */
export type Signed = Pick<PlaceMark, "kind" | "rough" | "assumed">;

/** A diamond for an exit and a square for any other place, 9 px around 0, 0; half as large again where it is assumed. */
export function signPath({ kind, assumed }: Signed): string {
  if (kind === "exit") return assumed ? "M0-7 7 0 0 7-7 0Z" : "M0-4.5 4.5 0 0 4.5-4.5 0Z";
  return assumed ? "M-5.5-5.5H5.5V5.5H-5.5Z" : "M-3.5-3.5H3.5V3.5H-3.5Z";
}

/** The plus on the sign of a place that is assumed. */
export const PLUS = "M-3 0H3M0-3V3";
