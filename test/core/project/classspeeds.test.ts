import { expect, test } from "vitest";
import { readClassSpeeds, writeClassSpeeds } from "../../../src/core/project/classspeeds.ts";

test("speeds of road classes are written in the order of the classes and read again", () => {
  const speeds = { track: 0, motorway_link: 45, trunk: 150 } as const;
  expect(writeClassSpeeds(speeds)).toBe("motorway_link.45 trunk.150 track.0");
  expect(readClassSpeeds("motorway_link.45 trunk.150 track.0")).toEqual(speeds);
  expect(writeClassSpeeds({})).toBe("");
  expect(readClassSpeeds("")).toEqual({});
});

test.each([
  "trunk",
  "trunk.",
  "trunk.-5",
  "trunk.7.5",
  "trunk.151",
  "trunk.5 trunk.6",
  "road.50",
  "__proto__.5",
  "trunk.5  track.5",
])("what is no speed of a class is refused: %s", (text) => {
  expect(readClassSpeeds(text)).toBeNull();
});
