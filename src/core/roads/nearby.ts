import type { RoadGraph } from "../reach/graph.ts";
import { cornersOf } from "./corners.ts";
import { indexEdges } from "./edgeindex.ts";
import { METRES_A_DEGREE, type Place } from "./ground.ts";

/** How far around a place roads are measured, in metres. */
const AROUND = 500;
/** Straight pieces are measured in steps of at most so many metres. */
const STEP = 100;

/**
 * A function that measures the roads around a place: their metres within 500 m, those at the place counted whole and
 * farther ones less, down to nothing at 500 m.
 */
export function measureRoads(graph: RoadGraph): (place: Place) => number {
  const index = indexEdges(graph, Uint32Array.from(graph.edges.from.keys()));
  return (place) => {
    const scale = Math.cos((place.lat * Math.PI) / 180);
    const dLat = AROUND / METRES_A_DEGREE;
    const dLng = dLat / scale;
    let sum = 0;
    const near = index?.search(place.lng - dLng, place.lat - dLat, place.lng + dLng, place.lat + dLat) ?? [];
    for (const edge of near) {
      const { lng, lat } = cornersOf(graph, edge);
      for (let i = 0; i + 1 < lng.length; i++) {
        const x = ((lng[i] as number) - place.lng) * scale * METRES_A_DEGREE;
        const y = ((lat[i] as number) - place.lat) * METRES_A_DEGREE;
        const dx = ((lng[i + 1] as number) - (lng[i] as number)) * scale * METRES_A_DEGREE;
        const dy = ((lat[i + 1] as number) - (lat[i] as number)) * METRES_A_DEGREE;
        if (beside(x, x + dx) || beside(y, y + dy)) continue;
        const length = Math.hypot(dx, dy);
        const steps = Math.ceil(length / STEP);
        for (let step = 0; step < steps; step++) {
          const share = (step + 0.5) / steps;
          const away = Math.hypot(x + share * dx, y + share * dy);
          sum += (length / steps) * Math.max(0, 1 - away / AROUND);
        }
      }
    }
    return sum;
  };
}

/** Whether a stretch from one metre to another along an axis lies wholly out of reach. */
function beside(one: number, other: number): boolean {
  return Math.min(one, other) > AROUND || Math.max(one, other) < -AROUND;
}
