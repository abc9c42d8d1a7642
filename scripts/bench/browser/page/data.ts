import type { Regions } from "../../../../src/core/regions/region.ts";
import type { Layer, Shape } from "../../../../src/core/regions/shape.ts";
import type { AreaMark, Scene } from "../../../../src/core/scene/scene.ts";

/** Shapes as the bench hands them over, by level. */
export type Given = Readonly<Record<"county" | "town" | "many", readonly (Shape & { readonly name: string })[]>>;

const FILLS = ["#F6F2D8", "#98CEA1", "#309DA1", "#1E6188", "#192D52"] as const;

/** Levels in the order of a package; regions themselves are not needed to draw. */
export const REGIONS: Regions = {
  levels: ["county", "town", "many"].map((id) => ({
    id,
    name: { zh: id, en: id },
    noun: { zh: id, one: id, other: id },
    shown: true,
  })),
  all: [],
  byCode: new Map(),
  byLevel: new Map(),
  childrenOf: new Map(),
};

/** Layers of some levels. */
export function layersOf(given: Given, levels: readonly (keyof Given)[]): ReadonlyMap<string, Layer> {
  return new Map(
    levels.map((level) => [
      level,
      {
        level,
        precision: level === "town" ? "approximate" : "schematic",
        shapes: new Map(given[level].map((shape) => [shape.code, shape])),
      },
    ]),
  );
}

/** Colour of region number `i` at a step: every region changes at every step. */
export function fillAt(i: number, step: number): string {
  return FILLS[(i * 7 + (i >> 3) + step) % FILLS.length] as string;
}

/** A scene that shades one level. */
export function sceneAt(given: Given, level: keyof Given, step: number): Scene {
  const areas: AreaMark[] = given[level].map(({ code }, i) => ({
    code,
    fill: fillAt(i, step),
    pattern: "none",
    dim: false,
  }));
  return {
    title: "",
    subtitle: "",
    level,
    shapeLevel: level,
    approximate: level === "town",
    areas,
    bands: [],
    route: null,
    circles: [],
    places: [],
    labels: [],
    groups: [],
    legend: {
      form: "classes",
      heading: "",
      method: "",
      classes: [],
      missing: null,
      bins: [],
      ticks: [],
      domain: null,
      circles: [],
      notes: [],
      warnings: [],
    },
    sample: false,
    theme: "light",
  };
}
