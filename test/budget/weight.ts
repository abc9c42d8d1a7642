import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

/** A file the page asked for. */
export interface Loaded {
  /** Path within the site. */
  readonly path: string;
  /** Bytes of the file, gzip at level 9. */
  readonly bytes: number;
}

/** Which share of the first load a file belongs to. */
export type Share = "maplibre" | "data" | "shell";

/** Files under data/ are data; MapLibre is its script, worker and style sheet; everything else is the shell. */
export function shareOf(path: string): Share {
  if (path.startsWith("data/")) return "data";
  return /(^|\/)maplibre[^/]*\.(js|css)$/.test(path) ? "maplibre" : "shell";
}

/** Sum of the bytes of the files of one share, or of all. */
export function weigh(files: readonly Loaded[], share?: Share): number {
  return files
    .filter(({ path }) => share === undefined || shareOf(path) === share)
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

/**
 * Watches what the page loads from its site, scripts of workers included. The returned function reads what has come so
 * far, each file once, heaviest first.
 */
export function watchLoads(page: Page, site: string): () => Promise<Loaded[]> {
  const bodies = new Map<string, Promise<Buffer>>();
  page.context().on("response", (response) => {
    const url = response.url();
    if (url.startsWith(site) && response.ok() && !bodies.has(url)) bodies.set(url, response.body());
  });
  return async () => {
    const files: Loaded[] = [];
    for (const [url, body] of bodies) {
      files.push({
        path: new URL(url).pathname.slice(1) || "index.html",
        bytes: gzipSync(await body, { level: 9 }).length,
      });
    }
    return files.sort((a, b) => b.bytes - a.bytes);
  };
}
