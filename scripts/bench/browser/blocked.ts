import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { writeRoads } from "../../../src/core/roads/pack.ts";
import { openSite } from "../../browser/site.ts";
import { countryside } from "../countryside.ts";
import { seeded } from "../random.ts";
import { atMost, type BenchRow, plain } from "../row.ts";
import { type Longest, letGoBy, longest, WATCH } from "./tasks.ts";

/** Pages in turn; the worst counts. */
const ROUNDS = 5;

/** Longest task of a fresh page while it opens the roads and shows what the search over them gives. */
async function blockedBy(context: BrowserContext, url: string, file: string): Promise<Longest> {
  const page = await context.newPage();
  try {
    await page.goto(`${url}?tab=goals&goal=G11&level=town`);
    await page.locator('main[data-map="ready"]').waitFor({ timeout: 60_000 });
    await page.locator("summary", { hasText: "按路网计算" }).click();
    await page.waitForLoadState("networkidle");
    await longest(page);
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /路网文件…/ }).click();
    await (await choosing).setFiles(file);
    await page.getByText(/^countryside\.roads：/).waitFor({ timeout: 60_000 });
    await page.locator("b", { hasText: /^按路网$/ }).waitFor({ timeout: 60_000 });
    await letGoBy(page, 500);
    return await longest(page);
  } finally {
    await page.close();
  }
}

/** How long the page is blocked while 300,000 nodes are opened and searched in the worker. */
export async function bench(): Promise<BenchRow[]> {
  const graph = countryside(seeded(5));
  const folder = await mkdtemp(join(tmpdir(), "atlas-bench-"));
  const file = join(folder, "countryside.roads");
  await writeFile(file, writeRoads(graph));
  const site = await openSite();
  try {
    const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
    await context.addInitScript({ content: WATCH });
    const found: Longest[] = [];
    for (let round = 0; round < ROUNDS; round++) found.push(await blockedBy(context, site.url, file));
    const working = found.map((one) => one.working);
    const showing = found.map((one) => one.showing);
    const what = "longest task of the page while 300,000 nodes are opened and searched in the worker";
    const note = `by the Long Tasks API: 0 where none took 50 ms; ${ROUNDS} pages: ${working.join(", ")}`;
    return [
      atMost(what, Math.max(...working), "ms", 50, note),
      plain(
        "longest task of the page while the answer is shown",
        Math.max(...showing),
        "ms",
        `${ROUNDS} pages: ${showing.join(", ")}; nearly all of it is the browser's painting in software`,
      ),
    ];
  } finally {
    await site.close();
    await rm(folder, { recursive: true });
  }
}
