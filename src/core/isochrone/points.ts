/** Points a degree: a power of two, which makes the middle of a stretch, and of its halves, exactly a point on it. */
const GRID = 2 ** 30;

/** Points by number, each position once. Positions are told apart to 2^-30 degrees, a tenth of a millimetre. */
export interface Points {
  /** Longitude and latitude of each in turn, rounded to 2^-30 degrees. */
  readonly coords: readonly number[];
  /** The same as they were given. */
  readonly given: readonly number[];
  /** The number of a position, which is added where it is new. Throws for what is no number. */
  add(lng: number, lat: number): number;
}

/** A straight stretch between two points, by their numbers. */
export type Stretch = readonly [from: number, to: number];

/** Begins with no points. */
export function createPoints(): Points {
  const coords: number[] = [];
  const given: number[] = [];
  const known = new Map<string, number>();
  return {
    coords,
    given,
    add(lng, lat) {
      if (!Number.isFinite(lng) || !Number.isFinite(lat)) throw new RangeError(`no position: ${lng}, ${lat}`);
      const position = [Math.round(lng * GRID) / GRID, Math.round(lat * GRID) / GRID] as const;
      const key = position.join();
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, known.size);
      coords.push(...position);
      given.push(lng, lat);
      return known.size - 1;
    },
  };
}
