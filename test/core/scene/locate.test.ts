import { describe, expect, test } from "vitest";
import type { Shape } from "../../../src/core/regions/shape.ts";
import { locator } from "../../../src/core/scene/locate.ts";
import { box } from "./fixture.ts";

describe("the locator", () => {
  const holed: Shape = {
    ...box("1", 0, 0, 4, 4),
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
          [0, 0],
        ],
        [
          [1, 1],
          [1, 3],
          [3, 3],
          [3, 1],
          [1, 1],
        ],
      ],
    },
  };
  const { inside, at } = locator(
    new Map([
      ["1", holed],
      ["2", box("2", 4, 0, 8, 4)],
    ]),
  );

  test("counts holes as outside", () => {
    expect([inside("1", 0.5, 0.5), inside("1", 2, 2), inside("9", 2, 2)]).toEqual([true, false, false]);
  });

  test("finds the shape of a position, or none", () => {
    expect([at(0.5, 2), at(5, 2), at(2, 2), at(9, 2)]).toEqual(["1", "2", null, null]);
  });
});
