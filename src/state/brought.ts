import { signal } from "@preact/signals";
import type { Facility } from "../core/reach/facility.ts";

/** Facilities that the reader brought, with the name of their file; they stay on this page and go into no link. */
export const brought = signal<{ readonly file: string; readonly facilities: readonly Facility[] } | null>(null);
