import type { Position } from "geojson";
import type { Shape } from "../core/regions/shape.ts";
import { rings } from "./mesh.ts";

/** Finds the shape under a position. */
export interface Grid {
  /** Code of the shape that holds the position, `null` for none. Borders belong to either neighbour. */
  at(lng: number, lat: number): string | null;
}

interface Entry {
  readonly code: string;
  readonly rings: readonly Position[][];
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/** Smallest box around rings, in degrees. */
function boxOf(lines: readonly Position[][]): [number, number, number, number] {
  const box: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const line of lines) {
    for (const [lng, lat] of line as [number, number][]) {
      box[0] = Math.min(box[0], lng);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lng);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box;
}

/** Even-odd rule over all rings of a shape, so that holes are outside. */
export function inside(lines: readonly Position[][], lng: number, lat: number): boolean {
  let odd = false;
  for (const line of lines) {
    for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
      const [x1, y1] = line[i] as [number, number];
      const [x2, y2] = line[j] as [number, number];
      if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) odd = !odd;
    }
  }
  return odd;
}

/** An index of shapes by a raster of `size` by `size` cells, so that a question looks at a few shapes only. */
export function grid(shapes: Iterable<Shape>, size = 48): Grid {
  const entries: Entry[] = [];
  for (const shape of shapes) {
    const lines = rings(shape);
    entries.push({ code: shape.code, rings: lines, box: boxOf(lines) });
  }
  const [west, south, east, north] = boxOf(
    entries.map(({ box }) => [
      [box[0], box[1]],
      [box[2], box[3]],
    ]),
  );
  const column = (lng: number) =>
    Math.min(size - 1, Math.max(0, Math.floor(((lng - west) / (east - west || 1)) * size)));
  const row = (lat: number) =>
    Math.min(size - 1, Math.max(0, Math.floor(((lat - south) / (north - south || 1)) * size)));
  const cells = new Map<number, Entry[]>();
  for (const entry of entries) {
    for (let r = row(entry.box[1]); r <= row(entry.box[3]); r++) {
      for (let c = column(entry.box[0]); c <= column(entry.box[2]); c++) {
        const list = cells.get(r * size + c);
        if (list) list.push(entry);
        else cells.set(r * size + c, [entry]);
      }
    }
  }
  return {
    at(lng, lat) {
      if (!(lng >= west && lng <= east && lat >= south && lat <= north)) return null;
      for (const { code, rings: lines, box } of cells.get(row(lat) * size + column(lng)) ?? []) {
        if (lng < box[0] || lng > box[2] || lat < box[1] || lat > box[3]) continue;
        if (inside(lines, lng, lat)) return code;
      }
      return null;
    },
  };
}
