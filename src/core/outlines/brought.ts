import type { Atlas } from "../package/atlas.ts";
import type { Layer, Shape } from "../regions/shape.ts";
import type { FoundPoint } from "./shapes.ts";

/** Boundaries or positions that a person brought for regions of one level. */
export interface BroughtShapes {
  readonly id: string;
  readonly file: string;
  readonly layer: string | null;
  /** Day on which they were brought, ISO. */
  readonly date: string;
  readonly level: string;
  /** The system their numbers were taken to be in. */
  readonly system: string;
  readonly shapes: readonly Shape[];
  readonly points: readonly FoundPoint[];
}

/**
 * The package with boundaries and positions that were brought, later ones over earlier. The shapes of a level are
 * `survey` once all its regions have brought ones, and notes that are first about it go; a level that is drawn as dots becomes a
 * drawn level only then, and until then its dots stand where the shapes and points say.
 */
export function withShapes(atlas: Atlas, brought: readonly BroughtShapes[]): Atlas {
  if (brought.length === 0) return atlas;
  const layers = new Map(atlas.layers);
  const labels = new Map<string, readonly [number, number]>();
  const points = new Map<string, readonly [number, number]>();
  const surveyed = new Map<string, Map<string, Shape>>();
  for (const { level, shapes, points: found } of brought) {
    const own = surveyed.get(level) ?? new Map<string, Shape>();
    for (const shape of shapes) {
      if (!atlas.regions.byCode.has(shape.code)) continue;
      own.set(shape.code, shape);
      labels.set(shape.code, shape.label);
    }
    for (const { code, lng, lat } of found) points.set(code, [lng, lat]);
    surveyed.set(level, own);
  }
  const settled = new Set<string>();
  for (const [level, shapes] of surveyed) {
    const regions = atlas.regions.byLevel.get(level) ?? [];
    const before = atlas.layers.get(level);
    const whole = regions.every(({ code }) => shapes.has(code) || !(before?.shapes.has(code) ?? true));
    if (whole) settled.add(level);
    if (shapes.size === 0 || !(whole || before)) continue;
    const layer: Layer = {
      level,
      shapes: new Map([...(before?.shapes ?? []), ...shapes]),
      precision: whole ? "survey" : (before?.precision ?? "schematic"),
    };
    layers.set(level, layer);
  }
  for (const [level, regions] of atlas.regions.byLevel) {
    const placed = ({ code }: { readonly code: string }) => labels.has(code) || points.has(code);
    if (!layers.has(level) && regions.length > 0 && regions.every(placed)) settled.add(level);
  }
  return {
    ...atlas,
    layers,
    regions: withPositions(atlas.regions, points, labels),
    notes: atlas.notes.filter(({ levels }) => !settled.has(levels[0] ?? "")),
  };
}

/** Regions at the points that were brought; inside their shapes only where no seat is known, since travel begins there. */
function withPositions(
  regions: Atlas["regions"],
  points: ReadonlyMap<string, readonly [number, number]>,
  labels: ReadonlyMap<string, readonly [number, number]>,
): Atlas["regions"] {
  const place = (region: (typeof regions.all)[number]) => {
    const at = points.get(region.code) ?? (region.position ? undefined : labels.get(region.code));
    if (!at) return region;
    return { ...region, position: { lng: at[0], lat: at[1], accuracy: null, quality: "unverified" as const } };
  };
  const all = regions.all.map(place);
  const byCode = new Map(all.map((region) => [region.code, region]));
  const same = (list: readonly { readonly code: string }[]) => list.flatMap(({ code }) => byCode.get(code) ?? []);
  return {
    levels: regions.levels,
    all,
    byCode,
    byLevel: new Map([...regions.byLevel].map(([level, list]) => [level, same(list)])),
    childrenOf: new Map([...regions.childrenOf].map(([code, list]) => [code, same(list)])),
  };
}
