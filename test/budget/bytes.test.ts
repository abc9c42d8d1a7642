import { describe, expect, inject, test } from "vitest";
import { openPage } from "../browser/page.ts";
import { type Loaded, shareOf, watchLoads, weigh } from "./weight.ts";

const KIB = 1024;
const WAIT = { timeout: 60_000, interval: 500 };

/** What the first view loads: until MapLibre's worker has come and the network has been quiet after it. */
async function firstLoad(): Promise<Loaded[]> {
  let loads: () => Promise<Loaded[]> = async () => [];
  const page = await openPage({
    async prepare(fresh) {
      loads = watchLoads(fresh, inject("site"));
    },
  });
  await expect.poll(async () => (await loads()).map(({ path }) => path).join("\n"), WAIT).toMatch(/maplibre.*worker/);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(2000);
  return await loads();
}

describe("the first load", () => {
  test("stays within its budgets of gzip bytes", async () => {
    const files = await firstLoad();
    const list = files.map(({ path, bytes }) => `${(bytes / KIB).toFixed(1)} KiB ${shareOf(path)} ${path}`).join("\n");
    expect(list, "the package is read").toContain("data/datapackage.json");
    expect(weigh(files, "shell"), `shell\n${list}`).toBeLessThanOrEqual(100 * KIB);
    expect(weigh(files, "maplibre"), `MapLibre\n${list}`).toBeLessThanOrEqual(435 * KIB);
    expect(weigh(files), `everything\n${list}`).toBeLessThanOrEqual(600 * KIB);
  });

  test("holds no part that a first view can do without", async () => {
    const paths = (await firstLoad()).map(({ path }) => path);
    expect(paths.filter((path) => /pinyin|zones|export|print/i.test(path))).toEqual([]);
  });
});
