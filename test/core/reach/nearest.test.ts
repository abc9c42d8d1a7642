import { featureCollection, nearestPoint, point } from "@turf/turf";
import { describe, expect, test } from "vitest";
import { kilometres } from "../../../src/core/reach/distance.ts";
import { createNearest } from "../../../src/core/reach/nearest.ts";
import { at } from "../goals/fixture.ts";
import { randomFrom } from "./random.ts";

const random = randomFrom(7);
const scattered = (count: number, accuracy: () => number | null = () => null) =>
  Array.from({ length: count }, () => at(111 + 2 * random(), 22.5 + 2 * random(), accuracy()));

describe("the nearest of many places", () => {
  test("is the one Turf's nearestPoint finds, everywhere", () => {
    const places = scattered(200);
    const collection = featureCollection(places.map(({ lng, lat }) => point([lng, lat])));
    const nearest = createNearest(places);
    for (const from of scattered(1000)) {
      expect(nearest(from)?.index).toBe(nearestPoint([from.lng, from.lat], collection).properties.featureIndex);
    }
  });

  test("is found across the date line and at a pole", () => {
    const nearest = createNearest([at(179.9, 10), at(-179, 10), at(0, 89)]);
    expect(nearest(at(-179.95, 10))?.index).toBe(0);
    expect(nearest(at(-179.4, 10))?.index).toBe(1);
    expect(nearest(at(150, 90))?.index).toBe(2);
  });

  test("is the earlier of places at the same distance, whatever their order by latitude", () => {
    expect(createNearest([at(112, 24), at(112, 24), at(112, 22)])(at(112, 23))?.index).toBe(0);
  });

  test("tells places apart that are a millimetre apart", () => {
    const millimetre = 1e-8;
    const nearest = createNearest([at(112, 23), at(112 + millimetre, 23)]);
    expect(nearest(at(112 + 0.6 * millimetre, 23))?.index).toBe(1);
    expect(nearest(at(112 + 0.4 * millimetre, 23))?.index).toBe(0);
  });

  test("the bounds rest on the least d - r and d + r, as comparing with each place gives them", () => {
    const places = scattered(80, () => 30_000 * random());
    const nearest = createNearest(places);
    for (const from of scattered(300, () => 2000)) {
      const away = places.map((place) => ({ d: kilometres(from, place), r: (place.accuracy ?? 0) / 1000 }));
      const km = nearest(from)?.km;
      expect(km?.value).toBe(Math.min(...away.map(({ d }) => d)));
      expect(km?.low).toBeCloseTo(Math.max(0, Math.min(...away.map(({ d, r }) => d - r)) - 2), 9);
      expect(km?.high).toBeCloseTo(Math.min(...away.map(({ d, r }) => d + r)) + 2, 9);
    }
  });

  test("of no places is none", () => {
    expect(createNearest([])(at(112, 23))).toBeNull();
  });
});
