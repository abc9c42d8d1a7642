import { type Browser, chromium, type Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";

/** How a page is opened; what is left out is a Chinese page in light colours of 1440 x 900. */
export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  readonly lang?: "zh" | "en";
  /** Address within the site, such as `?level=town`. */
  readonly path?: string;
  /** A touch screen with no mouse. */
  readonly touch?: boolean;
  /** Runs before the page does; what it breaks or watches is the test's own affair. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Console errors and failed requests that the test provokes on purpose. */
  readonly expected?: readonly RegExp[];
}

/** Milliseconds a locator or an expectation waits: software rendering on a busy machine is slow. */
const PATIENCE = 15_000;

let connection: Promise<Browser> | undefined;

/**
 * Opens the built page in a profile of its own. When the test ends the page is closed, and the test fails if the page
 * wrote an error to the console, threw, broke its Content-Security-Policy, or asked another host for anything.
 *
 * Wait with locators and `expect.poll`: the policy forbids the evaluation that `page.waitForFunction` rests on.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const { width = 1440, height = 900, theme = "light", lang = "zh", path = "", touch = false } = options;
  const site = inject("site");
  connection ??= chromium.connect(inject("chromium"));
  const context = await (await connection).newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: lang === "zh" ? "zh-CN" : "en-GB",
    reducedMotion: "reduce",
    hasTouch: touch,
    isMobile: touch,
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const problems: string[] = [];
  const note = (text: string): void => {
    if (!options.expected?.some((pattern) => pattern.test(text))) problems.push(text);
  };
  page.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => note(`thrown: ${error.stack ?? error.message}`));
  context.on("request", (request) => {
    const url = request.url();
    if (/^https?:|^wss?:/.test(url) && !url.startsWith(site)) note(`request to another host: ${url}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} stopped ${event.blockedURI}`);
    });
  });
  onTestFinished(async () => {
    await context.close();
    expect(problems, "errors of the page").toEqual([]);
  });
  await options.prepare?.(page);
  await page.goto(addressOf(site, path, lang));
  return page;
}

/** Expects something of what is read, as soon as the page has got there. */
export function soon<T>(read: () => T | Promise<T>, message?: string) {
  return expect.poll(read, { timeout: PATIENCE, ...(message !== undefined && { message }) });
}

/** Waits until the map is drawn, with its colours on the canvas. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('main[data-map="ready"]').waitFor({ timeout: 60_000 });
}

/** Address of a path in the site; English is asked for in the query, because the page opens in Chinese. */
function addressOf(site: string, path: string, lang: "zh" | "en"): string {
  const url = new URL(path, site);
  if (lang === "en" && !url.searchParams.has("lang")) url.searchParams.set("lang", "en");
  return url.href;
}
