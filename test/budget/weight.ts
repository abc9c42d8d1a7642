import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";

/** A file the page asked for. */
export interface Loaded {
  /** Path within the site. */
  readonly path: string;
  /** Bytes of the file, gzip at level 9. */
  readonly bytes: number;
}

/** Which share of the first load a file belongs to; `later` is no part of it. */
export type Share = "maplibre" | "map" | "data" | "shell" | "later";

/** What only draws the map, and comes with it: `esm` is Turf's helpers. Chunks of other names count as shell. */
const MAP = /(^|\/)(open|MapCanvas|ready|Tooltip|place|mesh|contrast|esm)-[^/]*\.(js|css)$/;

/** The readers of the register of work and of remarks, which come with those files once the package loads them later. */
const READER = /(^|\/)(read|remarks)-[^/]*\.js$/;

/**
 * MapLibre is its script, worker and style sheet; files under data/ are data, but those in `later` are what the package
 * itself says a first view can do without, as are the scripts that read some of them; what only draws the map comes with
 * MapLibre; everything else is the shell, that is text, table, legend and goals, which stand before the map arrives.
 */
export function shareOf(path: string, later: ReadonlySet<string> = new Set()): Share {
  if (later.has(path) || READER.test(path)) return "later";
  if (path.startsWith("data/")) return "data";
  if (/(^|\/)maplibre[^/]*\.(js|css)$/.test(path)) return "maplibre";
  return MAP.test(path) ? "map" : "shell";
}

/** Sum of the bytes of the files of these shares. */
export function weigh(files: readonly Loaded[], shares: readonly Share[], later: ReadonlySet<string>): number {
  return files.filter(({ path }) => shares.includes(shareOf(path, later))).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Paths within the site of the resources that a package at data/ loads later. */
export function laterPaths(descriptor: { resources: readonly { path: string; load?: string }[] }): Set<string> {
  return new Set(descriptor.resources.filter(({ load }) => load === "later").map(({ path }) => `data/${path}`));
}

/**
 * Watches what the page loads from its site, scripts of workers included. The returned function reads what has come so
 * far, each file once, in the order it came.
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
    return files;
  };
}
