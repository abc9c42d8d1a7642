import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type OpenedFile, openFile } from "../../../src/core/clinic/file.ts";
import { lookOf, usualSheet } from "../../../src/core/clinic/usual.ts";
import { bundle } from "../../../src/core/outlines/bundle.ts";
import type { GeoLayer } from "../../../src/core/outlines/geolayer.ts";
import type { Issue } from "../../../src/core/package/issue.ts";
import type { Grid } from "../../../src/core/table/grid.ts";
import { cellsOf } from "../../../src/core/table/rowcells.ts";
import type { Header } from "../../../src/core/table/table.ts";
import type { Question } from "./question.ts";

/** Opens a file as the page does, a shapefile with the parts beside it. Rejects where it cannot be read from disk. */
export async function open(path: string): Promise<OpenedFile> {
  const name = basename(path);
  const bytes = new Uint8Array(await readFile(path));
  const names = /\.shp$/i.test(name) ? await readdir(dirname(path)) : [name];
  const parts = bundle(names).bundles.find((one) => one.path === name)?.beside ?? [];
  const beside = parts.map(async (part) => [part, new Uint8Array(await readFile(join(dirname(path), part)))] as const);
  return openFile(bytes, name, {}, new Map(await Promise.all(beside)));
}

/** A sheet and its header, as asked for or as the page proposes them; without a sheet there is nothing in the file. */
export interface Chosen {
  readonly grid: Grid | null;
  readonly header: Header;
  /** The layer whose features the rows are, where they are. */
  readonly layer: GeoLayer | undefined;
  readonly issues: readonly Issue[];
}

/** Takes the sheet that is asked for, else the one the page opens with. Throws an `Error` for a name that is none. */
export function choose({ grids, headers, layers, issues }: OpenedFile, { sheet, header }: Question): Chosen {
  const named =
    sheet === undefined ? usualSheet(grids.map((grid, at) => lookOf(grid, headers[at]))) : indexOf(grids, sheet);
  const grid = grids[named] ?? null;
  const rows = grid ? cellsOf(grid).length : 0;
  if (grid && header && header.row >= rows) {
    throw new Error(`--header is one of the ${rows} rows, not ${header.row + 1}`);
  }
  return { grid, header: header ?? headers[named] ?? { row: 0, height: 1 }, layer: layers[named], issues };
}

function indexOf(grids: readonly Grid[], name: string): number {
  const at = grids.findIndex((grid) => grid.sheet === name);
  if (at < 0) throw new Error(`--sheet is one of ${grids.map((grid) => grid.sheet ?? "—").join(", ")}, not ${name}`);
  return at;
}
