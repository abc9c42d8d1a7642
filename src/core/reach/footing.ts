import type { Position } from "../regions/region.ts";

/** Where a place off the roads meets them: a point of an edge. */
export interface Footing {
  readonly edge: number;
  /** Share of the edge's length that lies before it, seen from `from`; 0 to 1. */
  readonly share: number;
  /** Great-circle distance from the place. */
  readonly metres: number;
  readonly lng: number;
  readonly lat: number;
}

/** Finds where a place meets the roads; `null` where none is near enough. */
export type Snap = (place: Pick<Position, "lng" | "lat">) => Footing | null;
