import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build } from "vite";
import { completePackage, openPackage } from "../../../src/core/package/read.ts";
import { placesFrom } from "../../../src/core/regions/places.ts";
import { ensureBrowser } from "../../browser/install.ts";
import { launchOptions } from "../../browser/launch.ts";
import { loadFromFolder } from "../../commands/load.ts";
import { serve } from "../../serve.ts";
import { seeded } from "../random.ts";
import { atLeast, atMost, type BenchRow, median, plain } from "../row.ts";
import type { IntakePage, Taken } from "./intake/page.ts";

const PAGE = fileURLToPath(new URL("intake", import.meta.url));
const DATA = fileURLToPath(new URL("../../../data", import.meta.url));
const ROWS = 690_000;
const ROUNDS = 3;
const PATIENCE = 150_000;

interface Village {
  readonly code: string;
  readonly name: string;
}

/** A table of villages by month with seven columns of numbers, and the sum of its households. */
function villageTable(villages: readonly Village[]): { readonly text: string; readonly sum: number } {
  const random = seeded(7);
  const head =
    "代码,名称,统计时间,2023年户数（户）,常住人口（人）,收入（万元）,耕地（亩）,用水（%）,用电（度）,里程（公里）";
  const lines = [head];
  let sum = 0;
  for (let row = 0; row < ROWS; row++) {
    const { code, name } = villages[row % villages.length] as Village;
    const month = Math.floor(row / villages.length);
    const when = `${1987 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    const households = 100 + Math.floor(random() * 900);
    sum += households;
    const decimals = [random() * 500, random() * 9000, random() * 100, random() * 1e6, random() * 40];
    const rest = decimals.map((value, i) => (row % 97 === i ? "" : value.toFixed(2)));
    lines.push([code, name, when, households, households * 3, ...rest].join(","));
  }
  return { text: `${lines.join("\r\n")}\r\n`, sum };
}

/** Builds the bench's own page, with the table and the places it joins, into a folder that is thrown away afterwards. */
async function buildPage(): Promise<{ readonly folder: string; readonly sum: number; readonly bytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), "atlas-bench-"));
  await build({
    configFile: false,
    root: PAGE,
    base: "./",
    logLevel: "error",
    worker: { format: "es" },
    build: { outDir: folder, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 4000 },
  });
  copyFileSync(createRequire(import.meta.url).resolve("papaparse/papaparse.min.js"), join(folder, "papaparse.min.js"));
  const load = loadFromFolder(DATA);
  const { atlas } = await openPackage(load);
  if (!atlas) throw new Error("data/datapackage.json cannot be read: npm run data");
  const { regions, indicators } = await completePackage(atlas, load);
  writeFileSync(join(folder, "given.json"), JSON.stringify({ places: placesFrom(regions.all), indicators }));
  const { text, sum } = villageTable(regions.byLevel.get("village") ?? []);
  writeFileSync(join(folder, "table.csv"), text);
  return { folder, sum, bytes: readFileSync(join(folder, "table.csv")).length };
}

/** Reads the table in a fresh tab. */
async function inTab(browser: Browser, url: string, reader: keyof IntakePage): Promise<Taken> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await page.waitForFunction("window.intake");
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`${reader} was not done after ${PATIENCE} ms`)), PATIENCE).unref();
    });
    return await Promise.race([page.evaluate<Taken>(`window.intake.${reader}()`), late]);
  } finally {
    await page.close();
  }
}

/** A large table read, typed and joined by the atlas's worker, beside papaparse's own worker that reads and types it. */
export async function bench(): Promise<BenchRow[]> {
  const { folder, sum, bytes } = await buildPage();
  const served = await serve(folder);
  const browser = await chromium.launch(launchOptions(ensureBrowser()));
  const check = (reader: string, taken: Taken) => {
    const right = taken.rows === ROWS && taken.sum === sum && (taken.matched ?? ROWS) === ROWS;
    if (!right) throw new Error(`${reader} read ${JSON.stringify(taken)}, not ${ROWS} rows that sum to ${sum}`);
    return taken;
  };
  try {
    const [ours, theirs]: [Taken[], Taken[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(check("the atlas", await inTab(browser, served.url, "atlas")));
      theirs.push(check("papaparse", await inTab(browser, served.url, "papaparse")));
    }
    const took = (all: readonly Taken[]) => median(all.map(({ milliseconds }) => milliseconds));
    const longest = (all: readonly Taken[]) => Math.max(...all.map((one) => one.longest));
    const size = `690,000 rows x 10 columns, ${Math.round(bytes / 1e6)} MB of UTF-8, median of ${ROUNDS} interleaved rounds in the browser`;
    return [
      atLeast("table read, typed and joined, against papaparse", took(theirs) / took(ours), "times", 3, size),
      plain("of which the atlas: read, typed, joined in the worker", took(ours) / 1000, "s"),
      plain("papaparse: worker, header, dynamicTyping", took(theirs) / 1000, "s", "reads and types, joins nothing"),
      atMost(
        "longest task of the page meanwhile",
        longest(ours),
        "ms",
        50,
        "by the Long Tasks API: 0 where none took 50 ms",
      ),
      plain("longest task of the page with papaparse", longest(theirs), "ms"),
    ];
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true });
  }
}
