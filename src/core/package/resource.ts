import type { LayerSpec } from "../regions/boundary.ts";

/**
 * What a resource holds, in the order in which roles are read: later ones refer to earlier ones. Roads are a `.roads`
 * file and no part of the atlas: whoever searches them reads them.
 */
export const ROLES = [
  "regions",
  "sources",
  "indicators",
  "groups",
  "boundaries",
  "facilities",
  "figures",
  "remarks",
  "goals",
  "tasks",
  "roads",
] as const;
export type Role = (typeof ROLES)[number];

/** A file of a package. */
export interface Resource {
  readonly path: string;
  readonly role: Role;
  /** Whether the first view needs it. */
  readonly load: "start" | "later";
  /** Of boundaries: what they hold. */
  readonly layers: readonly LayerSpec[];
  /** Of figures: what holds for every row that does not say otherwise. */
  readonly period: string | null;
  readonly quality: string | null;
  readonly source: string | null;
}
