import { fileURLToPath } from "node:url";
import type { CDPSession, Page } from "playwright-core";
import { build } from "vite";
import { openSite } from "../../browser/site.ts";
import { atLeast, atMost, type BenchRow, median, plain } from "../row.ts";
import type { Probe } from "./page/probe.ts";

const PROBE = fileURLToPath(new URL("page/probe.ts", import.meta.url));
const STEPS = 60;
const KEYS = 15;
const HOVERS = 60;

/** The probe as a script that runs before the page does. */
async function probeScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, target: "es2022", lib: { entry: PROBE, formats: ["iife"], name: "bench" } },
  });
  const [made] = Array.isArray(built) ? built : [built];
  const chunk = made && "output" in made ? made.output[0] : undefined;
  if (chunk?.type !== "chunk") throw new Error(`${PROBE} gave no script`);
  return chunk.code;
}

function inPage<Result>(page: Page, run: (probe: Probe) => Promise<Result>): Promise<Result> {
  return page.evaluate(`(${run})(window.probe)`);
}

/** Milliseconds the page's own thread has spent so far: in scripts, and in style and layout. */
async function spent(session: CDPSession): Promise<{ readonly script: number; readonly layout: number }> {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => 1000 * (metrics.find((one) => one.name === name)?.value ?? 0);
  return { script: of("ScriptDuration"), layout: of("LayoutDuration") + of("RecalcStyleDuration") };
}

/** What one view of the built page takes. */
interface Taken {
  /** Steps a second. */
  readonly played: number;
  /** Milliseconds of style and layout a step. */
  readonly layout: number;
  /** Milliseconds from a key to the next picture, each key. */
  readonly keys: readonly number[];
  /** Milliseconds of script, style and layout a movement of the mouse over the map. */
  readonly hover: number;
}

/** Plays, presses and hovers in the page at a view. */
async function look(page: Page, address: string): Promise<Taken> {
  await page.goto(address);
  await page.locator('main[data-map="ready"]').waitFor({ timeout: 60_000 });
  const slider = page.getByRole("slider", { name: "时期" });
  await slider.waitFor({ timeout: 60_000 });
  await page.waitForLoadState("networkidle");
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await inPage(page, (probe) => probe.learn());
  await inPage(page, (probe) => probe.play(20));
  const before = await spent(session);
  const seconds = await page.evaluate<number>(`window.probe.play(${STEPS})`);
  const played = await spent(session);
  await slider.focus();
  await inPage(page, async (probe) => probe.read(false));
  await inPage(page, async (probe) => probe.keys());
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(key % 2 === 0 ? "ArrowLeft" : "ArrowRight");
    await inPage(page, (probe) => probe.settle());
  }
  const keys = await inPage(page, async (probe) => probe.keys());
  const box = await page.locator("#map").boundingBox();
  if (!box) throw new Error("the map has no place");
  const still = await spent(session);
  for (let at = 0; at < HOVERS; at++) {
    const [across, down] = [(at * 7) % HOVERS, (at * 13) % HOVERS];
    await page.mouse.move(box.x + box.width * (0.3 + across / 150), box.y + box.height * (0.25 + down / 150));
    await page.getByRole("tooltip").count();
  }
  const hovered = await spent(session);
  await session.detach();
  return {
    played: STEPS / seconds,
    layout: (played.layout - before.layout) / STEPS,
    keys,
    hover: (hovered.script + hovered.layout - still.script - still.layout) / HOVERS,
  };
}

/** The whole built page at 1440 x 900: periods played, keys answered, regions hovered. */
export async function bench(): Promise<BenchRow[]> {
  const script = await probeScript();
  const site = await openSite();
  try {
    const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
    await context.addInitScript({ content: script });
    const page = await context.newPage();
    const towns = await look(page, `${site.url}?level=town&ind=gdp_per_head`);
    const circles = await look(page, `${site.url}?level=town&ind=gdp`);
    const villages = await look(page, `${site.url}?level=village&ind=village_income`);
    const how =
      "each step waits until map, title, legend and slider look as learnt at rest, the last one also for the table, which follows every 300 ms";
    const key = "from the key to the next picture, by the browser's event timing, median";
    return [
      atLeast("Whole page: periods played, 105 towns shaded", towns.played, "steps/s", 10, how),
      atLeast("Whole page: periods played, 105 towns as circles", circles.played, "steps/s", 10, how),
      plain("Whole page: periods played, 1,556 villages", villages.played, "steps/s", how),
      plain("Whole page: style and layout of a step, 105 towns", towns.layout, "ms"),
      atMost("Whole page: a step by key, 105 towns", median(towns.keys), "ms", 100, key),
      atMost("Whole page: a step by key, 1,556 villages", median(villages.keys), "ms", 100, key),
      plain("Whole page: hover over 105 towns", towns.hover, "ms", "script, style and layout a movement"),
      plain("Whole page: hover over 1,556 villages", villages.hover, "ms", "script, style and layout a movement"),
    ];
  } finally {
    await site.close();
  }
}
