import { ROAD_CLASSES, type RoadClass, type RoadGraph } from "../reach/graph.ts";

/** How fast roads are driven on average, in km/h. */
export interface Speeds {
  /** Where no limit is posted. 0 closes a class. */
  readonly byClass: Readonly<Record<RoadClass, number>>;
  /** Share of a posted limit that is driven on average. */
  readonly ofPosted: number;
}

/**
 * Averages with crossings and traffic, not limits: those of the car profile of OSRM 5 (`profiles/car.lua`, its
 * `speed_reduction` of 0.8 for posted limits among them); tracks, which OSRM leaves out, as in the table of waytype
 * speeds of openrouteservice.
 */
export const DEFAULT_SPEEDS: Speeds = {
  byClass: {
    motorway: 90,
    motorway_link: 45,
    trunk: 85,
    trunk_link: 40,
    primary: 65,
    primary_link: 30,
    secondary: 55,
    secondary_link: 25,
    tertiary: 40,
    tertiary_link: 20,
    unclassified: 25,
    residential: 25,
    living_street: 10,
    service: 15,
    track: 15,
    ferry: 5,
  },
  ofPosted: 0.8,
};

/**
 * Seconds it takes to drive each edge: its metres at its posted limit times `ofPosted`, or at the speed of its class
 * where none is posted. Edges of a class at 0 km/h are closed and take `Infinity`, whatever is posted. Throws for a
 * speed that is negative or not finite, and for a share of posted limits that is not above 0.
 */
export function secondsOf(
  { edges: { metres, roadClass, posted } }: Pick<RoadGraph, "edges">,
  { byClass, ofPosted }: Speeds = DEFAULT_SPEEDS,
): Float64Array {
  const speeds = ROAD_CLASSES.map((name) => {
    const speed = byClass[name];
    if (!(speed >= 0 && speed < Number.POSITIVE_INFINITY))
      throw new RangeError(`The speed of ${name} must be 0 km/h or more, not ${speed}`);
    return speed;
  });
  if (!(ofPosted > 0 && ofPosted < Number.POSITIVE_INFINITY))
    throw new RangeError(`The share of posted limits must be above 0, not ${ofPosted}`);
  const seconds = new Float64Array(metres.length);
  for (let edge = 0; edge < seconds.length; edge++) {
    const byItsClass = speeds[roadClass[edge] as number] as number;
    const limit = posted[edge] as number;
    const speed = limit > 0 && byItsClass > 0 ? limit * ofPosted : byItsClass;
    seconds[edge] = speed > 0 ? ((metres[edge] as number) * 3.6) / speed : Number.POSITIVE_INFINITY;
  }
  return seconds;
}
