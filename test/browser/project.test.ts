import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { objectsOf } from "../../src/core/regions/features.ts";
import { drop, paste } from "./bringing.ts";
import { take } from "./files.ts";
import { drawn, openPage, soon } from "./page.ts";

const PLACE = "?level=town&ind=gdp&t=2023";

/** A table as a spreadsheet hands it over, with one figure for 金利镇 of 高要区. */
const cells = (value: number) =>
  `县（市、区）\t镇街\t2023年地区生产总值（亿元）\n高要区\t金利镇\t${value}\n高要区\t金渡镇\t41\n`;

/** What the table of the page says of 金利镇. */
const row = (page: Page) => page.getByRole("grid").getByRole("row", { name: /金利镇/ });

/** Pastes a table and goes the three steps with it. */
async function bring(page: Page, value: number): Promise<void> {
  await paste(page, cells(value));
  const dialog = page.getByRole("dialog", { name: "打开数据" });
  await dialog.getByRole("button", { name: "下一步：匹配区域" }).click();
  await dialog.getByText("2行中2行已匹配").waitFor();
  await dialog.getByRole("button", { name: "下一步：核对数值" }).click();
  await dialog.getByText("将导入2个数值", { exact: false }).waitFor();
  await dialog.getByRole("button", { name: "导入", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await soon(() => row(page).textContent()).toContain(`${value}.00`);
}

/** What the browser keeps in a store of its projects. */
function kept(page: Page, store: "projects" | "pictures"): Promise<{ readonly revision: number }[]> {
  return page.evaluate(
    (name) =>
      new Promise<{ readonly revision: number }[]>((resolve) => {
        const request = indexedDB.open("atlas-projects");
        request.onupgradeneeded = () => request.transaction?.abort();
        request.onerror = () => resolve([]);
        request.onsuccess = () => {
          const all = request.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result);
          };
        };
      }),
    store,
  );
}

/** How many projects the browser keeps and how often each was written. */
async function written(page: Page): Promise<number[]> {
  return (await kept(page, "projects")).map(({ revision }) => revision).sort();
}

/** Opens boundaries of another place as an atlas of its own, and waits until its project is kept. */
async function openElsewhere(page: Page): Promise<void> {
  await drop(page, { "新市.geojson": elsewhere() });
  const clinic = page.getByRole("dialog", { name: "打开数据" });
  await clinic.getByRole("button", { name: "下一步：匹配区域" }).click();
  await clinic.getByRole("textbox", { name: "地区名称" }).fill("新市");
  await clinic.getByRole("button", { name: "作为新图集打开" }).click();
  await page.getByRole("grid").getByRole("row", { name: /甲县/ }).waitFor();
  await soon(() => written(page)).toEqual([1]);
}

/** What the element is called that has the focus. */
function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
}

/** Counts from now on how often the page has looked through the packages whose project was deleted. */
function countLeaving(page: Page): Promise<void> {
  return page.evaluate(`{
    window.looked = 0;
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      if (key === "atlas-leaving") window.looked++;
      return set.call(this, key, value);
    };
  }`);
}

describe("what a person imported", () => {
  test("is there after loading anew, is undone and done again by keys, and stays undone", async () => {
    const page = await openPage({ path: PLACE });
    await drawn(page);
    const before = (await row(page).textContent()) ?? "";
    await bring(page, 62);
    await soon(() => written(page)).toEqual([1]);

    await page.reload();
    await page.getByText("已恢复上次的修改。").waitFor();
    await drawn(page);
    await soon(() => row(page).textContent()).toContain("62.00");
    await page.keyboard.press("Control+z");
    await page.getByText("已撤销：", { exact: false }).waitFor();
    await soon(() => row(page).textContent()).toBe(before);
    await page.keyboard.press("Control+Shift+z");
    await soon(() => row(page).textContent()).toContain("62.00");
    await page.keyboard.press("Control+z");
    await soon(() => row(page).textContent()).toBe(before);

    // Closed within the second: what was undone is written as the page goes.
    await page.reload();
    await drawn(page);
    await soon(() => row(page).textContent()).toBe(before);
    await page.keyboard.press("Control+y");
    await soon(() => row(page).textContent()).toContain("62.00");
  });

  test("is not undone by keys that are pressed in text", async () => {
    const page = await openPage({ path: PLACE });
    await drawn(page);
    await bring(page, 62);
    await page.keyboard.press("Control+k");
    const search = page.getByRole("combobox").first();
    await search.fill("金利");
    await search.press("Control+z");
    await soon(() => search.inputValue()).not.toBe("金利");
    expect(await row(page).textContent()).toContain("62.00");
  });
});

