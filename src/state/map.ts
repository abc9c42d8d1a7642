import { signal } from "@preact/signals";
import type { MapView, Tool } from "./ports.ts";

/** `none` where the browser cannot draw a map at all. */
export const mapState = signal<"waiting" | "drawing" | "ready" | "none">("waiting");

/** The open map; `null` before it has arrived and where there is none. */
export const mapView = signal<MapView | null>(null);

/** What a drag on the map does. */
export const tool = signal<Tool>("pick");

/** Asked of the map's camera: a set of codes to fit, the whole for an empty one; counted so that asking again works. */
export const wanted = signal<{ readonly codes: readonly string[]; readonly count: number } | null>(null);

/** Moves the map so that the regions fit; no codes fit the whole. */
export function fitTo(codes: readonly string[]): void {
  wanted.value = { codes, count: (wanted.peek()?.count ?? 0) + 1 };
}
