import { readFile, stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import { loadFrom } from "../../src/core/export/packagefiles.ts";
import { finish } from "../../src/core/jobs/steps.ts";
import type { Load } from "../../src/core/package/load.ts";
import { unpacking } from "../../src/core/package/packed.ts";
import { isZip } from "../../src/core/table/unzip.ts";

/** Reads files of a package that is named by its folder, its `datapackage.json` or its zip. Rejects where none is there. */
export async function loadPackage(path: string): Promise<Load> {
  const folder = await packageFolder(path);
  if (folder === path || !/\.zip$/i.test(path)) return loadFromFolder(folder);
  const bytes = new Uint8Array(await readFile(path));
  const files = isZip(bytes) ? finish(unpacking(bytes)) : null;
  if (!files) throw new Error(`${path} holds no package`);
  return loadFrom(files);
}

/** The folder of a package that is named by its folder or by its `datapackage.json`. Rejects where neither exists. */
export async function packageFolder(path: string): Promise<string> {
  const found = await stat(path);
  return found.isDirectory() ? path : dirname(path);
}

/** Reads files of a package from a folder. Rejects for files that are missing and for paths that leave the folder. */
export function loadFromFolder(folder: string): Load {
  return async (path) => {
    const file = resolve(folder, path);
    const inside = relative(folder, file);
    if (inside.startsWith("..") || isAbsolute(inside)) throw new Error(`outside the package: ${path}`);
    return new Uint8Array(await readFile(file));
  };
}
