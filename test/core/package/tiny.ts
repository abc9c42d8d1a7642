import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Load } from "../../../src/core/package/load.ts";

const folder = new URL("../../fixtures/tiny/", import.meta.url);

/** The text of a file of the tiny package: one city, two counties, four towns. */
export function tinyText(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, folder)), "utf8");
}

/** Loads the tiny package with some files replaced: by text, by bytes, or by nothing (`null`: the file is missing). */
export function tinyLoad(files: Readonly<Record<string, string | Uint8Array | null>> = {}): Load {
  return async (path) => {
    const given = Object.hasOwn(files, path) ? files[path] : tinyText(path);
    if (given === null || given === undefined) throw new Error("404");
    return typeof given === "string" ? new TextEncoder().encode(given) : given;
  };
}

/** The tiny package's descriptor after a change. */
export function tinyDescriptor(
  change: (
    descriptor: Record<string, unknown> & { atlas: Record<string, unknown>; resources: Record<string, unknown>[] },
  ) => void,
): string {
  const descriptor = JSON.parse(tinyText("datapackage.json"));
  change(descriptor);
  return JSON.stringify(descriptor);
}