/** The package's own counties as a file. */
function counties(): string {
  const topology = JSON.parse(readFileSync("data/boundaries.topojson", "utf8"));
  const [object] = objectsOf(topology)?.filter(({ name }) => name === "counties") ?? [];
  const features = (object?.features ?? []).map(({ properties, geometry }) => ({
    type: "Feature",
    properties: { 代码: properties.code },
    geometry,
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}

/** Two squares that no known region is near. */
function elsewhere(): string {
  const square = (x: number) => [
    [x, 40],
    [x + 1, 40],
    [x + 1, 41],
    [x, 41],
    [x, 40],
  ];
  const features = ["甲县", "乙县"].map((name, i) => ({
    type: "Feature",
    properties: { name, code: `99000${i}` },
    geometry: { type: "Polygon", coordinates: [square(80 + i)] },
  }));
  return JSON.stringify({ type: "FeatureCollection", features });
}

/** Paths of all files of packages that the browser keeps. */
function filesKept(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const request = indexedDB.open("atlas-packages", 1);
        request.onsuccess = () => {
          const keys = request.result.transaction("files").objectStore("files").getAllKeys();
          keys.onsuccess = () => {
            request.result.close();
            resolve(keys.result.map(String));
          };
        };
      }),
  );
}

/** Opens the dialog of projects. */
async function projects(page: Page) {
  await page.getByRole("button", { name: "更多", exact: true }).click();
  await page.getByRole("menuitem", { name: "项目" }).click();
  return page.getByRole("dialog", { name: "项目" });
}

