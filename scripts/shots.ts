import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openSite } from "./browser/site.ts";
import { ROOT } from "./build.ts";
import { STATES, type State } from "./shots/states.ts";

/** How a state is looked at. */
interface Look {
  readonly width: number;
  readonly height: number;
  readonly theme: "light" | "dark";
  readonly lang: "zh" | "en";
}

const SIZES = [
  [1440, 900],
  [1366, 768],
  [1024, 768],
  [390, 844],
  [1920, 1080],
] as const;

const LOOKS: readonly Look[] = SIZES.flatMap(([width, height]) =>
  (["light", "dark"] as const).flatMap((theme) =>
    (["zh", "en"] as const).map((lang) => ({ width, height, theme, lang })),
  ),
);

function nameOf(state: State, { width, height, theme, lang }: Look): string {
  return `${state.name}-${width}x${height}-${theme}-${lang}`;
}

/** Whether a picture is taken when none is asked for: the start in every look, the rest in three. */
function byDefault(state: State, look: Look): boolean {
  if (state.name === "start") return true;
  const plain = look.theme === "light" && look.lang === "zh";
  if (look.width === 1440) return plain || (look.theme === "dark" && look.lang === "en");
  return look.width === 390 && plain;
}

/** Takes one picture, once the map is drawn, or cannot be, and the network is quiet. */
async function take(browser: Browser, site: string, state: State, look: Look, file: string): Promise<void> {
  const phone = look.width < 600;
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.theme,
    locale: look.lang === "zh" ? "zh-CN" : "en-GB",
    reducedMotion: "reduce",
    hasTouch: phone,
    isMobile: phone,
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(`  thrown: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") console.error(`  console: ${message.text()}`);
  });
  await state.before?.(page);
  const query = [state.query, look.lang === "en" ? "lang=en" : ""].filter((part) => part !== "").join("&");
  await page.goto(`${site}${query ? `?${query}` : ""}`);
  const drawn = page.locator('main[data-map="ready"], main[data-map="none"]');
  if (state.broken !== true) await drawn.waitFor({ timeout: 60_000 });
  if (state.broken !== true) await page.waitForLoadState("networkidle");
  await state.after?.(page);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: file });
  await context.close();
}

const words = process.argv.slice(2);
const wanted = STATES.flatMap((state) => LOOKS.map((look) => ({ state, look, name: nameOf(state, look) }))).filter(
  ({ state, look, name }) => (words.length > 0 ? words.every((word) => name.includes(word)) : byDefault(state, look)),
);
if (wanted.length === 0) throw new Error(`no picture is called ${words.join(" ")}`);

const folder = join(ROOT, "shots");
mkdirSync(folder, { recursive: true });
const site = await openSite();
try {
  for (const { state, look, name } of wanted) {
    console.log(name);
    await take(site.browser, site.url, state, look, join(folder, `${name}.png`));
  }
} finally {
  await site.close();
}
