import { type Browser, chromium } from "playwright-core";
import { DIST, freshBuild } from "../build.ts";
import { serve } from "../serve.ts";
import { ensureBrowser } from "./install.ts";
import { launchOptions } from "./launch.ts";

/** The built page on localhost and a browser to look at it with. */
export interface Site {
  readonly url: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Builds the page where it is stale, serves it on a free port, and starts Chromium. */
export async function openSite(): Promise<Site> {
  freshBuild();
  const served = await serve(DIST);
  const browser = await chromium.launch(launchOptions(ensureBrowser()));
  return {
    url: served.url,
    browser,
    async close() {
      await browser.close();
      await served.close();
    },
  };
}
