import { describe, expect, test } from "vitest";
import { finish } from "../../../src/core/jobs/steps.ts";
import { chain, segmentsOf, unionOutline } from "../../../src/core/scene/mesh.ts";
import { byCode, square } from "../../map/squares.ts";

describe("segments", () => {
  test("a side that two squares share is there once and knows both", () => {
    const found = finish(segmentsOf([square("a", 0, 0), square("b", 1, 0)]));
    expect(found).toHaveLength(7);
    expect(found.filter((piece) => piece.b !== null)).toMatchObject([{ from: [1, 0], to: [1, 1], a: "a", b: "b" }]);
  });

  test("a repeated corner makes no piece", () => {
    const shape = square("a", 0, 0);
    const ring = (shape.geometry.coordinates as number[][][])[0] as number[][];
    ring.splice(1, 0, [0, 0]);
    expect(finish(segmentsOf([shape]))).toHaveLength(4);
  });
});

describe("chain", () => {
  test("a square alone closes on itself in one line", () => {
    const lines = finish(chain(finish(segmentsOf([square("a", 0, 0)]))));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toHaveLength(5);
    expect(lines[0]?.[0]).toEqual(lines[0]?.at(-1));
  });

  test("borders of two squares meet at two junctions, so three lines hold seven pieces", () => {
    const lines = finish(chain(finish(segmentsOf([square("a", 0, 0), square("b", 1, 0)]))));
    expect(lines.map((line) => line.length - 1).sort()).toEqual([1, 3, 3]);
  });
});

describe("outline", () => {
  const shapes = byCode([square("a", 0, 0), square("b", 1, 0), square("c", 5, 5), square("d", 2, 0, true)]);

  test("the union of two neighbours has no inner border", () => {
    const lines = unionOutline(shapes, ["a", "b"]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toHaveLength(7);
    expect(lines[0]).not.toContainEqual([[1, 0.5]]);
  });

  test("shapes apart keep outlines of their own, and holes stay", () => {
    expect(unionOutline(shapes, ["a", "c"])).toHaveLength(2);
    expect(unionOutline(shapes, ["d"])).toHaveLength(2);
  });

  test("a code twice counts once and a code without a shape not at all", () => {
    expect(unionOutline(shapes, ["a", "a", "nowhere"])).toEqual(unionOutline(shapes, ["a"]));
  });
});
