import { AT_ONCE, type Breath } from "../jobs/breath.ts";
import type { GeoLayer } from "../outlines/geolayer.ts";
import { type Beside, openGeo } from "../outlines/open.ts";
import { foreignOf } from "../table/foreign.ts";
import type { Grid } from "../table/grid.ts";
import { findHeader } from "../table/header.ts";
import type { Header } from "../table/table.ts";
import type { Reading } from "../table/textgrid.ts";
import { unpacker } from "../table/unpack.ts";
import { holdsValues } from "./plan.ts";
import { openSheets, type Sheets } from "./sheets.ts";

/** A file of tables or of geometry as its sheets, with the header that each seems to have. */
export interface OpenedFile extends Sheets {
  readonly headers: readonly Header[];
  /**
   * What the rows of the first sheets are on a map; empty for tables. Behind them come the same rows as tables, of those
   * layers that say values of their features.
   */
  readonly layers: readonly GeoLayer[];
}

/** Opens any file that the clinic reads: what is said of features is a sheet under a header, like any table. */
export async function openFile(
  bytes: Uint8Array,
  file: string,
  reading: Reading = {},
  beside?: Beside,
  context: Breath = AT_ONCE,
): Promise<OpenedFile> {
  const unpack = unpacker(bytes, context);
  const geo = foreignOf(bytes) ? null : await openGeo(bytes, file, beside, context, unpack);
  if (!geo) {
    const sheets = await openSheets(bytes, file, reading, context, unpack);
    return { ...sheets, headers: sheets.grids.map(findHeader), layers: [] };
  }
  const gridOf = ({ name, table }: GeoLayer): Grid => ({
    file,
    sheet: name || null,
    rows: [table.columns, ...table.rows],
    issues: [],
  });
  const valued = geo.layers.filter(({ table }) => holdsValues(table));
  const grids = [...geo.layers, ...valued].map(gridOf);
  const headers = grids.map(() => ({ row: 0, height: 1 }));
  return { grids, headers, layers: geo.layers, encoding: null, delimiter: null, issues: geo.issues };
}
