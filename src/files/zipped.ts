import { loadFrom } from "../core/export/packagefiles.ts";
import { finish } from "../core/jobs/steps.ts";
import type { Load } from "../core/package/load.ts";
import { unpacking } from "../core/package/packed.ts";

/** Reads the files of a package out of a zip, which is fetched with the first of them. Rejects where it holds none. */
export function readZip(fetchZip: () => Promise<Uint8Array>): Load {
  let load: Promise<Load> | null = null;
  return async (path) => {
    load ??= fetchZip().then((bytes) => loadFrom(finish(unpacking(bytes)) ?? new Map()));
    return (await load)(path);
  };
}
