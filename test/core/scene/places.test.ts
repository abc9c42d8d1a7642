import { describe, expect, test } from "vitest";
import type { Facility } from "../../../src/core/reach/facility.ts";
import { placeMarks, placeRows } from "../../../src/core/scene/places.ts";

function facility(id: string, kind: string, accuracy: number | null, more: Partial<Facility> = {}): Facility {
  return {
    id,
    kind,
    name: { zh: id, en: id },
    road: null,
    region: null,
    position: { lng: 112, lat: 23, accuracy, quality: "published" },
    existence: "published",
    open: true,
    source: "s",
    note: null,
    ...more,
  };
}

describe("places over the map", () => {
  const marks = placeMarks(
    [
      facility("a", "exit", 4000),
      facility("b", "exit", 50),
      facility("c", "exit", null),
      facility("d", "exit", 50, { position: null }),
      facility("e", "exit", 50, { open: false }),
      facility("f", "service", 50),
    ],
    ["exit"],
    "zh",
  );

  test("are the open facilities of the kinds asked for whose place is known", () => {
    expect(marks.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  test("are rough where the accuracy is worse than a kilometre or unknown", () => {
    expect(marks.map(({ rough }) => rough)).toEqual([true, false, true]);
  });

  test("have a row in the legend for each look", () => {
    expect(placeRows(marks, "zh").map(({ label }) => label)).toEqual(["高速出入口（位置粗略）", "高速出入口"]);
    expect(placeRows(marks, "en").map(({ label }) => label)).toEqual([
      "Expressway exit (rough position)",
      "Expressway exit",
    ]);
  });
});
