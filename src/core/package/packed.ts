import type { Steps } from "../jobs/steps.ts";
import { decodeText } from "../table/encoding.ts";
import { unzipping } from "../table/unzip.ts";
import { parseShallow } from "./json.ts";
import { DESCRIPTOR } from "./load.ts";

/** How far a zip with a package is followed. */
const LIMITS = { bytes: 600 * 1024 * 1024, files: 2000 };

/** The files of a package in a zip, as `packageAmong` finds them. Throws as `unzipping` does. */
export function* unpacking(zip: Uint8Array): Steps<ReadonlyMap<string, Uint8Array> | null> {
  const { files } = yield* unzipping(zip, LIMITS);
  return packageAmong(files);
}

/**
 * The files of a package among others, by their path from its descriptor: those in the folder of the highest descriptor
 * that has regions. `null` where there is none.
 */
export function packageAmong(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> | null {
  const descriptors = [...files.keys()].filter((path) => path === DESCRIPTOR || path.endsWith(`/${DESCRIPTOR}`));
  const path = descriptors
    .sort((a, b) => a.split("/").length - b.split("/").length)
    .find((one) => isAtlas(files.get(one)));
  if (path === undefined) return null;
  const folder = path.slice(0, -DESCRIPTOR.length);
  const own = [...files].filter(([one]) => one.startsWith(folder));
  return new Map(own.map(([one, bytes]) => [one.slice(folder.length), bytes]));
}

/** Whether bytes are the descriptor of a package with regions, as no package of other tables has. */
function isAtlas(bytes: Uint8Array | undefined): boolean {
  try {
    const { resources } = parseShallow(decodeText(bytes ?? new Uint8Array()).text) as { resources?: unknown };
    return Array.isArray(resources) && resources.some((one) => one?.role === "regions");
  } catch {
    return false;
  }
}
