import { Zip, ZipDeflate } from "fflate";
import { AT_ONCE, type Breath } from "../jobs/breath.ts";
import { DESCRIPTOR, isInside, type Load } from "../package/load.ts";
import { decodeText } from "../table/encoding.ts";
import { joined } from "../table/joined.ts";

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

/** Bytes that are packed between two breaths. */
const BLOCK = 256 * 1024;

/** Files by path as a zip. */
export async function zipped(
  files: ReadonlyMap<string, Uint8Array>,
  { pause, progress }: Pick<Breath, "pause" | "progress"> = AT_ONCE,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const all = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  for (const [path, bytes] of files) {
    const file = new ZipDeflate(path);
    zip.add(file);
    for (let at = 0; at < Math.max(bytes.length, 1); at += BLOCK) {
      const block = bytes.subarray(at, at + BLOCK);
      file.push(block, at + BLOCK >= bytes.length);
      done += block.length;
      progress(done / all);
      await pause();
    }
  }
  zip.end();
  return joined(parts);
}
