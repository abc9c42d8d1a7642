import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chineseFaults, hasHan } from "../typography.ts";
import { drawn, openPage, soon } from "./page.ts";

type Lang = "zh" | "en";

/** A string on the page: what it is, of which language its element says it is, whether it names or links a source. */
interface Said {
  readonly text: string;
  readonly where: string;
  readonly lang: string;
  readonly source: boolean;
}

/** Where titles, addresses and licences of sources stand, as their publishers write them. */
const SOURCES = "a[href], .source-list li, .source-plan, #indicator-note .facts";

/** All that can be read, heard or pointed at on the page: texts, names, titles, placeholders; folded lists are opened. */
function sayings(page: Page): Promise<Said[]> {
  return page.locator("body").evaluate((body, sources) => {
    for (const folded of body.querySelectorAll("details")) folded.open = true;
    const found: Said[] = [];
    for (const element of body.querySelectorAll("*")) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches("script, style")) continue;
      const where = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
      const lang = element.closest("[lang]")?.getAttribute("lang") ?? "";
      const source = element.closest(sources) !== null;
      const own = [...element.childNodes].map((node) => (node instanceof Text ? node.data : "\u0000")).join("");
      const attributes = ["aria-label", "title", "placeholder", "aria-valuetext", "alt", "aria-description"];
      for (const text of [...own.split("\u0000"), ...attributes.map((name) => element.getAttribute(name) ?? "")])
        if (text.trim() !== "") found.push({ text: text.trim(), where, lang, source });
      if (element instanceof HTMLInputElement && element.type === "text" && element.value !== "")
        found.push({ text: element.value, where, lang, source });
    }
    return found;
  }, SOURCES);
}

/** Shows every tab, dialog, menu and popover in a language and hands over what each one says. */
async function walk(page: Page, lang: Lang, hear: (state: string, said: readonly Said[]) => void): Promise<void> {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const button = (name: string | RegExp, within: Page | Locator = page) => within.getByRole("button", { name }).first();
  const note = async (state: string) => hear(state, await sayings(page));
  const tab = async (zh: string, en: string) => {
    await page.getByRole("tab", { name: t(zh, en) }).click();
    await page.getByRole("tabpanel", { name: t(zh, en) }).waitFor();
  };
  const dialog = page.getByRole("dialog");
  const panel = page.getByRole("tabpanel");
  await drawn(page);
  await page.getByRole("rowheader").first().hover();
  await page.getByRole("tooltip").waitFor();
  await note("start with a tooltip");

  await button(t("更多", "More")).click();
  await page.getByRole("menuitem").first().waitFor();
  await note("menu");
  for (const item of [
    t("数据问题", "Data issues"),
    t("来源与说明", "Sources"),
    t("设置", "Settings"),
    t("快捷键", "Keys"),
  ]) {
    if (!(await page.getByRole("menuitem").first().isVisible())) await button(t("更多", "More")).click();
    await page.getByRole("menuitem", { name: item }).click();
    await dialog.first().waitFor();
    await note(item);
    await page.keyboard.press("Escape");
  }
  const search = page.getByRole("search").getByRole("combobox");
  await search.fill(t("高", "gao"));
  await page.getByRole("option").first().waitFor();
  await note("search");
  await search.fill(t("没有", "zzzz"));
  await soon(() => page.getByRole("option").count()).toBe(0);
  await note("search without results");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  const leaf = page.getByRole("tree").getByRole("treeitem", { selected: true });
  await leaf.hover();
  await page.locator(".note-button").nth(2).click({ force: true });
  await page.locator("#indicator-note").waitFor();
  await note("indicator");
  await page.keyboard.press("Escape");
  await button(t("调整", "Adjust")).click();
  await dialog.first().waitFor();
  await note("classes");
  const methods = page.getByRole("combobox", { name: t("分级方法", "Method") });
  await methods.selectOption({ index: 7 });
  await note("classes by hand");
  await button(t("恢复默认", "Reset")).click();
  await button(t("完成", "Done")).click();

  await page.getByRole("radiogroup").getByText(t("镇", "Towns")).first().click();
  await page.getByRole("note").first().waitFor();
  await note("towns");
  await page.getByRole("rowheader").nth(4).click();
  await panel.getByRole("heading").first().waitFor();
  await note("profile of a town");
  await page.getByRole("radiogroup").getByText(t("县", "Counties")).first().click();
  await tab("数据表", "Table");
  await page.getByRole("rowheader").nth(3).click();
  await panel.getByRole("heading").first().waitFor();
  await note("profile of a county");
  await tab("数据表", "Table");
  await page
    .getByRole("rowheader")
    .nth(5)
    .click({ modifiers: ["Control"] });
  await tab("画像", "Profile");
  await note("profile of several");
  await page
    .getByRole("banner")
    .getByRole("button", { name: t("已选", "selected") })
    .click();
  await dialog.first().waitFor();
  await note("selection");
  await page.keyboard.press("Escape");

  await tab("目标", "Goals");
  await panel.getByRole("article").first().waitFor();
  await note("goals");
  const goals = await panel.getByRole("article").count();
  for (let i = 0; i < goals; i += 12) {
    const row = panel.getByRole("article").nth(i).locator(".goal-row");
    await row.click();
    await panel.locator(".goal-detail > *").first().waitFor();
    const folded = panel.locator(".goal-detail button[aria-expanded=false]");
    for (let n = 0; n < 8 && (await folded.count()) > 0; n++) await folded.first().click();
    await note(`goal ${i}`);
    await row.click();
  }
  await button(t("任务", "Tasks")).click();
  await panel.locator("article, li").first().waitFor();
  await note("tasks");

  await tab("对比", "Compare");
  await button(t("更换分组", "Change groups")).click();
  await note("compare");
  await button(t("导出", "Export")).click();
  await dialog.first().waitFor();
  await note("export");
  await dialog.getByRole("radio", { name: "PNG" }).check();
  await dialog.getByRole("img").first().waitFor();
  await note("export of a picture");
  await page.keyboard.press("Escape");

  await button(t("演示", "Present")).click();
  const tray = page.getByRole("region", { name: t("演示", "Slides") });
  await note("no slides");
  await button(t("添加当前画面", "Add this view"), tray).click();
  await button(/：更多$|: more$/, tray).click();
  await page.getByRole("textbox", { name: t("备注", "Note") }).waitFor();
  await note("slide");
  await page.keyboard.press("Escape");
  await button(t("全屏播放", "Play full screen"), tray).click();
  await page.getByRole("main", { name: t("演示", "Presentation") }).hover();
  await note("presentation");
  await page.keyboard.press("Escape");
}

