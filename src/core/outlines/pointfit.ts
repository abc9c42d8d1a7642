import { booleanPointInPolygon } from "@turf/turf";
import { candidates, type Fit } from "./fit.ts";
import type { KnownPlaces } from "./knownplaces.ts";
import { type SystemId, toDegrees } from "./system.ts";

/** A point in the numbers of a file, and the region whose place it is said to be. */
export interface SaidPoint {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

/** How well points fit what is known when their numbers are taken for a system. */
export interface PointFit extends Fit {
  /** `metres` is how far the points lie from the known seats, as a whole: the length of the median offset. */
  readonly metres: number | null;
  /** Part of the points that lie in the shape of their region or of the one above; `null` where none is known. */
  readonly inside: number | null;
}

const METRES = 111_320;

/**
 * The systems that points may be in, the best first: the one in which they lie off the known seats by least, as a whole, so
 * that seats that are only known to a kilometre tell a shift of 500 m where there are many; without known seats the one in
 * which most lie inside their region or the one above, a hundredth more or less counting as as many.
 */
export function pointFits(points: readonly SaidPoint[], known: KnownPlaces): readonly PointFit[] {
  const geometries = points.map(({ x, y }) => ({ type: "Point", coordinates: [x, y] }));
  const [seat] = known.seats.values();
  const [shape] = known.shapes.values();
  const found = candidates(geometries, seat ?? shape?.label ?? null).map((system) => fitOf(points, system, known));
  const far = ({ metres }: PointFit) => metres ?? Number.POSITIVE_INFINITY;
  const hundredths = ({ inside }: PointFit) => Math.round((inside ?? 0) * 100);
  return found.sort((a, b) => (far(a) === far(b) ? 0 : far(a) - far(b)) || hundredths(b) - hundredths(a));
}

function fitOf(points: readonly SaidPoint[], system: SystemId, known: KnownPlaces): PointFit {
  const convert = toDegrees(system);
  const [easts, norths]: [number[], number[]] = [[], []];
  let [held, asked] = [0, 0];
  for (const { code, x, y } of points) {
    const [lng, lat] = convert(x, y);
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) continue;
    const seat = known.seats.get(code);
    if (seat) {
      easts.push((lng - seat[0]) * METRES * Math.cos((lat * Math.PI) / 180));
      norths.push((lat - seat[1]) * METRES);
    }
    const within = isInside([lng, lat], code, known);
    if (within !== null) asked++;
    if (within) held++;
  }
  const metres = easts.length === 0 ? null : Math.hypot(median(easts), median(norths));
  return { system, metres, inside: asked === 0 ? null : held / asked };
}

/** Whether a place in degrees lies in its region's shape or in that of the region above; `null` where neither is known. */
export function isInside(place: readonly [number, number], code: string, known: KnownPlaces): boolean | null {
  const shape = known.shapes.get(known.around.get(code) ?? "");
  return shape ? booleanPointInPolygon([...place], shape.geometry) : null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[values.length >> 1] ?? 0;
  return values.length % 2 === 1 ? upper : ((sorted[(values.length >> 1) - 1] ?? upper) + upper) / 2;
}
