import { decodeText } from "../table/encoding.ts";
import { isOsmPbf } from "./blobs.ts";
import { isRoads } from "./unpack.ts";

/** Formats that are read; GeoJSON and Overpass are told apart once their JSON is parsed. */
export type Format = "roads" | "osm-pbf" | "osm-xml" | "json";

/** How files begin that people try to open as roads, and what they are. */
const STRANGERS: readonly (readonly [string, string])[] = [
  ["PK", "ZIP"],
  ["\x1f\x8b", "GZIP"],
  ["BZh", "BZIP2"],
  ["7z\xbc\xaf", "7Z"],
  ["\xfd7zXZ", "XZ"],
  ["Rar!", "RAR"],
  ["SQLite format 3", "GeoPackage"],
  ["\x00\x00\x27\x0a", "Shapefile"],
  ["%PDF", "PDF"],
  ["\xd0\xcf\x11\xe0", "XLS"],
];

/** What a file is by its first bytes, whatever its name says: a format that is read, or the name of one that is not. */
export function formatOf(bytes: Uint8Array): { readonly format: Format } | { readonly stranger: string } {
  if (isRoads(bytes)) return { format: "roads" };
  if (isOsmPbf(bytes)) return { format: "osm-pbf" };
  const known = STRANGERS.find(([mark]) => [...mark].every((one, i) => bytes[i] === one.charCodeAt(0)));
  if (known) return { stranger: known[1] };
  const start = decodeText(bytes.subarray(0, 4096)).text.trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return { format: "json" };
  if (!start.startsWith("<")) return { stranger: "?" };
  const root = /<([A-Za-z][\w:.-]*)/.exec(start.replace(/<\?[^>]*\?>|<!--[\s\S]*?-->/g, ""))?.[1] ?? "XML";
  return root === "osm" ? { format: "osm-xml" } : { stranger: root };
}
