import { cutLines, type Fate } from "./cut.ts";
import type { Faults, Subject } from "./faults.ts";
import { growing } from "./growing.ts";
import type { RoadLines } from "./lines.ts";
import { createNumbering } from "./numbering.ts";
import type { Street } from "./rules.ts";
import { isPlace, type System, toWgs84 } from "./systems.ts";

/** Grid in degrees on which points without an id are one place: about 0.1 m. */
export const GRID = 1e-6;

/** Points that are held at most; the roads of a large Chinese province have some five million. */
export const MOST_POINTS = 16_000_000;

/** What was seen of the coordinates as the file has them. */
export interface Seen {
  readonly points: number;
  /** Points that are no longitude and latitude, and those of them that would be the other way round. */
  readonly outside: number;
  readonly swappable: number;
  /** Mean of the finite coordinates outside. */
  readonly mean: readonly [number, number];
}

/** Takes roads in as a reader finds them. */
export interface Collector {
  /** Begins a line; the points that follow are its own. */
  begin(street: Street, subject: Subject): void;
  /** A point by the id of its node; `locate` says where it is, before or after. */
  node(id: number): void;
  /** A point by its coordinates as the file has them. */
  point(x: unknown, y: unknown): void;
  /** A point that the file leaves out: the line is cut there. */
  gap(): void;
  /** Whether a line uses the node. */
  wants(id: number): boolean;
  locate(id: number, x: unknown, y: unknown): void;
  /** A barrier on a node that is wanted, or on the place of a point. */
  bar(id: number): void;
  barAt(x: unknown, y: unknown): void;
  readonly seen: () => Seen;
  readonly full: () => boolean;
  done(): RoadLines;
  /** How lines fared that were not drawn well; known once `done`. */
  readonly fate: () => Fate;
}

/** Ids and places share one numbering: no id reaches the highest 32 bits that places have. */
const PLACE_OFFSET = 2 ** 30;
const LOW = 2 ** 32;

/** An empty collection. Coordinates are read as `system` says; what is wrong with them goes to `faults`. */
export function collectLines(system: System, faults: Faults): Collector {
  const convert = toWgs84(system);
  const numbers = createNumbering();
  const lng = growing((length) => new Float64Array(length));
  const lat = growing((length) => new Float64Array(length));
  const streets: Street[] = [];
  const subjects: Subject[] = [];
  const starts = growing((length) => new Uint32Array(length));
  const points = growing((length) => new Int32Array(length));
  const barred: number[] = [];
  const places: (readonly [number, number])[] = [];
  let seen = 0;
  let outside = 0;
  let swappable = 0;
  let finite = 0;
  let sumX = 0;
  let sumY = 0;
  let fate: Fate = { lost: 0, clipped: 0 };

  const vertexOf = (high: number, low: number): number => {
    const vertex = numbers.number(high, low);
    if (vertex === lng.length()) {
      lng.push(Number.NaN);
      lat.push(Number.NaN);
    }
    return vertex;
  };
  const high = (id: number) => Math.floor(id / LOW);
  const low = (id: number) => id - high(id) * LOW;
  const row = (at: number) => Math.round(at / GRID);

  /** Longitude and latitude, or `null` with the fault told. */
  const read = (x: unknown, y: unknown, subject: Subject | null): readonly [number, number] | null => {
    seen++;
    const place = typeof x === "number" && typeof y === "number" ? convert(x, y) : null;
    if (place && isPlace(place[0], place[1])) return place;
    outside++;
    if (typeof x === "number" && typeof y === "number" && Number.isFinite(x) && Number.isFinite(y)) {
      finite++;
      sumX += x;
      sumY += y;
      if (isPlace(y, x)) swappable++;
    }
    faults.add(
      "coordinate-range",
      subject,
      null,
      [x, y]
        .filter((one) => one !== undefined)
        .map(String)
        .join(", "),
    );
    return null;
  };

  return {
    begin(street, subject) {
      streets.push(street);
      subjects.push(subject);
      starts.push(points.length());
    },
    node(id) {
      points.push(vertexOf(high(id), low(id)));
    },
    point(x, y) {
      const place = read(x, y, subjects.at(-1) ?? null);
      if (!place) return points.push(-1);
      const vertex = vertexOf(row(place[0]) + PLACE_OFFSET, row(place[1]));
      if (Number.isNaN(lng.get(vertex))) {
        lng.set(vertex, place[0]);
        lat.set(vertex, place[1]);
      }
      points.push(vertex);
    },
    gap: () => points.push(-1),
    wants: (id) => numbers.find(high(id), low(id)) >= 0,
    locate(id, x, y) {
      const vertex = numbers.find(high(id), low(id));
      if (vertex < 0) return;
      const place = read(x, y, { kind: "node", id });
      if (!place) return;
      lng.set(vertex, place[0]);
      lat.set(vertex, place[1]);
    },
    bar(id) {
      const vertex = numbers.find(high(id), low(id));
      if (vertex >= 0) barred.push(vertex);
    },
    barAt(x, y) {
      if (typeof x === "number" && typeof y === "number") places.push(convert(x, y));
    },
    seen: () => ({ points: seen, outside, swappable, mean: [sumX / finite, sumY / finite] }),
    full: () => points.length() > MOST_POINTS,
    done() {
      for (const [x, y] of places) {
        const vertex = numbers.find(row(x) + PLACE_OFFSET, row(y));
        if (vertex >= 0) barred.push(vertex);
      }
      starts.push(points.length());
      const nodeId = (vertex: number) => numbers.high(vertex) * LOW + (numbers.low(vertex) >>> 0);
      const cut = cutLines(streets, subjects, starts.done(), points.done(), nodeId, faults, {
        lng: lng.done(),
        lat: lat.done(),
        barred: flags(lng.length(), barred),
      });
      fate = cut.fate;
      return cut.lines;
    },
    fate: () => fate,
  };
}

function flags(length: number, set: readonly number[]): Uint8Array {
  const array = new Uint8Array(length);
  for (const index of set) array[index] = 1;
  return array;
}
