import { describe, expect, inject, test } from "vitest";
import { drawn, openPage, soon } from "../browser/page.ts";
import { type Loaded, laterPaths, shareOf, watchLoads, weigh } from "./weight.ts";

const KIB = 1024;

let measured: Promise<Loaded[]> | undefined;

/** What the first view loads, in order of arrival; loaded once for all tests. */
function firstLoad(): Promise<Loaded[]> {
  measured ??= load();
  return measured;
}

/** Loads the page until the map is drawn, what the package loads later has come, and the network is quiet. */
async function load(): Promise<Loaded[]> {
  let loads: () => Promise<Loaded[]> = async () => [];
  const page = await openPage({
    async prepare(fresh) {
      loads = watchLoads(fresh, inject("site"));
    },
  });
  await drawn(page);
  const later = await laterFiles();
  const rest = async () => {
    const come = new Set((await loads()).map(({ path }) => path));
    return [...later].filter((path) => !come.has(path));
  };
  await soon(rest, "what the package loads later").toEqual([]);
  await page.waitForLoadState("networkidle");
  return await loads();
}

/** What the package that ships loads after the first view. */
async function laterFiles(): Promise<Set<string>> {
  const answer = await fetch(`${inject("site")}data/datapackage.json`);
  return laterPaths(await answer.json());
}

describe("the first load", () => {
  test("stays within its budgets of gzip bytes", async () => {
    const files = await firstLoad();
    const later = await laterFiles();
    const list = files
      .map(({ path, bytes }) => `${(bytes / KIB).toFixed(1)} KiB ${shareOf(path, later)} ${path}`)
      .join("\n");
    const paths = files.map(({ path }) => path);
    expect(paths, "the package is read").toContain("data/datapackage.json");
    expect(list, "MapLibre's worker is counted").toMatch(/maplibre.*worker/);
    expect(weigh(files, ["shell"], later), `shell\n${list}`).toBeLessThanOrEqual(100 * KIB);
    expect(weigh(files, ["maplibre"], later), `MapLibre\n${list}`).toBeLessThanOrEqual(435 * KIB);
    expect(weigh(files, ["shell", "map", "maplibre", "data"], later), `all\n${list}`).toBeLessThanOrEqual(600 * KIB);
  });

  test("holds no part that a first view can do without", async () => {
    const paths = (await firstLoad()).map(({ path }) => path);
    expect(paths.filter((path) => /pinyin|zones|export|print/i.test(path))).toEqual([]);
  });

  test("leaves what the package loads later until MapLibre has come", async () => {
    const paths = (await firstLoad()).map(({ path }) => path);
    const later = await laterFiles();
    const worker = paths.findIndex((path) => /maplibre.*worker/.test(path));
    expect(worker).toBeGreaterThanOrEqual(0);
    expect(paths.slice(0, worker).filter((path) => shareOf(path, later) === "later")).toEqual([]);
  });
});
