import { expect, test } from "vitest";
import { type Demand, straightProblem } from "../../../src/core/siting/places.ts";
import { at } from "../goals/fixture.ts";

const factors = { detour: 1.3, speed: 40 };
const town = (code: string, lat: number, minutes: number | null): Demand => ({
  code,
  position: at(112, lat),
  minutes,
  weight: 1,
});

test("a tenth of a degree northward is 11.1195 km and 21.683 minutes", () => {
  const placed = straightProblem([town("a", 23, 50)], [{ code: "s", position: at(112, 23.1) }], factors);
  expect(placed.problem.minutes[0]).toBeCloseTo(21.683, 3);
  expect(placed).toMatchObject({ candidates: ["s"], demands: ["a"], left: [] });
});

test("places without a position or a time are named, candidates without a position are left out", () => {
  const lost = { ...town("c", 23, 10), position: null };
  const placed = straightProblem(
    [town("a", 23, 50), town("b", 23, null), lost],
    [
      { code: "s", position: null },
      { code: "t", position: at(112, 23) },
    ],
    factors,
  );
  expect(placed).toMatchObject({ candidates: ["t"], demands: ["a"], left: ["b", "c"] });
  expect(placed.problem.candidates).toBe(1);
});

test("factors out of range throw", () => {
  expect(() => straightProblem([], [], { detour: 0.9, speed: 40 })).toThrow(RangeError);
  expect(() => straightProblem([], [], { detour: 1, speed: 0 })).toThrow(RangeError);
});
