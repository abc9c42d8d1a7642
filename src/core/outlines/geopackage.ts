import initSqlJs, { type Database, type SqlValue } from "sql.js/dist/sql-wasm-inline.js";
import type { RawFeature } from "../regions/features.ts";
import { type GeoLayer, geoLayer } from "./geolayer.ts";
import { Unread } from "./unread.ts";
import { readWkb } from "./wkb.ts";

/** Most features that are read of a table. */
const MOST = 1_000_000;

/**
 * The feature tables of a GeoPackage (OGC 12-128r18), each with the definition of its reference system. Only plain
 * tables are read, never views, which could compute without end. Throws `Unread` for another database, an `Error`
 * where it is damaged.
 */
export async function readGeopackage(bytes: Uint8Array, file: string): Promise<readonly GeoLayer[]> {
  const { Database } = await initSqlJs();
  const database = new Database(bytes);
  try {
    return layersOf(database).map(({ table, column, definition }) => {
      const features = featuresOf(database, table, column);
      return geoLayer(table, features, file, definition);
    });
  } finally {
    database.close();
  }
}

function layersOf(database: Database) {
  const [own] = database.exec("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'gpkg_geometry_columns'");
  if (!own) throw new Unread("layers");
  const found = database.exec(
    `SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition
     FROM gpkg_geometry_columns g
     JOIN sqlite_master m ON m.name = g.table_name AND m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%'
     LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id`,
  );
  return (found[0]?.values ?? []).map(([table, column, organization, code, definition]) => ({
    table: String(table),
    column: String(column),
    definition:
      String(organization).toUpperCase() === "EPSG" && Number(code) > 0
        ? `EPSG:${code}`
        : typeof definition === "string" && definition !== "undefined"
          ? definition
          : null,
  }));
}

function featuresOf(database: Database, table: string, column: string): readonly RawFeature[] {
  const [found] = database.exec(`SELECT * FROM ${quoted(table)} LIMIT ${MOST}`);
  if (!found) return [];
  const at = found.columns.indexOf(column);
  return found.values.map((row) => {
    const cells = found.columns.map((name, i) => [name, row[i] as SqlValue] as const);
    const properties = Object.fromEntries(cells.filter(([, value], i) => i !== at && !(value instanceof Uint8Array)));
    const blob = row[at];
    return { id: null, properties, geometry: blob instanceof Uint8Array ? geometryOf(blob) : null };
  });
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Bytes of the envelope by its kind (clause 2.1.3). */
const ENVELOPES = [0, 32, 48, 48, 64];

/** A geometry from a GeoPackage blob: "GP", version, flags, reference system and envelope before the well-known binary. */
function geometryOf(blob: Uint8Array): unknown {
  if (blob[0] !== 0x47 || blob[1] !== 0x50) return null;
  const flags = blob[3] ?? 0;
  const envelope = ENVELOPES[(flags >> 1) & 7];
  if (envelope === undefined || (flags & 16) !== 0) return null;
  return readWkb(blob.subarray(8 + envelope));
}
