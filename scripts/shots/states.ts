import type { Page } from "playwright-core";
import { hideWebGL } from "../browser/webgl.ts";

/** Something worth a picture: a link, and what is done on the page before the picture is taken. */
export interface State {
  readonly name: string;
  readonly query: string;
  /** Runs before the page does. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly after?: (page: Page) => Promise<unknown>;
  /** The page cannot get as far as a map. */
  readonly broken?: boolean;
}

const button = (page: Page, name: RegExp) => page.getByRole("button", { name }).first();

/** Opens what a phone keeps in its menu, from the menu. */
async function press(page: Page, name: RegExp): Promise<void> {
  if (await button(page, name).isVisible()) return button(page, name).click();
  await button(page, /^(更多|More)$/).click();
  await page.getByRole("menuitem", { name }).click();
}

/** Keeps what is shown as a slide and leaves the tray open. */
async function keepSlide(page: Page): Promise<void> {
  await press(page, /^(演示|Present)$/);
  await button(page, /^(添加当前画面|Add this view)$/).click();
}

/** The layers: in a drawer where there is a rail, else in the menu. */
async function openLayers(page: Page): Promise<void> {
  const rail = button(page, /^(图层|Layers)$/);
  if (await rail.isVisible()) await rail.click();
  else await button(page, /^(更多|More)$/).click();
}

async function search(page: Page, text: string): Promise<void> {
  await page.keyboard.press("/");
  await page.getByRole("combobox").fill(text);
  await page.getByRole("option").first().waitFor();
}

/** The map never arrives, so that what stands in for it stays. */
function stall(page: Page): Promise<unknown> {
  return page.route(/maplibre/, () => undefined);
}

/** What is photographed: the arrangements, the kinds of map, everything that opens, and what has gone wrong. */
export const STATES: readonly State[] = [
  { name: "start", query: "" },
  { name: "gdp", query: "ind=gdp" },
  { name: "towns", query: "level=town&ind=gdp" },
  { name: "towns-flag", query: "level=town&ind=pipeline_gas" },
  { name: "minutes", query: "level=town&ind=exit_minutes&layers=exit" },
  { name: "villages", query: "level=village&ind=village_income" },
  { name: "growth", query: "ind=gdp_growth" },
  { name: "absent", query: "level=village&ind=gdp" },
  { name: "selection", query: "level=town&ind=gdp&s=441223100+441223102" },
  { name: "highlight", query: "level=town&ind=gdp_per_head&hi=1" },
  { name: "profile", query: "tab=profile&r=441223" },
  { name: "goals", query: "tab=goals" },
  { name: "goal-open", query: "level=town&tab=goals&goal=G11" },
  { name: "compare", query: "tab=compare&ind=gdp" },
  { name: "search", query: "", after: (page) => search(page, "huilong") },
  { name: "layers", query: "level=town&ind=exit_minutes&layers=exit+service", after: openLayers },
  {
    name: "editor",
    query: "level=town&ind=gdp_per_head",
    after: async (page) => {
      if (await button(page, /^(调整|Adjust)$/).isVisible()) await button(page, /^(调整|Adjust)$/).click();
      else await button(page, /^(打开图例|Open the legend)$/).click();
    },
  },
  { name: "export", query: "level=town&ind=gdp", after: (page) => press(page, /^(导出|Export)$/) },
  { name: "tray", query: "", after: keepSlide },
  {
    name: "presenter",
    query: "level=town&ind=gdp_per_head",
    after: async (page) => {
      await keepSlide(page);
      await button(page, /^(全屏播放|Play full screen)$/).click();
      await page.locator('.presenter[data-map="ready"]').waitFor({ timeout: 60_000 });
    },
  },
  { name: "no-rows", query: "q=%E4%B8%8D%E5%AD%98%E5%9C%A8" },
  { name: "loading", query: "", before: stall, after: (page) => page.waitForTimeout(2000), broken: true },
  { name: "broken-link", query: "level=moon&ind=%00&t=never" },
  { name: "no-package", query: "package=nowhere/", broken: true },
  { name: "no-webgl", query: "", before: hideWebGL },
  { name: "keys", query: "", after: (page) => page.keyboard.press("?") },
];
