import type { Load } from "../core/package/load.ts";

/** Largest file of a package that is read, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Reads files of a package by HTTP, relative to the package's address. A missing or too large file rejects; a file of
 * the single-page server's own start page counts as missing.
 */
export function loadFrom(address: string | null): Load {
  const base = new URL(address === null ? "data/" : address.endsWith("/") ? address : `${address}/`, document.baseURI);
  return async (path) => {
    const answer = await fetch(new URL(path, base), { credentials: "same-origin", redirect: "error" });
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    if (answer.headers.get("content-type")?.startsWith("text/html")) throw new Error(`no such file: ${path}`);
    if (Number(answer.headers.get("content-length") ?? 0) > LARGEST) throw new Error(`too large: ${path}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}
