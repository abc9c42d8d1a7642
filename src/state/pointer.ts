import { signal } from "@preact/signals";

/** Region under the pointer, on the map or in the table. */
export const hovered = signal<string | null>(null);

/** Region the keyboard stands on while the map has the focus. */
export const focused = signal<string | null>(null);

/** Code whose row the table is asked to bring into sight and focus. */
export const sought = signal<string | null>(null);
