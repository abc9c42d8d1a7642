declare module "shpjs" {
  /** Geometries of a .shp file, as they stand in it where no projection is given. */
  export function parseShp(shp: Uint8Array): unknown[];
  /** Rows of a .dbf file, its texts in the encoding given. */
  export function parseDbf(dbf: Uint8Array, encoding: string): Record<string, unknown>[];
}
