import { signal } from "@preact/signals";

/** Region under the pointer, on the map or in the table. */
export const hovered = signal<string | null>(null);

/** Region the keyboard stands on while the map has the focus. */
export const focused = signal<string | null>(null);

/** Expressway exit or other place under the pointer, or tapped, by its id. */
export const hoveredPlace = signal<string | null>(null);

/** Place the keyboard stands on; while there is one, the arrow keys of the map lead from place to place. */
export const focusedPlace = signal<string | null>(null);

/** Code whose row the table is asked to bring into sight and focus. */
export const sought = signal<string | null>(null);
