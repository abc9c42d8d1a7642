import { DESCRIPTOR, type Load, Refusal } from "../core/package/load.ts";

/** Largest file of a package that is read, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Reads files of a package by HTTP, relative to its folder. The address is that folder's or its descriptor's; `null` is
 * the package that ships. A missing or too large file rejects, as does a host that the page's content policy or the host
 * itself keeps out; a file of the single-page server's own start page counts as missing. A zip is read whole with the first
 * of its files. An address below `local/` is a package that this browser keeps.
 */
export function loadFrom(address: string | null): Load {
  if (address?.startsWith("local/")) return async (path) => (await import("./shelf.ts")).readKept(address, path);
  const base = folderOf(new URL(address ?? "data/", document.baseURI));
  const read: Load = async (path) => {
    const answer = await ask(new URL(path, base));
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    if (answer.headers.get("content-type")?.startsWith("text/html")) throw new Error(`no such file: ${path}`);
    return readAll(answer, path);
  };
  if (!base.pathname.endsWith(".zip/")) return read;
  const zip = import("./zipped.ts").then(({ readZip }) => readZip(() => read(base.href.slice(0, -1))));
  return async (path) => (await zip)(path);
}

/** The folder of a package, without the query its address may carry. */
function folderOf({ href }: URL): URL {
  const [plain = ""] = href.split(/[?#]/);
  const folder = plain.endsWith(`/${DESCRIPTOR}`) ? plain.slice(0, -DESCRIPTOR.length) : plain;
  return new URL(folder.endsWith("/") ? folder : `${folder}/`);
}

async function ask(url: URL): Promise<Response> {
  try {
    return await fetch(url, { credentials: "same-origin", redirect: "error" });
  } catch (error) {
    if (url.origin === location.origin) throw error;
    throw new Refusal("host-refused", url.origin, error instanceof Error ? error.message : "");
  }
}

/** The bytes of an answer, which stops as soon as it grows past what is read, whatever its header says. */
async function readAll(answer: Response, path: string): Promise<Uint8Array> {
  if (!answer.body) return new Uint8Array(await answer.arrayBuffer());
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const reader = answer.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST) {
      await reader.cancel();
      throw new Refusal("limit", path, `> ${LARGEST / 1024 / 1024} MB`);
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
