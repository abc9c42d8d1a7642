import { AT_ONCE, type Breath } from "../jobs/breath.ts";
import type { Issue } from "../package/issue.ts";
import { parseShallow } from "../package/json.ts";
import { objectsOf } from "../regions/features.ts";
import { decodeText } from "../table/encoding.ts";
import { type Unpacked, unpacker } from "../table/unpack.ts";
import { isZip } from "../table/unzip.ts";
import { type GeoLayer, geoLayer } from "./geolayer.ts";
import { type GeoFormat, Unread } from "./unread.ts";

/** The layers of a file with geometry, and what is wrong with it. */
export interface GeoFile {
  readonly layers: readonly GeoLayer[];
  readonly issues: readonly Issue[];
}

/** Files beside one that say more of it, by path: the .dbf, .prj and .cpg of a shapefile. */
export type Beside = ReadonlyMap<string, Uint8Array>;

/**
 * Opens a file with geometry: GeoJSON, TopoJSON, shapefiles in a zip or with their parts beside them, KML, KMZ or
 * FlatGeobuf, told by what is in it. `null` for a file that is none of them, such as a table. What reads each format is
 * fetched with its first file. `unpack` inflates a zip; of one that is damaged the reader of tables tells.
 */
export async function openGeo(
  bytes: Uint8Array,
  file: string,
  beside: Beside = new Map(),
  context: Breath = AT_ONCE,
  unpack: () => Promise<Unpacked> = unpacker(bytes, context),
): Promise<GeoFile | null> {
  let format: GeoFormat | null = null;
  const fail = (kind: Issue["kind"], value: string | null, detail: string | null): GeoFile => {
    return { layers: [], issues: [{ severity: "error", kind, file, row: null, column: null, value, detail }] };
  };
  const packed = isZip(bytes) ? await unpack() : null;
  if (packed && "fault" in packed) return packed.fault === "limit" ? fail("limit", null, packed.detail) : null;
  try {
    if (packed) {
      const paths = [...packed.files.keys()];
      const kmlPath = paths.find((path) => /\.kml$/i.test(path));
      if (paths.some((path) => /\.shp$/i.test(path))) {
        format = "Shapefile";
        context.stage("features");
        return sound((await import("./shapefile.ts")).readShapefiles(packed.files, file), file);
      }
      if (kmlPath === undefined) return null;
      format = "KML";
      context.stage("features");
      return await kmlFile(packed.files.get(kmlPath) as Uint8Array, file);
    }
    if (isShapefile(bytes)) {
      format = "Shapefile";
      context.stage("features");
      const path = /\.shp$/i.test(file) ? file : `${file}.shp`;
      return sound((await import("./shapefile.ts")).readShapefiles(new Map([[path, bytes], ...beside]), file), file);
    }
    if (bytes[0] === 0x66 && bytes[1] === 0x67 && bytes[2] === 0x62) {
      format = "FlatGeobuf";
      context.stage("features");
      const { readFlatgeobuf } = await import("./flatgeobuf.ts");
      return sound(await readFlatgeobuf(bytes, file), file);
    }
    if (isSqlite(bytes)) {
      format = "GeoPackage";
      context.stage("features");
      const { readGeopackage } = await import("./geopackage.ts");
      return sound(await readGeopackage(bytes, file), file);
    }
    const first = firstCharacter(bytes);
    format = first === "<" ? "KML" : "GeoJSON";
    if (first === "<" ? !isKml(bytes) : first !== "{") return null;
    context.stage("features");
    return first === "<" ? await kmlFile(bytes, file) : jsonFile(bytes, file);
  } catch (error) {
    return fail("file-unreadable", format, error instanceof Unread ? error.why : null);
  }
}

async function kmlFile(bytes: Uint8Array, file: string): Promise<GeoFile> {
  const { readKml } = await import("./kml.ts");
  return sound(readKml(decodeText(bytes).text, file), file);
}

function jsonFile(bytes: Uint8Array, file: string): GeoFile | null {
  const data = jsonOf(bytes);
  const objects = objectsOf(data);
  if (!objects) return null;
  const { crs } = data as { crs?: { properties?: { name?: unknown } } };
  const declared = typeof crs?.properties?.name === "string" ? crs.properties.name : null;
  const layers = objects
    .filter(({ features }) => features.length > 0)
    .map(({ name, features }) => geoLayer(name, features, file, declared));
  return sound(layers, file);
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return parseShallow(decodeText(bytes).text);
  } catch {
    throw new Unread("json");
  }
}

/** The file, with an issue where it holds nothing. */
function sound(layers: readonly GeoLayer[], file: string): GeoFile {
  const filled = layers.filter(({ geometries }) => geometries.length > 0);
  if (filled.length > 0) return { layers: filled, issues: [] };
  const issue = { severity: "error" as const, kind: "file-empty" as const, file, row: null, column: null };
  return { layers: [], issues: [{ ...issue, value: null, detail: null }] };
}

/** Whether bytes begin as shapes of a shapefile do: 9994, the highest byte first. */
function isShapefile(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0x27 && bytes[3] === 0x0a;
}

/** Whether bytes begin as every SQLite database does, of which a GeoPackage is one. */
function isSqlite(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 16)) === "SQLite format 3\0";
}

function isKml(bytes: Uint8Array): boolean {
  return /<(\w+:)?kml[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 4000)));
}

/** The first character of a text that is no space, without its byte order mark; "" where there is none nearby. */
function firstCharacter(bytes: Uint8Array): string {
  for (let at = 0; at < Math.min(bytes.length, 200); at++) {
    const code = bytes[at] as number;
    if (code > 32 && code !== 0xef && code !== 0xbb && code !== 0xbf) return String.fromCharCode(code);
  }
  return "";
}
