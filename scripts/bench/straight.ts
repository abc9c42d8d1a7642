import { featureCollection, nearestPoint, point } from "@turf/turf";
import type { Facility } from "../../src/core/reach/facility.ts";
import { createNearest } from "../../src/core/reach/nearest.ts";
import { straightMinutes } from "../../src/core/reach/straight.ts";
import type { Position } from "../../src/core/regions/region.ts";
import { seeded } from "./random.ts";
import { atLeast, type BenchRow, median, plain } from "./row.ts";

const VILLAGES = 26_000;
const FACILITIES = 500;
const ROUNDS = 7;

/** Straight-line travel of all villages with its bounds against `nearestPoint` of Turf for each, in turn. */
export async function bench(): Promise<BenchRow[]> {
  const random = seeded(11);
  const place = (): Position => ({
    lng: 111 + 2 * random(),
    lat: 22.5 + 2 * random(),
    accuracy: 4000,
    quality: "published",
  });
  const villages = Array.from({ length: VILLAGES }, (_, i) => ({ code: String(i), position: place() }));
  const facilities = Array.from({ length: FACILITIES }, (_, i) => facilityAt(i, place()));
  const collection = featureCollection(facilities.map(({ position: { lng, lat } }) => point([lng, lat])));

  const own: number[] = [];
  const turf: number[] = [];
  const rows: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    const nearest = createNearest(facilities.map(({ position }) => position));
    const indexes = villages.map(({ position }) => nearest(position)?.index);
    const between = performance.now();
    const found = villages.map(
      ({ position: { lng, lat } }) => nearestPoint([lng, lat], collection).properties.featureIndex,
    );
    own.push(between - started);
    turf.push(performance.now() - between);
    const then = performance.now();
    straightMinutes(villages, facilities, { detour: 1.3, speed: 40 });
    rows.push(performance.now() - then);
    const wrong = indexes.filter((index, i) => index !== found[i]).length;
    if (wrong > 0) throw new Error(`${wrong} of ${VILLAGES} villages have another nearest facility`);
  }
  const note = `median of ${ROUNDS} rounds in turn`;
  return [
    plain("straight line, 26,000 villages to the nearest of 500", median(own), "ms", `with bounds, ${note}`),
    plain("the same as rows of minutes with their evidence", median(rows), "ms", note),
    plain("nearestPoint of Turf for each village", median(turf), "ms", note),
    atLeast(
      "straight line, times faster than nearestPoint",
      median(turf) / median(own),
      "x",
      50,
      "identical nearest facility everywhere",
    ),
  ];
}

function facilityAt(index: number, position: Position): Facility & { readonly position: Position } {
  return {
    id: String(index),
    kind: "exit",
    name: { zh: String(index), en: String(index) },
    road: null,
    region: null,
    position,
    existence: "published",
    open: true,
    source: "",
    note: null,
  };
}
