import { expect, test } from "vitest";
import { codesInside } from "../../../src/core/regions/inside.ts";

const places = new Map<string, readonly [number, number]>([
  ["a", [1, 1]],
  ["b", [3, 1]],
  ["c", [1, 3]],
]);

test("a ring holds the places inside it, closed or not", () => {
  const open = [
    [0, 0],
    [2, 0],
    [2, 4],
    [0, 4],
  ] as const;
  expect(codesInside(open, places)).toEqual(["a", "c"]);
  expect(codesInside([...open, [0, 0]], places)).toEqual(["a", "c"]);
});

test("a ring of two points holds nothing", () => {
  expect(
    codesInside(
      [
        [0, 0],
        [9, 9],
      ],
      places,
    ),
  ).toEqual([]);
});
