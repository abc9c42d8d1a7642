import { signal } from "@preact/signals";
import type { MapView, Tool } from "../core/scene/renderer.ts";

/** `none` where the browser cannot draw a map at all. */
export const mapState = signal<"waiting" | "drawing" | "ready" | "none">("waiting");

/** The open map; `null` before it has arrived and where there is none. */
export const mapView = signal<MapView | null>(null);

/** What a drag on the map does. */
export const tool = signal<Tool>("pick");

/** What a person may do by hand with the places of one kind while a question about them is open. Degrees throughout. */
export interface Hands {
  readonly kind: string;
  put(lng: number, lat: number): void;
  /** `first` at the first step of a drag. */
  move(id: string, lng: number, lat: number, first: boolean): void;
  remove(id: string): void;
}

/** Who takes places in hand; `null` while they lie fast. */
export const hands = signal<Hands | null>(null);

/** Asked of the map's camera: a set of codes to fit, the whole for an empty one; counted so that asking again works. */
export const wanted = signal<{
  readonly codes: readonly string[];
  readonly count: number;
  /** Moves no further than brings them into sight. */
  readonly near: boolean;
} | null>(null);

/** Moves the map so that the regions fit; no codes fit the whole. */
export function fitTo(codes: readonly string[]): void {
  wanted.value = { codes, count: (wanted.peek()?.count ?? 0) + 1, near: false };
}

/** Moves the map only as far as the regions need to lie clear of what floats over it. */
export function keepInSight(codes: readonly string[]): void {
  wanted.value = { codes, count: (wanted.peek()?.count ?? 0) + 1, near: true };
}

/** Counts how often what floats over the map has changed its place. */
export const moved = signal(0);

/** Tells the map that what floats over it has changed its place, so that the whole is fitted anew. */
export function refit(): void {
  moved.value = moved.peek() + 1;
}
