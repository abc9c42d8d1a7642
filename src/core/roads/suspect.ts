import type { RoadGraph } from "../reach/graph.ts";
import { METRES_A_DEGREE, type Place } from "./ground.ts";
import { measureRoads } from "./nearby.ts";
import { fromWgs84, isPlace, type System } from "./systems.ts";

/** A coordinate system that roads seem to be in, and why. */
export interface Suspicion {
  readonly system: System;
  /** How far the system is shifted at the seats, in metres. */
  readonly metres: number;
  /** Seats that could tell, and those of them with clearly more roads around them once the roads are converted. */
  readonly seats: number;
  readonly better: number;
}

/** Fewer seats than this cannot tell. */
const FEWEST = 10;
/** Seats whose surroundings differ by less than this share do not tell. */
const TIE = 0.05;
/** Probability below which chance is ruled out. */
const CHANCE = 0.001;
/** Directions into which the same shift is tried for comparison. */
const DIRECTIONS = 8;

/**
 * Whether roads that are taken for WGS 84 seem to be in GCJ-02 or BD-09; `null` where nothing speaks for it or too few
 * seats can tell. Converting the roads is the same as shifting the seats the other way, so the roads are indexed once.
 *
 * Seats of towns lie where roads are dense. For each seat the roads within 500 m are measured (see `measureRoads`) as
 * the file stands and as it would be converted. Two things must hold. A sign test over the seats rules out chance
 * (p < 0.001 that so many gain). And the conversion gains more than the same shift in seven other directions does:
 * that keeps a single long road beside many seats, or seats that are all off to one side, from being taken for a
 * coordinate system. Where roads are equally dense everywhere nothing is suspected, rightly: then the shift changes
 * little.
 */
export function suspectSystem(graph: RoadGraph, seats: readonly Place[]): Suspicion | null {
  const measure = measureRoads(graph);
  const found = (["gcj02", "bd09"] as const).flatMap((system) => {
    const suspicion = suspicionOf(system, seats, measure);
    return suspicion ? [suspicion] : [];
  });
  found.sort((a, b) => b.better / b.seats - a.better / a.seats);
  return found[0] ?? null;
}

function suspicionOf(
  system: "gcj02" | "bd09",
  seats: readonly Place[],
  measure: (place: Place) => number,
): Suspicion | null {
  const shift = fromWgs84(system);
  let [better, worse, metres] = [0, 0, 0];
  const sums = new Array<number>(DIRECTIONS).fill(0);
  for (const seat of seats) {
    const [lng, lat] = shift(seat.lng, seat.lat);
    const scale = Math.cos((seat.lat * Math.PI) / 180);
    const [east, north] = [(lng - seat.lng) * scale, lat - seat.lat];
    const before = measure(seat);
    const around = sums.map((_, i) => {
      const turn = (i * 2 * Math.PI) / DIRECTIONS;
      const x = east * Math.cos(turn) - north * Math.sin(turn);
      const y = east * Math.sin(turn) + north * Math.cos(turn);
      return measure({ lng: seat.lng + x / scale, lat: seat.lat + y });
    });
    const after = around[0] as number;
    for (const [i, value] of around.entries()) sums[i] = (sums[i] as number) + value;
    metres += Math.hypot(east, north) * METRES_A_DEGREE;
    if (after > before * (1 + TIE)) better++;
    else if (before > after * (1 + TIE)) worse++;
  }
  const telling = better + worse;
  const [converted = 0, ...others] = sums;
  if (telling < FEWEST || chance(better, telling) >= CHANCE || others.some((sum) => sum >= converted)) return null;
  return { system, metres: metres / seats.length, seats: telling, better };
}

/** Probability that a fair coin shows heads at least `heads` times in `throws`. */
function chance(heads: number, throws: number): number {
  let sum = 0;
  let logChoose = 0;
  for (let k = throws; k >= heads; k--) {
    if (k < throws) logChoose += Math.log((k + 1) / (throws - k));
    sum += Math.exp(logChoose - throws * Math.LN2);
  }
  return sum;
}

/** Share of the seats that come to lie within 5 km of a road when longitude and latitude change places. */
export function fitSwapped(near: (place: Place) => boolean, seats: readonly Place[]): number {
  const fits = seats.filter(({ lng, lat }) => isPlace(lat, lng) && near({ lng: lat, lat: lng }));
  return seats.length === 0 ? 0 : fits.length / seats.length;
}
