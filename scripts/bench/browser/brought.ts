import type { BrowserContext } from "playwright-core";
import { completePackage, openPackage } from "../../../src/core/package/read.ts";
import { openSite } from "../../browser/site.ts";
import { loadFromFolder } from "../../commands/load.ts";
import { type BenchRow, median, plain } from "../row.ts";
import { cells } from "./cells.ts";
import { letGoBy, longest, WATCH } from "./tasks.ts";

/** Pages in turn; the worst counts. */
const ROUNDS = 3;
const COLUMNS = 40;
/** Pieces of border along each side of a cell. */
const PIECES = 30;
const BOX = [111.4, 22.85, 112.75, 24.35] as const;

/** Bends borders twice along a cell, by a tenth of its size, so that they wind as those of villages do. */
function wind([lng = 0, lat = 0]: readonly number[]): number[] {
  return [lng + 0.003 * Math.sin(400 * lat), lat + 0.003 * Math.sin(400 * lng)];
}

/** Village boundaries with winding borders that neighbours share to the digit, 120 corners each. */
function villageBorders(codes: readonly string[]): string {
  const made = cells(COLUMNS, Math.ceil(codes.length / COLUMNS), BOX, PIECES);
  const features = codes.map((code, i) => {
    const coordinates = made[i]?.geometry.coordinates.map((ring) => ring.map(wind));
    return { type: "Feature", properties: { code }, geometry: { type: "Polygon", coordinates } };
  });
  return JSON.stringify({ type: "FeatureCollection", features });
}

interface Shown {
  /** Milliseconds from the press until the page shows them. */
  readonly took: number;
  /** Milliseconds of the longest task from the press until the map is drawn. */
  readonly longest: number;
}

/** Brings boundaries into a fresh page, through the clinic, and shows them on the map. */
async function show(context: BrowserContext, url: string, file: Buffer, count: string): Promise<Shown> {
  const page = await context.newPage();
  try {
    await page.goto(url);
    await page.locator('main[data-map="ready"]').waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "打开数据" }).click();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "选择文件…" }).click();
    await (await choosing).setFiles({ name: "村界.geojson", mimeType: "application/geo+json", buffer: file });
    await page.getByRole("button", { name: "下一步：匹配区域" }).click({ timeout: 60_000 });
    await page.getByRole("button", { name: "下一步：核对边界" }).click({ timeout: 60_000 });
    const preview = page.getByRole("button", { name: "在地图上预览" });
    await preview.waitFor({ timeout: 120_000 });
    await letGoBy(page, 1000);
    await longest(page);
    const begun = Date.now();
    await preview.click();
    await page.getByText(`的${count}个边界，尚未导入。`).waitFor({ timeout: 60_000 });
    const took = Date.now() - begun;
    await letGoBy(page, 3000);
    const { working, showing } = await longest(page);
    return { took, longest: Math.max(working, showing) };
  } finally {
    await page.close();
  }
}

/** How long the page is held by the boundaries of all villages when they are put on the map. */
export async function bench(): Promise<BenchRow[]> {
  const load = loadFromFolder("data");
  const { atlas } = await openPackage(load);
  if (!atlas) throw new Error("data/datapackage.json cannot be read: npm run data");
  const { regions } = await completePackage(atlas, load);
  const codes = (regions.byLevel.get("village") ?? []).map(({ code }) => code);
  const file = Buffer.from(villageBorders(codes));
  const count = codes.length.toLocaleString("en-US");
  const site = await openSite();
  try {
    const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
    await context.addInitScript({ content: WATCH });
    const found: Shown[] = [];
    for (let round = 0; round < ROUNDS; round++) found.push(await show(context, site.url, file, count));
    const tasks = found.map((one) => one.longest);
    const what = `longest task of the page while the boundaries of ${count} villages come onto the map`;
    return [
      plain(
        what,
        Math.max(...tasks),
        "ms",
        `120 corners each; ${ROUNDS} pages: ${tasks.join(", ")}; the longest waits for drawing in software`,
      ),
      plain("from the press until they are there", median(found.map(({ took }) => took)), "ms", "in steps, with a bar"),
    ];
  } finally {
    await site.close();
  }
}
