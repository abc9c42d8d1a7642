import { describe, expect, test } from "vitest";
import { bordersOf, unionOutline } from "../../../src/core/scene/mesh.ts";
import { box } from "./fixture.ts";

const shapes = new Map(
  [box("1", 0, 0, 2, 2), box("2", 2, 0, 4, 2), box("3", 4, 0, 6, 2)].map((one) => [one.code, one]),
);

describe("borders", () => {
  test("are the outline once and the lines between neighbours once", () => {
    const { outline, inner } = bordersOf(shapes.values());
    expect(inner.map((line) => line.map(String))).toEqual([
      ["2,0", "2,2"],
      ["4,0", "4,2"],
    ]);
    expect(outline.flatMap((line) => line.slice(1))).toHaveLength(8);
  });

  test("leave out what coarser shapes draw", () => {
    expect(bordersOf(shapes.values(), [box("a", 0, 0, 2, 2)]).inner.map((line) => line.map(String))).toEqual([
      ["4,0", "4,2"],
    ]);
  });

  test("of a union go round it, past codes without a shape", () => {
    const [line, ...rest] = unionOutline(shapes, ["1", "2", "9"]);
    expect(rest).toEqual([]);
    expect(line).toHaveLength(7);
    expect(line?.map(String)).not.toContain("6,0");
  });
});
