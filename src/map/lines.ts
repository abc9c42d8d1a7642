import type { Feature, FeatureCollection, MultiLineString } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import { finish, type Steps } from "../core/jobs/steps.ts";
import { partOf } from "../core/jobs/walk.ts";
import type { Regions } from "../core/regions/region.ts";
import type { Layer } from "../core/regions/shape.ts";
import { numberCorners } from "../core/scene/corners.ts";
import { toMercator, WORLD } from "../core/scene/mercator.ts";
import { apartFrom, chain, isClosed, type Segment, segmentsOf } from "../core/scene/mesh.ts";
import { type Line, planeArea, TINY } from "../core/scene/rings.ts";
import { DASH, type MapTheme, type Stroke } from "../core/scene/theme.ts";

/** Layers with shapes, coarse to fine. */
export function ordered(layers: ReadonlyMap<string, Layer>, regions: Regions): Layer[] {
  const rank = new Map(regions.levels.map((level, at) => [level.id, at]));
  return [...layers.values()].sort((a, b) => (rank.get(a.level) ?? 0) - (rank.get(b.level) ?? 0));
}

type Border = Feature<MultiLineString, { readonly kind: string; readonly from: number }>;

/** The zoom at which what a closed line surrounds is large enough for an outline; 0 for a line with two ends. */
function firstZoom(line: Line): number {
  if (!isClosed(line)) return 0;
  const area = planeArea(line.map(([lng, lat]) => toMercator(lng as number, lat as number)));
  return Math.max(0, Math.log2(Math.sqrt(TINY / area) / WORLD));
}

/**
 * Line features of a kind: `outline` of the whole, `coarse` borders of the coarsest level, or the id of a finer level.
 * What a closed line surrounds is a feature of its own, with the zoom `from` which it is large enough for an outline.
 */
function* featuresOf(kind: string, pieces: readonly Segment[]): Steps<Border[]> {
  const lines = new Map<number, number[][][]>();
  for (const line of yield* chain(pieces)) {
    const from = firstZoom(line);
    const copy = line.map((at) => [...at]);
    const list = lines.get(from);
    if (list) list.push(copy);
    else lines.set(from, [copy]);
  }
  return [...lines].map(([from, coordinates]) => ({
    type: "Feature",
    properties: { kind, from },
    geometry: { type: "MultiLineString", coordinates },
  }));
}

/** All borders as MapLibre takes them. */
export type Borders = FeatureCollection<MultiLineString, Border["properties"]>;

const known = new WeakMap<ReadonlyMap<string, Layer>, Borders>();

/**
 * All borders, each piece once; made once for each map of layers. A finer level gives only the borders inside a region of
 * the coarsest level, because the others are drawn by that level.
 */
export function borders(layers: ReadonlyMap<string, Layer>, regions: Regions): Borders {
  return finish(bordersOf(layers, regions));
}

/** The same in steps. */
export function* bordersOf(layers: ReadonlyMap<string, Layer>, regions: Regions): Steps<Borders> {
  let found = known.get(layers);
  if (!found) {
    found = { type: "FeatureCollection", features: yield* bordersAnew(ordered(layers, regions)) };
    known.set(layers, found);
  }
  return found;
}

function* bordersAnew([coarse, ...finer]: readonly Layer[]): Steps<Border[]> {
  if (!coarse) return [];
  const part = 1 / (finer.length + 1);
  const corners = numberCorners();
  const pieces = yield* partOf(segmentsOf(coarse.shapes.values(), corners), 0, part / 2);
  const [outer, inner] = [pieces.filter(({ b }) => b === null), pieces.filter(({ b }) => b !== null)];
  const features = [
    ...(yield* partOf(featuresOf("outline", outer), part / 2, part)),
    ...(yield* partOf(featuresOf("coarse", inner), part / 2, part)),
  ];
  for (const [i, layer] of finer.entries()) {
    const from = (i + 1) * part;
    const all = yield* partOf(segmentsOf(layer.shapes.values(), corners), from, from + part / 2);
    const own = featuresOf(layer.level, apartFrom(all, pieces));
    features.push(...(yield* partOf(own, from + part / 2, from + part)));
  }
  return features;
}

/**
 * The style layers of the borders, bottom to top. Of the finer levels only `level` is seen, dashed where `approximate`.
 * MapLibre sorts features by whole zooms, so an island gets its outline at the next whole zoom after it has grown enough.
 */
export function borderLayers(
  finer: readonly Layer[],
  level: string,
  theme: MapTheme,
  scale: number,
  seen: boolean,
): LayerSpecification[] {
  const line = (
    id: string,
    kind: string,
    { colour, width, opacity }: Stroke,
    visible = true,
    dash: readonly number[] | null = null,
    join: "round" | "bevel" = "round",
  ): LayerSpecification => ({
    id,
    type: "line",
    source: "borders",
    filter: ["all", ["==", ["get", "kind"], kind], [">=", ["zoom"], ["get", "from"]]],
    layout: {
      visibility: visible && seen ? "visible" : "none",
      "line-join": join,
      "line-cap": dash ? "butt" : "round",
    },
    paint: {
      "line-color": colour,
      "line-opacity": opacity,
      "line-width": width * scale,
      ...(dash && { "line-dasharray": dash.map((length) => length / width) }),
    },
  });
  return [
    ...finer.flatMap(({ level: id, precision }) => [
      line(`${id}-base`, id, theme.fine.casing, id === level, null, "bevel"),
      line(`${id}-line`, id, theme.fine.line, id === level, precision === "approximate" ? DASH : null, "bevel"),
    ]),
    line("coarse-casing", "coarse", theme.coarse.casing),
    line("coarse-line", "coarse", theme.coarse.line),
    line("outline", "outline", theme.outline),
  ];
}
