import gcoord from "gcoord";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openRoads } from "../../src/core/roads/open.ts";
import { writeRoads } from "../../src/core/roads/pack.ts";
import { packageRows } from "./files.ts";
import { openPage, soon } from "./page.ts";

/** A road from the seat of 悦城镇, where there is an exit, to that of 凤村镇, and no other. */
const ROADS = JSON.stringify({
  type: "Feature",
  properties: { highway: "secondary" },
  geometry: {
    type: "LineString",
    coordinates: [
      [112.13, 23.1],
      [112.2, 23.2],
      [112.1, 23.25],
    ],
  },
});

async function bring(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /路网文件…/ }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(content as Uint8Array) });
}

describe("roads that the reader brings", () => {
  test("are searched in the worker; a file that cannot be read leaves them and says why", async () => {
    const page = await openPage({ path: "?tab=goals&goal=G11&level=town" });
    const question = page.getByRole("tabpanel").locator("summary", { hasText: "按路网计算" });
    await question.waitFor({ timeout: 60_000 });
    await question.click();
    await bring(page, "roads.geojson", ROADS);
    const tally = page.getByRole("tabpanel").getByText("按路网", { exact: true }).locator("..");
    await tally.waitFor();
    expect(await tally.textContent()).toContain("无数据");
    const before = await tally.textContent();
    await page.getByText(/^路网不通：.*等\d+个。$/).waitFor();
    // The page counts over the roads now: the goal's own verdict, the table and the address say so.
    await soon(() => new URL(page.url()).searchParams.get("way")).toBe("road");
    const main = page.getByRole("main");
    await main.getByText("105个中2个有数据").waitFor();
    const route = page.locator(".atlas-route path").first();
    await page.getByRole("combobox", { name: /^搜索/ }).fill("凤村镇");
    await page.getByRole("option", { name: /凤村镇/ }).click();
    await page.getByRole("tab", { name: /目标/ }).click();
    await question.click();
    await page.getByText(/^凤村镇到.*：路程[\d.]+公里，\d+分钟。$/).waitFor();
    await soon(() => route.getAttribute("d")).toMatch(/^M/);
    await page.getByRole("spinbutton", { name: /^步行到路的速度/ }).fill("4");
    await page.keyboard.press("Tab");
    await soon(() => new URL(page.url()).searchParams.get("walk")).toBe("4");
    await page.locator("summary", { hasText: "各类道路的车速" }).click();
    await page.getByRole("spinbutton", { name: "县道、次干路", exact: true }).fill("0");
    await page.keyboard.press("Tab");
    await soon(() => new URL(page.url()).searchParams.get("kmh")).toBe("secondary.0");
    await page.goBack();
    await page.goBack();
    await soon(() => tally.textContent()).toBe(before);

    // New places are looked for along the roads, and one that is taken becomes an assumption there.
    await page.getByRole("tabpanel").locator("summary", { hasText: "下一个建在哪里" }).click();
    await page.getByRole("radio", { name: /^沿路约每/ }).check();
    await page.getByRole("radio", { name: "平均时间最短" }).check();
    await page.getByRole("button", { name: "求1至5个新址" }).click();
    const places = page.getByRole("list", { name: "建议新址" }).getByRole("listitem");
    await soon(() => places.count()).toBe(5);
    expect(await places.first().textContent()).toMatch(/1个：112\.\d+°, 23\.\d+°/);
    await places.first().getByRole("button", { name: "设为假设" }).click();
    await soon(() => new URL(page.url()).searchParams.get("if")).toMatch(/^a,exit,new1,112\./);
    await page.goBack();
    await soon(() => new URL(page.url()).searchParams.get("if")).toBeNull();

    // Isochrones over the roads come to an end, with the minutes of the same search on show.
    await page.getByRole("tabpanel").locator("summary", { hasText: "覆盖情况" }).click();
    await page.getByRole("button", { name: "等时圈", exact: true }).click();
    await main.getByRole("heading", { name: "到最近高速出入口的时间" }).waitFor();
    await soon(() => page.getByRole("button", { name: "下载GeoJSON" }).isEnabled()).toBe(true);
    await page.goBack();

    await bring(page, "broken.geojson", '{"type":');
    await page
      .getByRole("alert")
      .getByText(/^broken\.geojson：文件不完整/)
      .waitFor();
    await soon(() => tally.textContent()).toBe(before);
    expect(await page.getByText(/^roads\.geojson：/).count()).toBe(1);
    await page.getByRole("button", { name: "直线", exact: true }).click();
    await main.getByText("105个中105个有数据").waitFor();
  });

  test("in GCJ-02 are suspected, converted at a press, and taken back at another", async () => {
    const page = await openPage({ path: "?tab=goals&goal=G11&level=town" });
    const panel = page.getByRole("tabpanel");
    const question = panel.locator("summary", { hasText: "按路网计算" });
    await question.waitFor({ timeout: 60_000 });
    await question.click();
    await bring(page, "streets.geojson", await streets());
    await panel.getByText(/道路坐标疑似.*GCJ-02/).waitFor();
    await panel.getByRole("button", { name: "按GCJ-02重新读取" }).click();
    await panel.getByText("已按GCJ-02换算。").waitFor();
    expect(await panel.getByText(/道路坐标疑似.*GCJ-02/).count()).toBe(0);
    await panel.getByRole("button", { name: "按WGS 84重新读取" }).click();
    await panel.getByText(/道路坐标疑似.*GCJ-02/).waitFor();

    // So it is with the graph that the same file makes.
    await bring(page, "streets.roads", await packedFrom(await streets()));
    await panel.getByText(/^streets\.roads：[\d,]+公里/).waitFor();
    await panel.getByRole("button", { name: "按GCJ-02重新读取" }).click();
    await panel.getByText("已按GCJ-02换算。").waitFor();
    expect(await panel.getByText(/道路坐标疑似.*GCJ-02/).count()).toBe(0);
  });
});