describe("the dialog of projects", () => {
  test("goes back and forth through the changes, and takes an import out", async () => {
    const page = await openPage({ path: PLACE });
    await drawn(page);
    const before = (await row(page).textContent()) ?? "";
    await bring(page, 62);
    await bring(page, 63);
    const dialog = await projects(page);
    const changes = dialog.getByRole("region", { name: "修改记录" }).getByRole("button");
    const imports = dialog.getByRole("region", { name: "导入的数据" }).getByRole("row");
    await soon(() => changes.count()).toBe(3);
    await soon(() => imports.count()).toBe(3);
    expect(await changes.first().getAttribute("aria-current")).toBe("step");
    await changes.last().click();
    await soon(() => row(page).textContent()).toBe(before);
    await soon(() => changes.last().getAttribute("aria-current")).toBe("step");
    await changes.nth(1).click();
    await soon(() => row(page).textContent()).toContain("62.00");
    await changes.first().click();
    await soon(() => row(page).textContent()).toContain("63.00");

    await imports.nth(2).getByRole("button", { name: /^移除/ }).click();
    await soon(() => row(page).textContent()).toContain("62.00");
    await changes.first().getByText("移除粘贴的表格.tsv的数值").waitFor();
    await page.keyboard.press("Control+z");
    await soon(() => row(page).textContent()).toContain("63.00");
    await soon(() => imports.count()).toBe(3);
  });

  test("takes boundaries and positions out, as steps that are undone", async () => {
    const page = await openPage({ path: "?level=county&ind=gdp" });
    await drawn(page);
    const legend = page.getByRole("region", { name: "图例" });
    await soon(() => legend.textContent()).toContain("县界示意");
    await drop(page, { "县界.geojson": counties() });
    const clinic = page.getByRole("dialog", { name: "打开数据" });
    await clinic.getByRole("button", { name: "下一步：匹配区域" }).click();
    await clinic.getByRole("button", { name: "下一步：核对边界" }).click();
    await clinic.getByRole("button", { name: "导入", exact: true }).click();
    await page.getByText("已导入8个边界。").waitFor();
    await soon(() => legend.textContent()).not.toContain("县界示意");
    await paste(page, "县\t经度\t纬度\n端州区\t112.4843\t23.0517\n高要区\t112.45108\t23.03136\n");
    await clinic.getByRole("button", { name: "下一步：匹配区域" }).click();
    await clinic.getByRole("button", { name: "下一步：核对数值" }).click();
    await clinic.getByRole("button", { name: "导入", exact: true }).click();
    await page.getByText("已导入2个位置。").waitFor();

    const dialog = await projects(page);
    const imports = dialog.getByRole("region", { name: "导入的数据" });
    const changes = dialog.getByRole("region", { name: "修改记录" }).getByRole("button");
    await imports.getByText("8个边界").waitFor();
    await imports.getByText("2个位置").waitFor();
    await imports.getByRole("button", { name: "移除县界.geojson" }).click();
    await soon(() => legend.textContent()).toContain("县界示意");
    await imports.getByText("8个边界").waitFor({ state: "detached" });
    await changes.first().getByText("移除县界.geojson的边界或位置").waitFor();
    await imports.getByRole("button", { name: "移除粘贴的表格.tsv" }).click();
    await imports.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await imports.getByText("8个边界").waitFor();
    await imports.getByText("2个位置").waitFor();
    await soon(() => legend.textContent()).not.toContain("县界示意");
  });

  test("shows an atlas of one's own with its picture, and lets go of its files with its project", async () => {
    const page = await openPage();
    await drawn(page);
    await openElsewhere(page);
    expect(await filesKept(page)).not.toEqual([]);
    await soon(async () => (await kept(page, "pictures")).length, "its picture is taken").toBe(1);

    await page.goto(new URL("./", page.url()).href);
    await drawn(page);
    const dialog = await projects(page);
    const card = dialog.getByRole("listitem").filter({ hasText: "新市" });
    await card.locator("img").waitFor();
    await card.getByRole("button", { name: "删除“新市”" }).click();
    const notice = dialog.getByRole("status").filter({ hasText: "已删除项目“新市”。" });
    await notice.getByRole("button", { name: "撤销" }).click();
    await card.waitFor();
    expect(await filesKept(page)).not.toEqual([]);
    await card.getByRole("button", { name: "删除“新市”" }).click();
    await notice.getByRole("button", { name: "关闭" }).click();
    await soon(() => filesKept(page)).toEqual([]);
  });

  test("keeps the files of an atlas that another window has open", async () => {
    const page = await openPage();
    await drawn(page);
    await openElsewhere(page);
    const other = await page.context().newPage();
    await other.goto(new URL("./", page.url()).href);
    await drawn(other);
    const dialog = await projects(other);
    await dialog.getByRole("button", { name: "删除“新市”" }).click();
    const close = dialog.getByRole("status").getByRole("button", { name: "关闭" });
    await close.waitFor();
    await countLeaving(other);
    await close.click();
    await soon(() => written(other)).toEqual([]);
    await soon(() => other.evaluate("window.looked"), "files that may go are looked for").toBe(1);
    await other.close();
    expect(await filesKept(page)).not.toEqual([]);

    const clinic = page.getByRole("dialog", { name: "打开数据" });
    await paste(page, "县\t2031年人数（人）\n甲县\t1\n乙县\t2\n");
    await clinic.getByRole("button", { name: "下一步：匹配区域" }).click();
    await clinic.getByRole("button", { name: "下一步：核对数值" }).click();
    await clinic.getByLabel("“2031年人数（人）”的指标").selectOption("新指标…");
    await clinic.getByRole("button", { name: "新建" }).click();
    await clinic.getByText("将导入2个数值。").waitFor();
    await clinic.getByRole("button", { name: "导入", exact: true }).click();
    await page.getByText("另一个窗口已删除这个项目，这里的内容已另存为新项目。").waitFor();
    await page.reload();
    await page.getByRole("grid").getByRole("row", { name: /甲县/ }).waitFor();
  });

  test("lists projects, which are renamed, copied, deleted, brought back and opened", async () => {
    const page = await openPage({ path: PLACE });
    await drawn(page);
    const before = (await row(page).textContent()) ?? "";
    await bring(page, 62);
    const dialog = await projects(page);
    await dialog.getByRole("textbox", { name: "项目名称" }).fill("年报");
    await page.keyboard.press("Tab");
    const list = dialog.getByRole("region", { name: "本浏览器中的项目" }).getByRole("listitem");
    await list.getByText("年报", { exact: true }).waitFor();
    await list.getByText("1次导入，2个数值，约1 KB").waitFor();
    await list.locator("img").waitFor();

    await list.getByRole("button", { name: "复制“年报”" }).click();
    const copy = list.filter({ hasText: "年报（副本）" });
    await copy.getByRole("button", { name: /^重命名/ }).click();
    await dialog.getByRole("textbox", { name: "新名称" }).fill("草稿");
    await page.keyboard.press("Enter");
    const draft = list.filter({ hasText: "草稿" });
    await draft.waitFor();
    await soon(() => focused(page)).toBe("重命名“草稿”");
    await draft.getByRole("button", { name: "删除“草稿”" }).click();
    await soon(() => list.count()).toBe(1);
    // What held the focus is gone, and the page under the dialog does not get it.
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("projects");
    await dialog.getByRole("status").getByRole("button", { name: "撤销" }).click();
    await draft.waitFor();

    await dialog.getByRole("button", { name: "新建项目" }).click();
    await soon(() => row(page).textContent()).toBe(before);
    await draft.getByRole("button", { name: "打开“草稿”" }).click();
    await page.getByText("已打开项目“草稿”。").waitFor();
    await soon(() => row(page).textContent()).toContain("62.00");
    await page.reload();
    await page.getByText("已恢复上次的修改。").waitFor();
    await soon(() => row(page).textContent()).toContain("62.00");
  });

  test("saves a data package that opens by its address", async () => {
    let files: Record<string, Uint8Array> = {};
    const page = await openPage({
      path: PLACE,
      prepare: (fresh) =>
        fresh.route(/\/mine(\/|\.zip$)/, async (route) => {
          const bytes = files[new URL(route.request().url()).pathname.split("/").at(-1) ?? ""];
          await route.fulfill(bytes ? { body: Buffer.from(bytes) } : { status: 404 });
        }),
    });
    await drawn(page);
    await bring(page, 62);
    const dialog = await projects(page);
    const file = await take(page, () => dialog.getByRole("button", { name: "另存为数据包" }).click());
    expect(file.name).toBe("肇庆市_数据包.zip");
    files = { ...unzipSync(file.bytes), "mine.zip": file.bytes };
    for (const address of ["mine.zip", "mine/"]) {
      await page.goto(new URL(`${PLACE}&package=${address}`, page.url()).href);
      await soon(() => row(page).textContent()).toContain("62.00");
    }
    await drawn(page);
    const there = await projects(page);
    await there.getByText("还没有修改。", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    await drop(page, { [file.name]: file.bytes });
    await page.getByText("已打开数据包“肇庆市_数据包”，保存在本机浏览器中。").waitFor();
    expect(new URL(page.url()).searchParams.get("package")).toMatch(/^local\//);
    await page.goto(`${page.url()}&${PLACE.slice(1)}`);
    await soon(() => row(page).textContent()).toContain("62.00");
  });
});

describe("two windows", () => {
  test("do not write over each other", async () => {
    const page = await openPage({ path: PLACE });
    await drawn(page);
    await bring(page, 62);
    await soon(() => written(page)).toEqual([1]);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByText("已恢复上次的修改。").waitFor();
    await drawn(other);

    await bring(page, 63);
    await soon(() => written(page)).toEqual([2]);
    const alert = other.getByRole("alert");
    await alert.getByText("另一个窗口已经修改了这个项目", { exact: false }).waitFor();
    expect(await row(other).textContent()).toContain("62.00");
    await other.keyboard.press("Control+z");
    await alert.getByText("这里的修改已另存为副本。", { exact: false }).waitFor();
    await soon(() => written(other)).toEqual([1, 2]);
    await alert.getByRole("button", { name: "改用另一窗口的版本" }).click();
    await soon(() => row(other).textContent()).toContain("63.00");
  });
});

describe("a browser that keeps nothing", () => {
  test("lets the person work on and hands over a file, which opens when it is dropped", async () => {
    const page = await openPage({
      path: PLACE,
      prepare: (fresh) =>
        fresh.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException("refused", "SecurityError");
          };
        }),
    });
    await drawn(page);
    const before = (await row(page).textContent()) ?? "";
    await bring(page, 62);
    const alert = page.getByRole("alert");
    await alert.getByText("浏览器没能保存修改", { exact: false }).waitFor();
    const file = await take(page, () => alert.getByRole("button", { name: "保存项目文件" }).click());
    expect(file.name).toBe("未命名项目.project.json");
    await page.reload();
    await drawn(page);
    await soon(() => row(page).textContent()).toBe(before);
    await drop(page, { [file.name]: file.bytes });
    await soon(() => row(page).textContent()).toContain("62.00");

    await drop(page, { "newer.json": '{"format":"atlas-project","version":7}' });
    await alert.getByText("比本页新", { exact: false }).waitFor();
    expect(await row(page).textContent()).toContain("62.00");
  });
});
