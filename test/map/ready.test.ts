import { describe, expect, test } from "vitest";
import type { Regions } from "../../src/core/regions/region.ts";
import type { Layer } from "../../src/core/regions/shape.ts";
import { borders } from "../../src/map/lines.ts";
import { readyMap } from "../../src/map/ready.ts";
import { cut } from "../../src/map/triangles.ts";
import { byCode, square } from "./squares.ts";

const regions: Regions = {
  levels: [
    {
      id: "county",
      name: { zh: "县", en: "County" },
      noun: { zh: "县", one: "county", other: "counties" },
      shown: true,
    },
  ],
  all: [],
  byCode: new Map(),
  byLevel: new Map(),
  childrenOf: new Map(),
};

function squares(): ReadonlyMap<string, Layer> {
  const shapes = byCode([square("a", 0, 0), square("b", 1, 0)]);
  return new Map([["county", { level: "county", precision: "survey", shapes }]]);
}

describe("getting the map ready", () => {
  test("keeps what was worked out of shapes and their borders, and says how far it is", async () => {
    const layers = squares();
    const [one] = layers.get("county")?.shapes.values() ?? [];
    if (!one) throw new Error("no shape");
    const told: number[] = [];
    await readyMap(layers, regions, { onProgress: (done) => told.push(done) });
    expect(cut(one)).toBe(cut(one));
    expect(borders(layers, regions)).toBe(borders(layers, regions));
    expect(borders(layers, regions).features.map(({ properties }) => properties.kind)).toEqual(["outline", "coarse"]);
    expect(told.every((done) => done > 0 && done <= 1)).toBe(true);
    expect(told.length).toBeGreaterThan(0);
  });

  test("stops where it is given up", async () => {
    await expect(readyMap(squares(), regions, { signal: AbortSignal.abort() })).rejects.toThrow("abort");
  });
});
