import { finish } from "../core/jobs/steps.ts";
import type { Load } from "../core/package/load.ts";
import { unpacking } from "../core/package/packed.ts";

/** Reads the files of a package out of a zip, which is fetched with the first of them. Rejects where it holds none. */
export function readZip(fetchZip: () => Promise<Uint8Array>): Load {
  let files: Promise<ReadonlyMap<string, Uint8Array> | null> | null = null;
  return async (path) => {
    files ??= fetchZip().then((bytes) => finish(unpacking(bytes)));
    const found = (await files)?.get(path);
    if (!found) throw new Error(`no such file: ${path}`);
    return found;
  };
}
