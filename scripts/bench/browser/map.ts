import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { area, pointOnFeature } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";
import { type Browser, chromium } from "playwright-core";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { build } from "vite";
import { ensureBrowser } from "../../browser/install.ts";
import { launchOptions } from "../../browser/launch.ts";
import { serve } from "../../serve.ts";
import { atLeast, atMost, type BenchRow, median, plain } from "../row.ts";
import { cells } from "./cells.ts";
import type { BenchPage, Step } from "./page/page.ts";

const PAGE = fileURLToPath(new URL("page", import.meta.url));
const BOUNDARIES = fileURLToPath(new URL("../../../data/boundaries.topojson", import.meta.url));

type Names = { readonly code: string; readonly name: string };

/** Shapes of an object of the package's boundaries, with a point inside as their label point. */
function shapes(topology: Topology, object: string) {
  const collection = feature(topology, topology.objects[object] as GeometryCollection<Names>);
  return collection.features.map(({ properties, geometry }) => ({
    code: properties.code,
    name: properties.name.replace(/(街道|镇|乡)$/, ""),
    geometry: geometry as Polygon | MultiPolygon,
    label: pointOnFeature(geometry as Polygon).geometry.coordinates,
    area: area(geometry as Polygon) / 1e6,
  }));
}

/** Builds the bench's own page into a folder that is thrown away afterwards. */
async function buildPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "atlas-bench-"));
  await build({
    configFile: false,
    root: PAGE,
    base: "./",
    logLevel: "error",
    worker: { format: "es" },
    build: { outDir: folder, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 4000 },
  });
  const topology = JSON.parse(readFileSync(BOUNDARIES, "utf8")) as Topology;
  const given = {
    county: shapes(topology, "counties"),
    town: shapes(topology, "towns"),
    many: cells(40, 45, [111.35, 22.75, 113.0, 24.4]),
  };
  writeFileSync(join(folder, "shapes.json"), JSON.stringify(given));
  return folder;
}

/** Runs a function of the page in a fresh tab. */
async function inPage<Result>(
  browser: Browser,
  url: string,
  run: (bench: BenchPage) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage({ viewport: { width: 776, height: 844 }, deviceScaleFactor: 1 });
  try {
    await page.goto(url);
    await page.waitForFunction("window.bench");
    return (await page.evaluate(`(${run})(window.bench)`)) as Result;
  } finally {
    await page.close();
  }
}

/** Throws where too few samples are right: a bench below 0.98 has not painted what it timed. */
function check(what: string, steps: readonly { readonly right: number }[]): void {
  const least = Math.min(...steps.map((step) => step.right));
  if (least < 0.98)
    throw new Error(`${what}: only ${(least * 100).toFixed(1)} % of the sampled pixels have the right colour`);
}

const done = (steps: readonly Step[]) => median(steps.map((step) => step.done));

/** First map, recolouring, playing and hovering, in Chromium, with about 200 pixels checked after each step. */
export async function bench(): Promise<BenchRow[]> {
  const folder = await buildPage();
  const served = await serve(folder);
  const browser = await chromium.launch(launchOptions(ensureBrowser()));
  try {
    const first = { atlas: [] as { done: number; right: number }[], bare: [] as { done: number; right: number }[] };
    await inPage(browser, served.url, (page) => page.first("bare"));
    for (let run = 0; run < 5; run++) {
      first.atlas.push(await inPage(browser, served.url, (page) => page.first("atlas")));
      first.bare.push(await inPage(browser, served.url, (page) => page.first("bare")));
    }
    check("first map", first.atlas);
    check("first map, bare", first.bare);
    const towns = { atlas: [] as Step[], setData: [] as Step[] };
    const many = { atlas: [] as Step[], setData: [] as Step[] };
    for (let round = 0; round < 4; round++) {
      towns.atlas.push(...(await inPage(browser, served.url, (page) => page.recolour("atlas", "town", 6))));
      towns.setData.push(...(await inPage(browser, served.url, (page) => page.recolour("bare", "town", 6))));
      many.atlas.push(...(await inPage(browser, served.url, (page) => page.recolour("atlas", "many", 6))));
      many.setData.push(...(await inPage(browser, served.url, (page) => page.recolour("bare", "many", 6))));
    }
    check("recolour", [...towns.atlas, ...many.atlas]);
    check("setData", [...towns.setData, ...many.setData]);
    const scriptTowns = median(await inPage(browser, served.url, (page) => page.script("town", 30)));
    const scriptMany = median(await inPage(browser, served.url, (page) => page.script("many", 30)));
    const played = await inPage(browser, served.url, (page) => page.play(40));
    const hovered = await inPage(browser, served.url, (page) => page.hover(60));
    const firstAtlas = median(first.atlas.map((run) => run.done));
    const firstBare = median(first.bare.map((run) => run.done));
    const to = "to finished pixels, median, taking turns";
    return [
      plain("First map, 105 towns with names", firstAtlas, "ms", "from navigation to finished pixels, median of 5"),
      plain("First map, bare MapLibre", firstBare, "ms", "same polygons, borders and names"),
      atMost("First map against bare MapLibre", firstAtlas / firstBare, "x", 1.3),
      plain("Recolour 105 towns", done(towns.atlas), "ms", to),
      plain("Recolour 105 towns by setData", done(towns.setData), "ms", to),
      atLeast("Recolour 105 towns, times faster than setData", done(towns.setData) / done(towns.atlas), "x", 3),
      atMost("Recolour 105 towns, own script", scriptTowns, "ms", 2, "the call and its part of the next frame"),
      plain("Recolour 1,800 polygons", done(many.atlas), "ms", to),
      plain("Recolour 1,800 polygons by setData", done(many.setData), "ms", to),
      atLeast("Recolour 1,800 polygons, times faster than setData", done(many.setData) / done(many.atlas), "x", 4),
      atMost("Recolour 1,800 polygons, own script", scriptMany, "ms", 6, "the call and its part of the next frame"),
      atLeast("Periods played, 105 towns with names", played, "steps/s", 10, "each step waits for its pixels"),
      plain("Hover another town, own script", median(hovered), "ms", "no repaint of the map"),
    ];
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
