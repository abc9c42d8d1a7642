import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { take } from "./files.ts";
import { drawn, openPage, soon } from "./page.ts";
import { chooseIndicator, legendRows, mapTitle } from "./person.ts";
import { coloursOf, pixelsNear } from "./pixels.ts";

const FIRST = "常住人口城镇化率";
const SECOND = "人均地区生产总值";
const THIRD = "地区生产总值";

function tray(page: Page) {
  return page.getByRole("region", { name: "演示" });
}

/** The cards of the tray in their order. */
function cards(page: Page) {
  return tray(page).getByRole("button", { name: /^第\d+页：[^：]+$/ });
}

/** Opens the tray and keeps two views with different indicators. */
async function keepTwo(page: Page): Promise<void> {
  await drawn(page);
  await page.getByRole("button", { name: "演示" }).click();
  await tray(page).getByText("把当前画面加为第一页").waitFor();
  await tray(page).getByRole("button", { name: "添加当前画面" }).click();
  await chooseIndicator(page, SECOND);
  await soon(() => mapTitle(page).textContent()).toBe(SECOND);
  await tray(page).getByRole("button", { name: "添加当前画面" }).click();
  await soon(() => cards(page).count()).toBe(2);
}

describe("the slides", () => {
  test("are kept, put in order by Alt and arrows, and played by keys", async () => {
    const page = await openPage();
    await keepTwo(page);
    await cards(page).nth(1).press("Alt+ArrowLeft");
    await soon(() => cards(page).first().textContent()).toContain(SECOND);
    await tray(page)
      .getByRole("button", { name: `${SECOND}：更多` })
      .click();
    await page.getByRole("textbox", { name: "备注" }).first().fill("先说东西差距");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await tray(page).getByRole("button", { name: "全屏播放" }).click();

    const show = page.getByRole("main", { name: "演示" });
    const title = show.getByRole("heading", { level: 1 });
    await soon(() => title.textContent()).toBe(SECOND);
    await show.getByRole("paragraph").filter({ hasText: "先说东西差距" }).first().waitFor();
    await show.getByRole("status").getByText(`第1页，共2页：${SECOND}`).waitFor();
    const presses = [
      ["ArrowRight", FIRST],
      ["ArrowLeft", SECOND],
      ["End", FIRST],
      ["Home", SECOND],
      ["PageDown", FIRST],
      [" ", FIRST],
    ] as const;
    for (const [key, expected] of presses) {
      await page.keyboard.press(key);
      await soon(() => title.textContent(), key).toBe(expected);
    }
    const lowest = show.getByRole("region", { name: "图例" }).getByRole("listitem").filter({ hasText: "–" }).last();
    const fill = (await lowest.locator("rect").first().getAttribute("fill")) ?? "";
    await soon(async () => pixelsNear(await coloursOf(show), fill)).toBeGreaterThan(2000);
    await page.keyboard.press("b");
    await soon(async () => pixelsNear(await coloursOf(show), fill)).toBe(0);
    await page.keyboard.press("b");
    await soon(async () => pixelsNear(await coloursOf(show), fill)).toBeGreaterThan(2000);
    await page.keyboard.press("Escape");
    await soon(() => show.count()).toBe(0);
    await soon(() => mapTitle(page).textContent()).toBe(SECOND);
    await drawn(page);
    const [row] = await legendRows(page);
    await soon(async () => pixelsNear(await coloursOf(page.locator("#map")), row?.fill ?? "")).toBeGreaterThan(1000);
  });

  test("are put in order by dragging and by keys, and the order is that of the file and of the link", async () => {
    const page = await openPage();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await keepTwo(page);
    await chooseIndicator(page, THIRD);
    await soon(() => mapTitle(page).textContent()).toBe(THIRD);
    await tray(page).getByRole("button", { name: "添加当前画面" }).click();
    const order = async () => (await cards(page).allTextContents()).map((text) => text.replace(/^\d+/, ""));
    await soon(order).toEqual([FIRST, SECOND, THIRD]);
    await cards(page).nth(2).dragTo(cards(page).nth(0));
    await soon(order).toEqual([THIRD, FIRST, SECOND]);
    await cards(page).nth(0).dragTo(cards(page).nth(1));
    await soon(order).toEqual([FIRST, THIRD, SECOND]);
    const file = await take(page, () => tray(page).getByRole("button", { name: "保存文件" }).click());
    await tray(page).getByRole("button", { name: "复制链接" }).click();
    await page.getByText("链接已复制。").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());

    await cards(page).nth(1).press("Alt+ArrowLeft");
    await soon(order).toEqual([THIRD, FIRST, SECOND]);
    for (const next of [
      [FIRST, THIRD, SECOND],
      [FIRST, SECOND, THIRD],
      [FIRST, SECOND, THIRD],
    ]) {
      await page.keyboard.press("Alt+ArrowRight");
      await soon(order, "the moved card keeps the focus").toEqual(next);
    }
    await page.reload();
    await drawn(page);
    await page.getByRole("button", { name: "演示" }).click();
    await soon(order, "after loading anew").toEqual([FIRST, SECOND, THIRD]);

    const undo = page.getByRole("status").getByRole("button", { name: "撤销" });
    await page.evaluate((address) => location.assign(address), link);
    await soon(order, "of the link pasted over the address").toEqual([FIRST, THIRD, SECOND]);
    await undo.click();
    await soon(order).toEqual([FIRST, SECOND, THIRD]);
    const chooser = page.waitForEvent("filechooser");
    await tray(page).getByRole("button", { name: "打开文件" }).click();
    await (await chooser).setFiles({ name: file.name, mimeType: "application/json", buffer: file.bytes });
    await soon(order, "of the file").toEqual([FIRST, THIRD, SECOND]);
    await undo.click();
    await soon(order).toEqual([FIRST, SECOND, THIRD]);
  });

  test("survive in a link that is copied", async () => {
    const page = await openPage();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await keepTwo(page);
    await tray(page).getByRole("button", { name: "复制链接" }).click();
    await page.getByText("链接已复制。").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await openPage({ path: link });
    await drawn(other);
    await other.getByRole("button", { name: "演示" }).click();
    await soon(() => cards(other).allTextContents()).toEqual([`1${FIRST}`, `2${SECOND}`]);
  });

  test("survive in a file that is saved, and a file that is none leaves them alone", async () => {
    const page = await openPage();
    await keepTwo(page);
    const file = await take(page, () => tray(page).getByRole("button", { name: "保存文件" }).click());
    const other = await openPage();
    await drawn(other);
    await other.getByRole("button", { name: "演示" }).click();
    const open = async (name: string, buffer: Buffer) => {
      const chooser = other.waitForEvent("filechooser");
      await tray(other).getByRole("button", { name: "打开文件" }).click();
      await (await chooser).setFiles({ name, mimeType: "application/json", buffer });
    };
    await open(file.name, file.bytes);
    await soon(() => cards(other).allTextContents()).toEqual([`1${FIRST}`, `2${SECOND}`]);
    await open("broken.json", Buffer.from('{"slides": "<script>"}'));
    await other.getByRole("alert").getByText("broken.json").waitFor();
    expect(await cards(other).count()).toBe(2);
  });
});
