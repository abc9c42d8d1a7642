import type { Position } from "../regions/region.ts";
import { partsOf } from "../roads/parts.ts";
import { snapper } from "../roads/snap.ts";
import type { RoadGraph } from "./graph.ts";

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

/** Finds footings on the roads of a graph; roads of its main part come before nearer ones on an island. */
export function createSnap(graph: RoadGraph): Snap {
  const snap = snapper(graph, { main: partsOf(graph).main });
  return (place) => {
    const landing = snap(place);
    if (!landing) return null;
    const { edge, fromMetres, toMetres, walkMetres, lng, lat } = landing;
    const metres = fromMetres + toMetres;
    return { edge, share: metres > 0 ? fromMetres / metres : 0, metres: walkMetres, lng, lat };
  };
}
