import { describe, expect, inject, test } from "vitest";
import { openPage } from "../browser/page.ts";
import { type Loaded, shareOf, watchLoads, weigh } from "./weight.ts";

const KIB = 1024;

/** What the first view loads until the network has been quiet. */
async function firstLoad(): Promise<Loaded[]> {
  let loads: (() => Promise<Loaded[]>) | undefined;
  const page = await openPage({
    async prepare(fresh) {
      loads = watchLoads(fresh, inject("site"));
    },
  });
  await page.waitForLoadState("networkidle");
  return (await loads?.()) ?? [];
}

describe("the first load", () => {
  test("stays within its budgets of gzip bytes", async () => {
    const files = await firstLoad();
    const list = files.map(({ path, bytes }) => `${(bytes / KIB).toFixed(1)} KiB ${shareOf(path)} ${path}`).join("\n");
    expect(files.length, "files loaded").toBeGreaterThan(2);
    expect(weigh(files, "shell"), `shell\n${list}`).toBeLessThanOrEqual(100 * KIB);
    expect(weigh(files, "maplibre"), `MapLibre\n${list}`).toBeLessThanOrEqual(435 * KIB);
    expect(weigh(files), `everything\n${list}`).toBeLessThanOrEqual(600 * KIB);
  });

  test("holds no part that a first view can do without", async () => {
    const paths = (await firstLoad()).map(({ path }) => path);
    expect(paths.filter((path) => /pinyin|zones|export|print/i.test(path))).toEqual([]);
  });
});
