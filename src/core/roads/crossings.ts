import { ROAD_CLASSES } from "../reach/graph.ts";
import type { Incidence } from "./incidence.ts";
import type { Segments } from "./segments.ts";

const MOTORWAY = ROAD_CLASSES.indexOf("motorway");
const IS_LINK = ROAD_CLASSES.map((name) => name.endsWith("_link"));

/** Degrees by vertex. */
interface Places {
  readonly lng: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
}

/** Whether a segment is an expressway, which can be entered only at its exits. */
export function isMotorway({ roadClass }: Segments, segment: number): boolean {
  return roadClass[segment] === MOTORWAY;
}

/**
 * Vertices where an expressway runs through and an ordinary road has a point in common with it though no link meets
 * there: an overpass drawn as a crossing. Where the expressway ends, or its carriageways come together, the road that
 * goes on is not crossed.
 */
export function overpasses(segments: Segments, incidence: Incidence, places: Places): number[] {
  const found: number[] = [];
  for (let v = 0; v + 1 < incidence.first.length; v++) {
    const from = incidence.first[v] as number;
    const to = incidence.first[v + 1] as number;
    if (to - from < 3) continue;
    const meeting = incidence.segment.subarray(from, to);
    const motorways = meeting.filter((segment) => isMotorway(segments, segment));
    if (motorways.length < 2 || motorways.length === meeting.length) continue;
    if (meeting.some((segment) => IS_LINK[segments.roadClass[segment] as number])) continue;
    if (runsThrough(v, motorways, segments, places)) found.push(v);
  }
  return found;
}

/** Whether two of the segments leave the vertex by more than a right angle from each other. */
function runsThrough(v: number, meeting: Uint32Array, { a, b }: Segments, { lng, lat }: Places): boolean {
  const scale = Math.cos(((lat[v] as number) * Math.PI) / 180);
  const arms = Array.from(meeting, (segment) => {
    const other = (a[segment] === v ? b[segment] : a[segment]) as number;
    return [
      ((lng[other] as number) - (lng[v] as number)) * scale,
      (lat[other] as number) - (lat[v] as number),
    ] as const;
  });
  return arms.some(([x, y], i) => arms.slice(i + 1).some(([u, w]) => x * u + y * w < 0));
}
