import type { Atlas } from "../package/atlas.ts";
import type { Resource } from "../package/resource.ts";
import type { Position } from "../regions/region.ts";
import type { Layer } from "../regions/shape.ts";
import { decodeText } from "../table/encoding.ts";
import { foldWidth } from "../table/fold.ts";
import { parseTable } from "../table/table.ts";
import { tableBytes } from "./overlaid.ts";

/** Layers that have to be written anew, and the boundary files that go for it. */
export interface Redrawn {
  readonly layers: readonly Layer[];
  readonly gone: readonly Resource[];
}

/**
 * The layers of `after` that differ from those of `before`, and with them all others of the files they stand in, since a
 * file that loses some of its shapes would hold features that join nothing.
 */
export function redrawnLayers(before: Atlas, after: Atlas): Redrawn {
  const levels = new Set([...after.layers.keys()].filter((id) => after.layers.get(id) !== before.layers.get(id)));
  const files = before.resources.filter(({ role }) => role === "boundaries");
  const isTouched = ({ layers }: Resource) => layers.some(({ level }) => levels.has(level));
  for (let size = -1; size !== levels.size; ) {
    size = levels.size;
    for (const file of files.filter(isTouched)) for (const { level } of file.layers) levels.add(level);
  }
  return { layers: [...levels].flatMap((id) => after.layers.get(id) ?? []), gone: files.filter(isTouched) };
}

/** A layer as GeoJSON, its features known by their code. */
export function layerBytes({ shapes }: Layer): Uint8Array {
  const features = [...shapes.values()].map(({ code, geometry }) =>
    JSON.stringify({ type: "Feature", properties: { code }, geometry }),
  );
  return new TextEncoder().encode(`{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`);
}

/** Positions that `after` has otherwise than `before`, by code. */
export function movedPlaces(before: Atlas, after: Atlas): ReadonlyMap<string, Position> {
  const moved = after.regions.all.filter(
    ({ code, position }) => position && position !== before.regions.byCode.get(code)?.position,
  );
  return new Map(moved.map(({ code, position }) => [code, position as Position]));
}

const POSITION = ["lng", "lat", "accuracy_m", "quality"] as const;

/** A table of regions with some of them at other positions. Where none of those is in it, the very bytes that were given. */
export function regionsAt(bytes: Uint8Array, positions: ReadonlyMap<string, Position>): Uint8Array {
  const { columns, rows } = parseTable(decodeText(bytes).text, "");
  const code = columns.findIndex((name) => name.toLowerCase() === "code");
  const positionOf = (row: readonly string[]) => positions.get(foldWidth((row[code] ?? "").trim()));
  if (!rows.some(positionOf)) return bytes;
  const names = columns.map((name) => name.toLowerCase());
  const all = [...columns, ...POSITION.filter((name) => !names.includes(name))];
  const at = POSITION.map((name) => all.findIndex((column) => column.toLowerCase() === name));
  const moved = rows.map((row) => {
    const position = positionOf(row);
    const cells: (string | number | null)[] = all.map((_, i) => row[i] ?? "");
    if (!position) return cells;
    const { lng, lat, accuracy, quality } = position;
    for (const [i, cell] of [lng, lat, accuracy, quality].entries()) cells[at[i] ?? 0] = cell;
    return cells;
  });
  return tableBytes([all, ...moved]);
}