/** Names of things that have no other: formats, where roads come from, units and keys as they are printed. */
const NAMES = /^(GDP|CSV|GeoJSON|JSON|PNG|KB|OpenStreetMap|Overpass|osm|pbf|roads|Ctrl|Shift|Alt|Enter|Delete|Esc)$/;

/** What is no language: a formula, the sources after a value, the example of an address of tiles. */
const NO_WORDS = /Σ\S* \S+ ln\([^)]*\)|来源：.*$|\/tiles\/\S+/gu;

describe("the words of the page", () => {
  test("are English in the English view, but for what is marked as an original", async () => {
    const page = await openPage({ lang: "en" });
    const strays = new Map<string, string>();
    let heard = 0;
    await walk(page, "en", (state, said) => {
      heard += said.length;
      for (const { text, where, lang } of said)
        if (hasHan(text) && lang === "en" && where !== "span.seal") strays.set(`${where} ${text}`, state);
    });
    expect([...strays]).toEqual([]);
    expect(heard).toBeGreaterThan(5000);
  }, 180_000);

  test("are Chinese and set as Chinese in the Chinese view", async () => {
    const page = await openPage();
    const strays = new Map<string, string>();
    await walk(page, "zh", (state, said) => {
      for (const { text, where, lang, source } of said) {
        if (lang !== "zh-CN" || source) continue;
        const plain = text.replace(NO_WORDS, "");
        const foreign = [...plain.matchAll(/[A-Za-z][A-Za-z-]+/g)].flatMap(([word]) =>
          NAMES.test(word) ? [] : [word],
        );
        for (const fault of [...foreign, ...chineseFaults(plain)]) strays.set(fault, `${state} ${where}`);
      }
    });
    expect([...strays]).toEqual([]);
  }, 180_000);
});
