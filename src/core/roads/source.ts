import { decodeText } from "../table/encoding.ts";
import { MOST_POINTS } from "./collect.ts";
import { CutError } from "./cuterror.ts";
import { formatOf } from "./format.ts";
import { isGeojson, namedCrs, readGeojson } from "./geojson.ts";
import { createIntake, type Intake } from "./intake.ts";
import { readOsmPbf } from "./osmpbf.ts";
import { readOsmXml } from "./osmxml.ts";
import { isOverpass, readOverpass } from "./overpass.ts";
import type { System } from "./systems.ts";
import type { Watch } from "./watch.ts";

/** The largest files that are read, in MiB: text becomes one string, which engines hold up to half a gigabyte. */
export const LARGEST_MIB = { "osm-pbf": 512, "osm-xml": 512, json: 256 } as const;

/** Formats of road data, as opposed to a graph that was made from it. */
export type SourceFormat = "geojson" | "overpass" | "osm-xml" | "osm-pbf";

const ALLOWED = "GeoJSON, Overpass JSON, OSM XML, .osm.pbf, .roads";

/** What was read. */
export interface Source {
  readonly intake: Intake;
  /** `null` for a file that is none of the formats or could not be read to its end; the faults say why. */
  readonly format: SourceFormat | null;
}

/**
 * Reads a file of road data into an intake. Whatever is wrong becomes a fault there. Rejects only where the signal of
 * the watch is aborted, with its reason.
 */
export async function readSource(bytes: Uint8Array, file: string, system: System, watch: Watch): Promise<Source> {
  let intake = createIntake(file, system);
  const refuse = (kind: "file-empty" | "file-type" | "limit", value: string | null, detail: string | null): Source => {
    intake.faults.file("error", kind, value, detail);
    return { intake, format: null };
  };
  if (isBlank(bytes)) return refuse("file-empty", null, null);
  const found = formatOf(bytes);
  if ("stranger" in found) return refuse("file-type", found.stranger, ALLOWED);
  const { format } = found;
  if (format === "roads") throw new Error("a graph is no road data: readRoads reads it");
  const mib = bytes.length / 2 ** 20;
  if (mib > LARGEST_MIB[format]) return refuse("limit", `${Math.ceil(mib)} MiB`, `${LARGEST_MIB[format]} MiB`);

  let read: SourceFormat | null = null;
  try {
    if (format === "json") {
      const data = parse(bytes);
      if (isOverpass(data)) {
        read = "overpass";
        await readOverpass(data, intake, watch);
      } else if (isGeojson(data)) {
        read = "geojson";
        if (system === "wgs84" && isMercatorCrs(data)) intake = createIntake(file, "mercator");
        await readGeojson(data, intake, watch);
      } else return refuse("file-type", typeName(data), ALLOWED);
    } else {
      read = format;
      await (format === "osm-xml" ? readOsmXml : readOsmPbf)(bytes, intake, watch);
    }
  } catch (error) {
    watch.signal?.throwIfAborted();
    const kind = error instanceof CutError ? "file-cut" : "file-unreadable";
    intake.faults.file("error", kind, null, error instanceof Error ? error.message || null : null);
    return { intake, format: null };
  }
  if (intake.lines.full()) return refuse("limit", `> ${MOST_POINTS}`, `${MOST_POINTS}`);
  return { intake, format: read };
}

/** JSON of a file. Throws `CutError` where the text stops before its end, else what `JSON.parse` throws. */
function parse(bytes: Uint8Array): unknown {
  const { text } = decodeText(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!/[}\]]\s*$/.test(text.slice(-1000))) throw new CutError();
    throw error;
  }
}

function isMercatorCrs(data: unknown): boolean {
  return /(3857|900913|102100)$/.test(namedCrs(data) ?? "");
}

function typeName(data: unknown): string {
  const type = (data as { readonly type?: unknown } | null)?.type;
  return typeof type === "string" ? type : "JSON";
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length === 0 || (bytes.length < 4096 && new TextDecoder().decode(bytes).trim() === "");
}
