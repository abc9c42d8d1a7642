import type { Page } from "playwright-core";
import { writeRoads } from "../../../src/core/roads/pack.ts";
import { openSite } from "../../browser/site.ts";
import { countryside } from "../countryside.ts";
import { seeded } from "../random.ts";
import { atMost, type BenchRow, plain } from "../row.ts";

/** Turns of the page's own thread, as close to each other as it lets them; the longest gap between two is remembered. */
const TURNS = `{
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  window.longest = 0;
  port1.onmessage = () => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - last);
    last = now;
    setTimeout(() => port2.postMessage(0), 1);
  };
  port2.postMessage(0);
}`;

/** Milliseconds of the longest stretch in which the page could do nothing else, since this was asked last. */
function longest(page: Page): Promise<number> {
  return page.evaluate("(() => { const found = window.longest; window.longest = 0; return found; })()");
}

/** How long the page is blocked while 300,000 nodes are opened and searched in the worker. */
export async function bench(): Promise<BenchRow[]> {
  const graph = countryside(seeded(5));
  const buffer = Buffer.from(writeRoads(graph));
  const site = await openSite();
  try {
    const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
    await context.addInitScript({ content: TURNS });
    const page = await context.newPage();
    await page.goto(`${site.url}?tab=goals&goal=G11&level=town`);
    await page.locator('main[data-map="ready"]').waitFor({ timeout: 60_000 });
    await page.locator("summary", { hasText: "按路网计算" }).click();
    await page.waitForLoadState("networkidle");
    await longest(page);
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: /路网文件…/ }).click();
    await (await choosing).setFiles({ name: "countryside.roads", mimeType: "application/octet-stream", buffer });
    await page.getByText(/^countryside\.roads：/).waitFor({ timeout: 60_000 });
    const opening = await longest(page);
    await page.locator("b", { hasText: /^按路网$/ }).waitFor({ timeout: 60_000 });
    const searching = await longest(page);
    return [
      plain(
        "page blocked while 300,000 nodes are opened in the worker",
        opening,
        "ms",
        "longest gap between two turns",
      ),
      atMost(
        "page blocked while all times are searched in the worker",
        searching,
        "ms",
        50,
        "and while they are shown",
      ),
    ];
  } finally {
    await site.close();
  }
}
