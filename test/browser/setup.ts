import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { ensureBrowser } from "../../scripts/browser/install.ts";
import { launchOptions } from "../../scripts/browser/launch.ts";
import { DIST, freshBuild } from "../../scripts/build.ts";
import { serve } from "../../scripts/serve.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built page. */
    site: string;
    /** Where the one Chromium of the run listens. */
    chromium: string;
  }
}

const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));

/**
 * Builds the page where it is stale, serves a copy of it that no later build changes with the packages of test/fixtures
 * under fixtures/, and starts one Chromium.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  freshBuild();
  const folder = mkdtempSync(join(tmpdir(), "atlas-site-"));
  cpSync(DIST, folder, { recursive: true });
  cpSync(FIXTURES, join(folder, "fixtures"), { recursive: true });
  const site = await serve(folder);
  const server = await chromium.launchServer(launchOptions(ensureBrowser()));
  project.provide("site", site.url);
  project.provide("chromium", server.wsEndpoint());
  return async () => {
    await server.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