describe("what-ifs that count over roads", () => {
  test("are compared over the roads that are open, and say so where none are", async () => {
    const page = await openPage({ path: "?tab=goals&goal=G11&level=town" });
    const panel = page.getByRole("tabpanel");
    const byRoad = panel.locator("summary", { hasText: "按路网计算" });
    await byRoad.waitFor({ timeout: 60_000 });
    await byRoad.click();
    await bring(page, "roads.geojson", ROADS);
    const tally = panel.getByText("按路网", { exact: true }).locator("..");
    await soon(() => tally.first().textContent()).toContain("无数据");
    const counts = ((await tally.first().textContent()) ?? "").replace("按路网", "");
    await byRoad.click();
    await panel.locator("summary", { hasText: "如果增设或调整" }).click();
    await page.getByRole("textbox", { name: "保存为方案" }).fill("现状");
    await page.keyboard.press("Enter");
    const kept = page.getByRole("list", { name: "方案" }).getByRole("listitem");
    await soon(() => kept.textContent()).toContain(`现状${counts}按路网`);

    await page.goto(page.url());
    await panel.locator("summary", { hasText: "如果增设或调整" }).click();
    await soon(() => kept.textContent()).toContain("按直线（没有打开路网）");
  });
});

describe("roads that the package holds", () => {
  test("are opened by a link that asks for them, with no press", async () => {
    const bytes = await packed();
    const page = await openPage({
      path: "?package=fixtures/tiny/&level=town&way=road&ind=T2:minutes",
      async prepare(fresh) {
        await fresh.route("**/fixtures/tiny/datapackage.json", async (route) => {
          const answer = await route.fetch();
          const descriptor = await answer.json();
          descriptor.resources.push({ name: "roads", path: "tiny.roads", role: "roads", load: "later" });
          await route.fulfill({ response: answer, json: descriptor });
        });
        await fresh.route("**/fixtures/tiny/tiny.roads", (route) => route.fulfill({ body: bytes }));
      },
    });
    // One of four towns is on the road; by straight line all four would have a time.
    await page.getByRole("main").getByText("4个中1个有数据").waitFor({ timeout: 60_000 });
    // 27.80 km north and 5.10 km east make 28.26 km, at 55 km/h 30.8 minutes; 4 km and 1 km of accuracy are
    // 5 × 1.3 km at 40 km/h, 9.75 minutes either way. By straight line it would be 55.
    const row = page.getByRole("row", { name: /回龙镇/ }).filter({ hasText: "东县" });
    await soon(() => row.textContent()).toContain("21–41");
    // Times are of no year, and nothing says that they are.
    await page.getByText("数值不随时期变化").waitFor();
    const told = await page.getByRole("main").getByText("4个中1个有数据").textContent();
    expect(told?.replaceAll("\u00a0", " ")).toBe("镇级 · 4个中1个有数据");
  });
});

/** A secondary road from the one exit of the tiny package to the seat of 回龙镇 in 东县, as a `.roads` file. */
async function packed(): Promise<Buffer> {
  const line = [
    [112.3, 23.5],
    [112.25, 23.25],
  ];
  const geometry = { type: "LineString", coordinates: line };
  const text = JSON.stringify({ type: "Feature", properties: { highway: "secondary" }, geometry });
  return packedFrom(text);
}

/** Roads as GeoJSON in the form of a `.roads` file. */
async function packedFrom(text: string): Promise<Buffer> {
  const { graph } = await openRoads(new TextEncoder().encode(text), "x.geojson");
  if (!graph) throw new Error("no roads");
  return Buffer.from(writeRoads(graph));
}

/** Streets of some 700 m that cross at each town's seat of the package, drawn in GCJ-02, and roads from seat to seat. */
async function streets(): Promise<string> {
  const towns = (await packageRows("regions.csv")).filter(({ level, lng }) => level === "town" && lng);
  const seats = towns.map(({ lng, lat }): [number, number] => [Number(lng), Number(lat)]);
  const lines = seats.flatMap(([lng, lat], i) => {
    const across = [-2, -1, 0, 1, 2].flatMap((k) => [
      [
        [lng - 0.003, lat + k * 0.0012],
        [lng + 0.003, lat + k * 0.0012],
      ],
      [
        [lng + k * 0.0012, lat - 0.003],
        [lng + k * 0.0012, lat + 0.003],
      ],
    ]);
    return [...across, [[lng, lat], seats[(i + 1) % seats.length] as [number, number]]];
  });
  const coordinates = lines.map((line) =>
    line.map((point) => gcoord.transform(point as [number, number], gcoord.WGS84, gcoord.GCJ02)),
  );
  const features = coordinates.map((line) => ({
    type: "Feature",
    properties: { highway: "secondary" },
    geometry: { type: "LineString", coordinates: line },
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}
