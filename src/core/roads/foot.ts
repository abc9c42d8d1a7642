import type { RoadGraph } from "../reach/graph.ts";
import { cornersOf } from "./corners.ts";
import { METRES_A_DEGREE, type Place } from "./ground.ts";

/** A foot of the perpendicular: on which straight piece of an edge, at which share of it, and how far away. */
export interface Foot extends Place {
  readonly piece: number;
  readonly share: number;
  readonly walk: number;
}

/**
 * The nearest point of an edge that is at most `within` metres away, on a plane where a degree of longitude is `scale`
 * degrees of latitude long; `null` where there is none.
 */
export function footOn(graph: RoadGraph, edge: number, place: Place, scale: number, within: number): Foot | null {
  const { lng, lat } = cornersOf(graph, edge);
  let found: Foot | null = null;
  let least = within;
  for (let piece = 0; piece + 1 < lng.length; piece++) {
    const x = ((lng[piece] as number) - place.lng) * scale;
    const y = (lat[piece] as number) - place.lat;
    const dx = ((lng[piece + 1] as number) - (lng[piece] as number)) * scale;
    const dy = (lat[piece + 1] as number) - (lat[piece] as number);
    const square = dx * dx + dy * dy;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / square));
    const walk = Math.hypot(x + share * dx, y + share * dy) * METRES_A_DEGREE;
    if (walk > least || (found && walk === least)) continue;
    least = walk;
    found = {
      piece,
      share,
      walk,
      lng: (lng[piece] as number) + (share * dx) / scale,
      lat: (lat[piece] as number) + share * dy,
    };
  }
  return found;
}
