import { describe, expect, test } from "vitest";
import { toMercator } from "../../src/core/scene/mercator.ts";
import { triangles } from "../../src/map/triangles.ts";
import { square } from "./squares.ts";

/** Area of all triangles of one owner, on the Mercator plane. */
function covered({ corners, owners, index }: ReturnType<typeof triangles>, owner: number): number {
  let area = 0;
  for (let i = 0; i < index.length; i += 3) {
    const three = [...index.subarray(i, i + 3)];
    if (three.some((corner) => owners[corner] !== owner)) continue;
    const at = three.flatMap((corner) => [...corners.subarray(2 * corner, 2 * corner + 2)]);
    const [x1, y1, x2, y2, x3, y3] = at as [number, number, number, number, number, number];
    area += Math.abs((x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1)) / 2;
  }
  return area;
}

describe("triangles", () => {
  const origin = toMercator(0, 0);

  test("cover a square once", () => {
    const cut = triangles([square("a", 0, 0)], origin);
    const height = 0.5 - toMercator(0, 1)[1];
    expect([cut.owners.length, cut.index.length]).toEqual([4, 6]);
    expect(covered(cut, 0)).toBeCloseTo(height / 360, 9);
  });

  test("leave holes open and name their owner", () => {
    const cut = triangles([square("a", 0, 0), square("b", 2, 0, true)], origin);
    const top = toMercator(0, 0.75)[1];
    const bottom = toMercator(0, 0.25)[1];
    const hole = ((bottom - top) * 0.5) / 360;
    expect(covered(cut, 1)).toBeCloseTo(covered(cut, 0) - hole, 9);
  });
});
