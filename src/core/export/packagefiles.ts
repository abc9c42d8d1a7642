import { zipSync } from "fflate";
import { DESCRIPTOR, isInside, type Load } from "../package/load.ts";
import { decodeText } from "../table/encoding.ts";

/** The descriptor of a package and the files it lists, by path. Those that cannot be read are left out. */
export async function sourceFiles(load: Load): Promise<ReadonlyMap<string, Uint8Array>> {
  const bytes = await load(DESCRIPTOR);
  const { resources } = JSON.parse(decodeText(bytes).text) as { resources?: readonly { path?: unknown }[] };
  const paths = (resources ?? []).flatMap(({ path }) => (typeof path === "string" && isInside(path) ? [path] : []));
  const read = async (path: string) => {
    const found = await load(path).catch(() => null);
    return found ? [[path, found] as const] : [];
  };
  return new Map([[DESCRIPTOR, bytes], ...(await Promise.all(paths.map(read))).flat()]);
}

/** Reads a package from its files; rejects where one is not there. */
export function loadFrom(files: ReadonlyMap<string, Uint8Array>): Load {
  return async (path) => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`no file ${path}`);
    return bytes;
  };
}

/** Files by path as a zip. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files));
}
