import type { Seen } from "./collect.ts";
import type { Faults } from "./faults.ts";
import type { Place } from "./ground.ts";
import { isPlace, toWgs84 } from "./systems.ts";

/** Above this share of points outside longitude and latitude the file is meant otherwise. */
const MOST_OUTSIDE = 0.5;

/** How near to the seats roads in Web Mercator would have to lie, in degrees. */
const NEAR = 3;

/** Where Web Mercator is assumed though no seats say so: the box of China. */
const CHINA = [72, 0.8, 138, 55.9] as const;

/**
 * Whether a file's numbers can be longitude and latitude at all. Where most are not, an error says what they seem to be:
 * the two the other way round, metres of Web Mercator (where that puts the roads near the seats, or into China where
 * there are no seats), or metres of another projection. Gives whether an error was told.
 */
export function judgeNumbers(
  { points, outside, swappable, mean }: Seen,
  seats: readonly Place[],
  faults: Faults,
): boolean {
  if (outside <= points * MOST_OUTSIDE) return false;
  const [x, y] = mean;
  const example = Number.isFinite(x) ? `${round(x)}, ${round(y)}` : null;
  if (swappable > points * MOST_OUTSIDE) faults.file("error", "coordinate-swapped", example, null);
  else if (isMercator(x, y, seats)) faults.file("error", "coordinate-system", "Web Mercator", example);
  else if (Math.hypot(x, y) > 1000) faults.file("error", "coordinate-projected", example, null);
  else return false;
  return true;
}

function isMercator(x: number, y: number, seats: readonly Place[]): boolean {
  if (!Number.isFinite(x) || !Number.isFinite(y) || Math.hypot(x, y) < 1000) return false;
  const [lng, lat] = toWgs84("mercator")(x, y);
  if (!isPlace(lng, lat)) return false;
  const [west, south, east, north] = CHINA;
  if (seats.length === 0) return lng > west && lng < east && lat > south && lat < north;
  return seats.some((seat) => Math.abs(seat.lng - lng) < NEAR && Math.abs(seat.lat - lat) < NEAR);
}

const round = (value: number) => Math.round(value * 100) / 100;
