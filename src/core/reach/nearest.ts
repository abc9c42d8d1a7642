import type { Position } from "../regions/region.ts";
import { EARTH_KM, kilometres } from "./distance.ts";
import type { Span } from "./straight.ts";

const RADIANS = Math.PI / 180;
/**
 * Chords of the unit sphere that differ by less than this, by their size and at the least, may be ordered otherwise by
 * `kilometres`, whose error stays below 1e-8 m.
 */
const CLOSE = 1e-12;
const LEAST = 1e-14;

/** The nearest of many places. */
export interface Nearest {
  /** Its number in the list given; the earlier of equals. */
  readonly index: number;
  /**
   * Its distance d. With r the accuracy radius of a place in the list, low is the least of d - r and high the least of
   * d + r, each possibly at another place than the nearest; both are widened by the radius of where one stands.
   */
  readonly km: Span;
}

/** Radius in km within which a place lies. Unknown accuracy adds nothing: the position is taken as it is given. */
export function accuracyKm({ accuracy }: Position): number {
  return (accuracy ?? 0) / 1000;
}

/**
 * Finds the nearest of many places by great-circle distance, exactly as comparing `kilometres` with each would; `null`
 * for an empty list.
 *
 * Places are unit vectors, on which the nearest by chord is the nearest by arc. They stand sorted by their height over
 * the equator, and as no chord is shorter than its height, a search ends where the height alone is too much. Chords too
 * close to call are decided by `kilometres`.
 */
export function createNearest(places: readonly Position[]): (from: Position) => Nearest | null {
  const order = Uint32Array.from(places.keys()).sort((a, b) => latitude(places, a) - latitude(places, b) || a - b);
  const count = order.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const z = new Float64Array(count);
  const radius = new Float64Array(count);
  let widest = 0;
  let narrowest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const place = places[order[i] as number] as Position;
    const flat = Math.cos(place.lat * RADIANS);
    x[i] = flat * Math.cos(place.lng * RADIANS);
    y[i] = flat * Math.sin(place.lng * RADIANS);
    z[i] = Math.sin(place.lat * RADIANS);
    radius[i] = accuracyKm(place) / EARTH_KM;
    widest = Math.max(widest, radius[i] as number);
    narrowest = Math.min(narrowest, radius[i] as number);
  }

  const placeAt = (i: number) => places[order[i] as number] as Position;
  const distanceTo = (from: Position, i: number) => kilometres(from, placeAt(i));
  const radiusKm = (i: number) => accuracyKm(placeAt(i));
  const before = (from: Position, i: number, j: number): boolean => {
    const difference = distanceTo(from, i) - distanceTo(from, j);
    return difference < 0 || (difference === 0 && (order[i] as number) < (order[j] as number));
  };

  return (from) => {
    if (count === 0) return null;
    const flat = Math.cos(from.lat * RADIANS);
    const fromX = flat * Math.cos(from.lng * RADIANS);
    const fromY = flat * Math.sin(from.lng * RADIANS);
    const fromZ = Math.sin(from.lat * RADIANS);
    const start = firstAtLeast(z, fromZ);

    let value = -1;
    let chord = Number.POSITIVE_INFINITY;
    let low = -1;
    let least = Number.POSITIVE_INFINITY;
    let high = -1;
    let most = Number.POSITIVE_INFINITY;
    let enough = Number.POSITIVE_INFINITY;
    for (let step = 1; step >= -1; step -= 2) {
      for (let i = step > 0 ? start : start - 1; i >= 0 && i < count; i += step) {
        const up = (z[i] as number) - fromZ;
        if (up * step > enough) break;
        const along = (x[i] as number) - fromX;
        const across = (y[i] as number) - fromY;
        const square = along * along + across * across + up * up;
        if (square > enough * enough) continue;
        const length = Math.sqrt(square);
        const slack = radius[i] as number;
        if (length < least + slack || length < most - slack) {
          const arc = 2 * Math.asin(Math.min(1, length / 2));
          if (arc - slack < least) {
            least = arc - slack;
            low = i;
          }
          if (arc + slack < most) {
            most = arc + slack;
            high = i;
          }
        }
        const doubt = length * CLOSE + LEAST;
        if (length < chord - doubt || (length <= chord + doubt && before(from, i, value))) {
          chord = length;
          value = i;
        }
        enough = Math.max(most - narrowest, least + widest, chord * (1 + CLOSE)) + 2 * LEAST;
      }
    }
    const own = accuracyKm(from);
    const d = distanceTo(from, value);
    const nearer = low === value ? d : distanceTo(from, low);
    const farther = high === value ? d : distanceTo(from, high);
    return {
      index: order[value] as number,
      km: {
        value: d,
        low: Math.max(0, nearer - radiusKm(low) - own),
        high: farther + radiusKm(high) + own,
      },
    };
  };
}

function latitude(places: readonly Position[], index: number): number {
  return places[index]?.lat ?? 0;
}

/** Index of the first of ascending numbers that is at least `bound`; their count where none is. */
function firstAtLeast(ascending: Float64Array, bound: number): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] as number) < bound) from = middle + 1;
    else to = middle;
  }
  return from;
}
