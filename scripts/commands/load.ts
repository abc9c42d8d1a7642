import { readFile, stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import type { Load } from "../../src/core/package/load.ts";

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
