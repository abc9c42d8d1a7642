import initSqlJs from "sql.js/dist/sql-wasm-inline.js";

/** Bytes of well-known binary: integers of 1 and 4 bytes and doubles, little-endian unless said otherwise. */
export function bytesOf(
  parts: readonly (readonly [kind: "byte" | "int" | "double", value: number])[],
  little = true,
): Uint8Array {
  const sizes = { byte: 1, int: 4, double: 8 } as const;
  const view = new DataView(new ArrayBuffer(parts.reduce((sum, [kind]) => sum + sizes[kind], 0)));
  let at = 0;
  for (const [kind, value] of parts) {
    if (kind === "byte") view.setUint8(at, value);
    else if (kind === "int") view.setUint32(at, value, little);
    else view.setFloat64(at, value, little);
    at += sizes[kind];
  }
  return new Uint8Array(view.buffer);
}

export const byte = (value: number) => ["byte", value] as const;
export const int = (value: number) => ["int", value] as const;
export const doubles = (...values: number[]) => values.map((value) => ["double", value] as const);

const TRIANGLE = [112, 23, 112.1, 23, 112.1, 23.1, 112, 23];
export const RING = [
  [112, 23],
  [112.1, 23],
  [112.1, 23.1],
  [112, 23],
];
export const polygon = (little: boolean) => [byte(little ? 1 : 0), int(3), int(1), int(4), ...doubles(...TRIANGLE)];

/** A GeoPackage with a table of towns, and a view that would never end if it were read. */
export async function geopackage(): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition, description);
    CREATE TABLE gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m);
    CREATE TABLE "乡 ""镇" (fid INTEGER PRIMARY KEY, geom BLOB, 名称 TEXT, 代码 TEXT);
    CREATE VIEW endless AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS geom FROM n;
    INSERT INTO gpkg_spatial_ref_sys VALUES ('CGCS2000', 4490, 'EPSG', 4490, 'GEOGCS', '');
    INSERT INTO gpkg_geometry_columns VALUES ('乡 "镇', 'geom', 'POLYGON', 4490, 0, 0), ('endless', 'geom', 'POINT', 4490, 0, 0);
  `);
  const header = (flags: number, envelope: readonly number[]) => [
    byte(0x47),
    byte(0x50),
    byte(0),
    byte(flags),
    int(4490),
    ...doubles(...envelope),
  ];
  const blob = bytesOf([...header(0b00000011, [112, 112.1, 23, 23.1]), ...polygon(true)]);
  database.run('INSERT INTO "乡 ""镇" VALUES (1, ?, ?, ?)', [blob, "金利镇", "441204106"]);
  database.run('INSERT INTO "乡 ""镇" VALUES (2, NULL, ?, ?)', ["无界", "0441"]);
  const bytes = database.export();
  database.close();
  return bytes;
}

/** A shapefile of one polygon, by the ESRI whitepaper of 1998: header of 100 bytes, then the record. */
export function shp(ring: readonly (readonly number[])[]): Uint8Array {
  const content = 44 + 4 + 16 * ring.length;
  const view = new DataView(new ArrayBuffer(100 + 8 + content));
  const box = [112, 23, 112.1, 23.1];
  view.setInt32(0, 9994);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 5, true);
  for (const [i, value] of box.entries()) view.setFloat64(36 + 8 * i, value, true);
  view.setInt32(100, 1);
  view.setInt32(104, content / 2);
  view.setInt32(108, 5, true);
  for (const [i, value] of box.entries()) view.setFloat64(112 + 8 * i, value, true);
  view.setInt32(144, 1, true);
  view.setInt32(148, ring.length, true);
  view.setInt32(152, 0, true);
  for (const [i, [x = 0, y = 0]] of ring.entries()) {
    view.setFloat64(156 + 16 * i, x, true);
    view.setFloat64(164 + 16 * i, y, true);
  }
  return new Uint8Array(view.buffer);
}

/** A dBASE III table of one text column and one row. */
export function dbf(column: string, bytes: readonly number[]): Uint8Array {
  const length = 20;
  const view = new DataView(new ArrayBuffer(65 + 1 + length + 1));
  view.setUint8(0, 3);
  view.setUint32(4, 1, true);
  view.setUint16(8, 65, true);
  view.setUint16(10, 1 + length, true);
  for (const [i, char] of [...column].entries()) view.setUint8(32 + i, char.charCodeAt(0));
  view.setUint8(43, "C".charCodeAt(0));
  view.setUint8(48, length);
  view.setUint8(64, 13);
  for (let i = 0; i <= length; i++) view.setUint8(65 + i, 32);
  for (const [i, byte] of bytes.entries()) view.setUint8(66 + i, byte);
  view.setUint8(65 + 1 + length, 26);
  return new Uint8Array(view.buffer);
}

/** 金利镇 in GBK. */
export const GBK = [0xbd, 0xf0, 0xc0, 0xfb, 0xd5, 0xf2];
