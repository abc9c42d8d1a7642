import { readFileSync } from "node:fs";
import { booleanPointInPolygon } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { take } from "./files.ts";
import { drawn, openPage, soon } from "./page.ts";

type Band = Feature<Polygon | MultiPolygon, { readonly from: number; readonly to: number }>;

/** Seats of the towns of the package that ships, in degrees. */
const SEATS = Papa.parse<Record<string, string>>(readFileSync("data/regions.csv", "utf8"), { header: true })
  .data.filter(({ level, lng }) => level === "town" && lng)
  .map(({ lng, lat }): readonly [number, number] => [Number(lng), Number(lat)]);

const GOAL = "?tab=goals&goal=G11&level=town&layers=exit";

/** Opens one of the questions under the goal on travel time. */
async function openQuestion(page: Page, name: string): Promise<void> {
  await drawn(page);
  await page.getByRole("tabpanel").locator("summary", { hasText: name }).click();
}

/** Met, uncertain and failing towns under a heading, as 「现状达标64不确定33未达标8」. */
async function tally(page: Page, heading: string): Promise<string> {
  const text = await page
    .locator("b", { hasText: new RegExp(`^${heading}$`) })
    .locator("..")
    .textContent();
  return (text ?? "").replace(/\s/g, "");
}

describe("reach", () => {
  test("shares within the cut-offs follow what is typed, and what cannot be read changes nothing", async () => {
    const page = await openPage({ path: GOAL });
    await openQuestion(page, "覆盖情况");
    const table = page.getByRole("table", { name: "各时限内的比例" });
    const heads = () => table.getByRole("columnheader").allTextContents();
    await soon(heads).toEqual(["范围", "15分钟", "30分钟", "45分钟", "60分钟"]);
    const field = page.getByRole("textbox", { name: "时限（分钟）" });
    await field.fill("20，40");
    await soon(heads).toEqual(["范围", "20分钟", "40分钟"]);
    expect(new URL(page.url()).searchParams.get("cut")).toBe("20.40");
    await field.fill("40，20");
    await page.getByRole("alert").getByText("由小到大").waitFor();
    expect(await heads()).toEqual(["范围", "20分钟", "40分钟"]);
  });

  test("people can be counted instead of towns", async () => {
    const page = await openPage({ path: GOAL });
    await openQuestion(page, "覆盖情况");
    const whole = page.getByRole("table", { name: "各时限内的比例" }).getByRole("row", { name: /肇庆市/ });
    const towns = await whole.textContent();
    await page.getByRole("combobox", { name: "按" }).first().selectOption({ label: "年末常住人口" });
    await soon(() => whole.textContent()).not.toBe(towns);
  });

  test("an exit assumed at a seat brings its town within the time, and is taken back", async () => {
    const page = await openPage({ path: `${GOAL}&s=441224115` });
    await openQuestion(page, "如果增设或调整");
    await page.getByRole("button", { name: "在桥头驻地增设" }).click();
    const change = page.getByRole("list", { name: "假设" }).getByRole("listitem");
    await soon(() => change.count()).toBe(1);
    expect(
      await page
        .getByRole("tabpanel")
        .getByText(/个区域的结论改变/)
        .textContent(),
    ).toContain("与现状相比");
    expect(await tally(page, "假设后")).not.toBe((await tally(page, "现状")).replace("现状", "假设后"));
    expect(page.url()).toContain("if=a");
    await change.getByRole("button", { name: "撤回" }).click();
    await soon(() => new URL(page.url()).searchParams.get("if")).toBeNull();
    await page.goBack();
    await soon(() => change.count()).toBe(1);
  });

  test("a link carries a what-if, and a broken one is refused with a notice", async () => {
    const page = await openPage({ path: `${GOAL}&if=r,e01` });
    await openQuestion(page, "如果增设或调整");
    await page.getByRole("list", { name: "假设" }).getByText("取消张洞").first().waitFor();
    const broken = await openPage({ path: `${GOAL}&if=a,exit,new1,999,23` });
    await broken.getByText("链接不完整").waitFor();
  });

  test("a what-if is kept by name, compared, saved as a file and opened again", async () => {
    const page = await openPage({ path: `${GOAL}&if=a,exit,new1,112.15,23.75` });
    await openQuestion(page, "如果增设或调整");
    await page.getByRole("textbox", { name: "保存为方案" }).fill("诗洞<b>");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    const kept = page.getByRole("list", { name: "方案" }).getByRole("listitem");
    await kept.getByText("诗洞<b>").first().waitFor();
    const file = await take(page, () => page.getByRole("button", { name: "保存方案文件" }).click());
    expect(JSON.parse(file.bytes.toString("utf8")).scenarios).toEqual([
      { name: "诗洞<b>", detour: 1.3, speed: 40, changes: "a,exit,new1,112.15,23.75" },
    ]);
    await page.getByRole("button", { name: "回到现状" }).click();
    await soon(() => new URL(page.url()).searchParams.get("if")).toBeNull();
    await kept.getByRole("button", { name: "删除" }).click();
    await soon(() => kept.count()).toBe(0);
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "打开方案文件" }).click(),
    ]);
    await chooser.setFiles({ name: file.name, mimeType: "application/json", buffer: file.bytes });
    await kept.getByRole("button", { name: "显示" }).click();
    await soon(() => new URL(page.url()).searchParams.get("if")).toBe("a,exit,new1,112.15,23.75");
  });

  test("what a what-if changes is mapped and listed, and other factors are part of it", async () => {
    const page = await openPage({ path: `${GOAL}&if=a,exit,new1,112.15,23.75` });
    await openQuestion(page, "如果增设或调整");
    await page.getByRole("button", { name: "地图显示差值" }).click();
    const main = page.getByRole("main");
    await main.getByRole("heading", { name: "与现状之差：镇镇30分钟上高速" }).waitFor();
    const nearer = main.getByRole("button", { name: /^−[0-9]+至−15/ });
    expect(Number(/，(\d+) ?个/.exec((await nearer.getAttribute("aria-label")) ?? "")?.[1])).toBeGreaterThan(0);
    const before = await tally(page, "现状");
    await page.getByRole("button", { name: "调整绕行系数与速度" }).click();
    await page.getByRole("spinbutton", { name: "绕行系数" }).fill("1.5");
    const assumptions = page.getByRole("list", { name: "假设" });
    await assumptions.getByText("绕行系数1.3→1.5", { exact: true }).first().waitFor();
    expect(await tally(page, "现状")).toBe(before);
    await assumptions.getByRole("button", { name: /绕行系数/ }).click();
    await soon(() => assumptions.getByRole("listitem").count()).toBe(1);
    await page.getByRole("button", { name: "列出差值" }).click();
    const table = page.getByRole("grid");
    await soon(() => table.getByRole("row").nth(1).textContent()).toMatch(/−\d/);
  });

  test("isochrones cross the regions, agree with the minutes in the table, and are saved", async () => {
    const page = await openPage({ path: GOAL });
    await openQuestion(page, "覆盖情况");
    await page.getByRole("button", { name: "等时圈", exact: true }).click();
    await page.getByRole("main").getByRole("heading", { name: "到最近高速出入口的时间" }).waitFor();
    const save = page.getByRole("button", { name: "下载GeoJSON" });
    await soon(() => save.isEnabled()).toBe(true);
    const file = await take(page, () => save.click());
    expect(file.name).toMatch(/\.geojson$/);
    const { features } = JSON.parse(file.bytes.toString("utf8"));
    expect(features.map(({ properties: { from, to } }: Band) => [from, to])).toEqual([
      [0, 15],
      [15, 30],
      [30, 45],
      [45, 60],
    ]);
    // Each band holds as many seats of towns as the legend counts for its class.
    const cells = page.getByRole("main").getByRole("button", { name: /至\d+ ?分钟/ });
    const counts = (await cells.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")))).map((name) =>
      Number(/(\d+) ?个/.exec(name ?? "")?.[1]),
    );
    const inside = (features as Band[]).map(
      (band) => SEATS.filter((seat) => booleanPointInPolygon([...seat], band)).length,
    );
    expect(counts.slice(0, 4)).toEqual(inside);
    expect(page.url()).toContain("layers=");
    await page.getByRole("button", { name: "各区域时间" }).click();
    await soon(() => save.count()).toBe(0);
  });

  test("an exit is put on the map, dragged in one step, moved by keys and removed", async () => {
    const page = await openPage({ path: GOAL });
    await openQuestion(page, "如果增设或调整");
    const changes = () => new URL(page.url()).searchParams.get("if");
    const item = page.getByRole("list", { name: "假设" }).getByRole("listitem");
    const box = await page.getByRole("application").boundingBox();
    if (!box) throw new Error("the map is not on the screen");
    const from: [number, number] = [box.x + box.width * 0.45, box.y + box.height * 0.5];
    const put = page.getByRole("button", { name: "在地图上增设" });
    await put.click();
    await page.keyboard.press("Escape");
    expect(await put.getAttribute("aria-pressed")).toBe("false");
    await put.click();
    expect(await put.getAttribute("aria-pressed")).toBe("true");
    await page.mouse.click(...from);
    // By its name it stands on the map, where it can be taken hold of.
    await item.getByText(/^假设1：/).waitFor();
    expect(await put.getAttribute("aria-pressed")).toBe("false");
    const first = changes();
    expect(first).toMatch(/^a,exit,new1,/);
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(from[0] - 40, from[1] - 40, { steps: 4 });
    const held = await item.textContent();
    await page.mouse.move(from[0] - 120, from[1] - 60, { steps: 4 });
    await soon(() => item.textContent()).not.toBe(held);
    await page.mouse.up();
    // What an address shows of a drag it shows when the drag has rested.
    await soon(changes).toMatch(/^a,exit,new1,(?!.* )/);
    await page.goBack();
    await soon(changes).toBe(first);
    await page.goForward();
    await soon(changes).not.toBe(first);
    const map = page.getByRole("application", { name: /按Shift加方向键移动出入口/ });
    await map.press("e");
    const name = page.getByRole("tooltip").locator("b").first();
    await name.waitFor();
    const before = await item.count();
    await map.press("Shift+ArrowRight");
    await soon(() => item.count()).toBe(before + 1);
    await page
      .getByRole("list", { name: "假设" })
      .getByText(`移动${await name.textContent()}`)
      .waitFor();
    await map.press("Delete");
    await page.getByRole("list", { name: "假设" }).getByText(/^取消/).first().waitFor();
  });

  test("facilities of the reader's own take the place of the package's, and what cannot be read is named", async () => {
    const page = await openPage({ path: GOAL });
    await openQuestion(page, "如果增设或调整");
    const main = page.getByRole("main");
    const places = () => page.locator(".atlas-places > g").count();
    await soon(places).toBeGreaterThan(30);
    const table = "名称,经度,纬度\n<b>学校,112.2,23.6\n无处,abc,23.1\n";
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "换用自己的设施表…" }).click();
    await (await choosing).setFiles({ name: "own.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
    await soon(places).toBe(1);
    const cells = page.getByRole("tabpanel").getByRole("row", { name: /own\.csv/ });
    await soon(() => cells.first().textContent()).toMatch(/own\.csv.*3.*经度.*abc/);
    await main.getByRole("button", { name: /未达标/ }).waitFor();
    await page.getByRole("button", { name: "恢复图集自带的设施" }).click();
    await soon(places).toBeGreaterThan(30);
  });

  test("proposes one to five places, proven best, that become assumptions", async () => {
    const page = await openPage({ path: GOAL });
    await openQuestion(page, "下一个建在哪里");
    await page.getByRole("button", { name: "求1至5个新址" }).click();
    const places = page.getByRole("list", { name: "建议新址" }).getByRole("listitem");
    await soon(() => places.count()).toBe(5);
    for (const text of await places.allTextContents()) expect(text).toContain("已证明最优");
    await places.nth(1).getByRole("button", { name: "设为假设" }).click();
    await soon(() => (new URL(page.url()).searchParams.get("if") ?? "").split(" ").length).toBe(2);
    // What was found rests on the facilities of before, and goes when they change.
    await soon(() => places.count()).toBe(0);
  });
});
