import { parseDbf, parseShp } from "shpjs";
import type { RawFeature } from "../regions/features.ts";
import { type GeoLayer, geoLayer } from "./geolayer.ts";

/**
 * The shapefiles among the files of a zip, with their tables. Texts are read in the encoding that the .cpg file names,
 * else as UTF-8 where they are, else as GB18030. Coordinates stay as they are; the .prj file says what they mean.
 */
export function readShapefiles(files: ReadonlyMap<string, Uint8Array>, file: string): readonly GeoLayer[] {
  return [...files.keys()]
    .filter((path) => /\.shp$/i.test(path) && !path.startsWith("__MACOSX/"))
    .map((path) => {
      const beside = (ending: string) => files.get([...files.keys()].find((one) => isBeside(one, path, ending)) ?? "");
      const shapes = parseShp(files.get(path) as Uint8Array) as readonly unknown[];
      const dbf = beside("dbf");
      const rows = dbf ? (parseDbf(dbf, encodingOf(dbf, beside("cpg"))) as readonly Record<string, unknown>[]) : [];
      const features = shapes.map((geometry, i): RawFeature => ({ id: null, properties: rows[i] ?? {}, geometry }));
      const prj = beside("prj");
      const name = path.replace(/^.*\//, "").replace(/\.shp$/i, "");
      return geoLayer(name, features, file, prj ? new TextDecoder().decode(prj).trim() : null);
    });
}

function isBeside(one: string, path: string, ending: string): boolean {
  return one.toLowerCase() === `${path.slice(0, -4)}.${ending}`.toLowerCase();
}

function encodingOf(dbf: Uint8Array, cpg: Uint8Array | undefined): string {
  const named = cpg ? new TextDecoder().decode(cpg).trim() : "";
  if (/^(936|cp936|gbk|gb2312|gb18030)$/i.test(named)) return "gb18030";
  if (named !== "") return named;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(dbf.subarray(32));
    return "utf-8";
  } catch {
    return "gb18030";
  }
}
